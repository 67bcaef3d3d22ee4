"""A project at one moment, ready to be worked with, and how it comes from the moment before."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from councilgen.errors import CouncilgenError
from councilgen.languages import Tag
from councilgen.model.demands import NO_DEMANDS
from councilgen.press.cache import Cache
from councilgen.press.formats import LOOKS, PREVIEW
from councilgen.press.project import Project, Source
from councilgen.preview.moments import Witness
from councilgen.proofing.cards import SessionCard
from councilgen.proofing.inventory import Inventory, MovedOn
from councilgen.proofing.reading import Common, Reading, own_files, with_files
from councilgen.workspace import TEMPLATES, DiskWorkspace


@dataclass(frozen=True, slots=True)
class Standing:
    """A project at one moment."""

    project: Project
    common: Common
    marks: dict[str, str]  # of the files in `common`
    grounds: dict[str, str]  # by session: the hash of all that its documents are made from besides their own files

    @property
    def inventory(self) -> Inventory:
        """Return the files by their hashes."""
        return self.project.inventory

    def source(self, file: str) -> Source | None:
        """Return the source of a document, if there is such a file."""
        return next((source for source in self.project.sources if source.file == file), None)

    def reading(self, source: Source, languages: tuple[Tag, ...]) -> Reading:
        """Return a document with its own files, as far as it is to be read in some languages."""
        return own_files(self.inventory, source.file, source.folder, languages, ())

    def completed(self, reading: Reading, missed: frozenset[str]) -> Reading | None:
        """Return the same document with more files, if it names some that were not taken along and are there."""
        more = [name for name in missed if self.inventory.there(name)]
        return with_files(reading, self.inventory, more) if more else None


class Course:
    """Goes with a project from moment to moment, and keeps what stays."""

    def __init__(self, workspace: DiskWorkspace, cache: Cache) -> None:
        self._witness = Witness(workspace)
        self._cache = cache
        self._inventory = Inventory(self._witness)
        self._last: Standing | None = None
        self._error: CouncilgenError | None = None

    def now(self, suspects: frozenset[str] = frozenset()) -> Standing:
        """Return the project as it is; CouncilgenError where what all documents share cannot be read."""
        if self._error is not None and not suspects and self._witness.nothing_has_changed():
            raise self._error
        self._inventory, self._error = self._witness.later(self._inventory, suspects), None
        try:
            self._last = self._next(self._last)
        except MovedOn:
            raise
        except CouncilgenError as error:
            self._error = error
            raise
        return self._last

    def _next(self, last: Standing | None) -> Standing:
        project = (
            Project(self._witness, self._cache, NO_DEMANDS, self._inventory)
            if last is None
            else last.project.at(self._inventory)
        )
        marks = {name: self._inventory.mark(f"read {name}") for name in project.common_files()}
        if last is not None and marks == last.marks:
            common = last.common
        else:
            common = project.kit(printing=False).common
            _laid = common.desk  # now, so that a template that cannot be read is found here
        grounds = {session.folder: _ground(project, session) for session in project.survey.sessions}
        _found = project.sources  # now, since a file that changes meanwhile is noticed here
        return Standing(project, common, marks, grounds)


def _ground(project: Project, session: SessionCard) -> str:
    marks = (
        project.inventory.mark(f"read {TEMPLATES}/{session.template}/{name}") for name in (*LOOKS.values(), PREVIEW)
    )
    said = "\n".join((project.shared(session.folder), *marks, repr(project.survey.faults)))
    return sha256(said.encode("utf-8", "backslashreplace")).hexdigest()
