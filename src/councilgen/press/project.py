"""A project as a build finds it: what its files are by their hashes, and what earlier builds know of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from councilgen.model.demands import NO_DEMANDS, Demands
from councilgen.press.cache import Cache
from councilgen.proofing.cards import DocumentCard, SessionCard, Survey
from councilgen.proofing.inventory import Inventory, MovedOn
from councilgen.workspace import CONTENT, LOCALES, REGISTER, TEMPLATES, Workspace

if TYPE_CHECKING:
    from councilgen.press.work import Kit

_NUMBER = re.compile(rb"^document:[ \t]*[\"']?(?P<number>[^\s\"'#]+)", re.MULTILINE)
_INDEX = "/index.html.j2"  # of the page of the set, in no document
_SHARED = ("interface.po", "register.po")


@dataclass(frozen=True, slots=True)
class Source:
    """The file of a document before it is read."""

    file: str
    folder: str  # of its session
    number: str  # as the file states it at first sight; empty where it does not
    size: int  # bytes
    listing: bool = False  # the list of a session's documents, which the session's own file asks for


class Project:
    """The files of a project at one moment."""

    def __init__(
        self, workspace: Workspace, cache: Cache, demands: Demands = NO_DEMANDS, inventory: Inventory | None = None
    ) -> None:
        self.workspace = workspace
        self.demands = demands
        self.cache = cache
        self.inventory = inventory or Inventory(workspace)
        self._shared: dict[str, str] = {}
        self._earlier: Mapping[tuple[str, str], Source] = {}  # by file and hash

    def at(self, inventory: Inventory) -> Project:
        """Return the project at another moment; what all documents share is looked at again where it changed."""
        found = Project(self.workspace, self.cache, self.demands, inventory)
        if inventory.agrees(self.survey.inputs):
            found.survey = self.survey
        found._earlier = {(each.file, self.inventory.mark(f"read {each.file}")): each for each in self.sources}
        return found

    @cached_property
    def survey(self) -> Survey:
        """Return what all documents share, from the cache or by looking."""
        known = self.cache.survey(self.inventory, str(self.demands))
        if known is not None:
            return known
        from councilgen.proofing.survey import survey

        found = survey(self.workspace, self.demands)
        if changed := self.inventory.changed(found.inputs):
            raise MovedOn(changed[0])
        self.cache.keep_survey(found, str(self.demands))
        return found

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Return the files of all documents, session by session, the list of them at the end."""
        return tuple(source for session in self.survey.sessions for source in self._of_session(session))

    def _of_session(self, session: SessionCard) -> Iterator[Source]:
        folder = f"{CONTENT}/{session.folder}"
        own = f"{folder}/session.yaml"
        for file in self.inventory.listed(folder, ".yaml"):
            if file != own:
                yield self._source(file, session.folder)
        if session.list_symbol is not None:
            yield Source(own, session.folder, str(session.list_symbol), 0, listing=True)

    def _source(self, file: str, folder: str) -> Source:
        earlier = self._earlier.get((file, self.inventory.mark(f"read {file}")))
        if earlier is not None:
            return earlier
        content = self.inventory.answer(file).content
        data = content if isinstance(content, bytes) else b""
        stated = _NUMBER.search(data)
        return Source(file, folder, stated["number"].decode("utf-8", "replace") if stated else "", len(data))

    def session(self, folder: str) -> SessionCard:
        """Return the session whose folder it is."""
        return next(session for session in self.survey.sessions if session.folder == folder)

    def shared(self, folder: str) -> str:
        """Return the hash of all that a document of a session is made from besides its own files."""
        if folder not in self._shared:
            marks = [f"demands {self.demands}"]
            marks += [f"{name} {self.inventory.mark(f'read {name}')}" for name in self._layout(folder)]
            marks += [f"{question} {mark}" for question, mark in self._catalogs(folder)]
            self._shared[folder] = sha256("\n".join(marks).encode("utf-8", "surrogateescape")).hexdigest()
        return self._shared[folder]

    def _catalogs(self, folder: str) -> Iterator[tuple[str, str]]:
        endings = (*_SHARED, f"/{folder}/session.po")
        for question in sorted(self.survey.inputs):
            if f" {LOCALES}/" in question and question.endswith(endings):
                yield question, self.inventory.mark(question)

    def _layout(self, folder: str) -> list[str]:
        """Return the files of the register, and those of the template that are read when a document is composed."""
        register = self.inventory.listed(REGISTER, ".yaml")
        layout = self.inventory.listed(f"{TEMPLATES}/{self.session(folder).template}", ".j2")
        return [name for name in (*register, *layout) if not name.endswith(_INDEX)]

    def known(self, file: str, folder: str) -> DocumentCard | None:
        """Return the card of a document if neither it nor what it shares has changed."""
        return self.cache.document(file, self.inventory, self.shared(folder))

    def checked(self, cards: Iterable[DocumentCard]) -> tuple[str, ...]:
        """Return the files that were read to find out about documents and about what they share."""
        traces = (self.survey.inputs, *(card.inputs for card in cards))
        read = {
            question.removeprefix("read ") for trace in traces for question in trace if question.startswith("read ")
        }
        return tuple(sorted(name for name in read if self.inventory.there(name)))

    def kit(self, *, printing: bool) -> Kit:
        """Return what workers take along; what they need for `printing` only if that is asked for."""
        from councilgen.press.printing import stationery
        from councilgen.press.work import Kit
        from councilgen.proofing.reading import Common

        files = {name: self.inventory.answer(name) for name in self.common_files()}
        common = Common(files, self.demands)
        return Kit(common, {each: stationery(common.workspace, each) for each in self._templates() if printing})

    def common_files(self) -> tuple[str, ...]:
        """Return the files that every document needs: of sessions, register, labels and templates."""
        names = {question.removeprefix("read ") for question in self.survey.inputs if question.startswith("read ")}
        names |= {name for each in self._templates() for name in self.inventory.listed(f"{TEMPLATES}/{each}", "")}
        return tuple(sorted(names))

    def _templates(self) -> list[str]:
        return sorted({session.template for session in self.survey.sessions})
