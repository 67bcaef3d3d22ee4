"""A process of its own that reads whole documents, with all their translations, while somebody writes.

It looks at the project as a build does, with the same memory of what was found before, and so finds what a build would
find. It answers one question after another; when the editor's process has gone, so has it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import CouncilgenError, MachineError
from councilgen.lsp.overlay import Overlay
from councilgen.press.cache import Cache
from councilgen.press.hands import own
from councilgen.press.project import Project, Source
from councilgen.press.proofreading import proofread
from councilgen.press.spool import Spool
from councilgen.press.store import DiskStore
from councilgen.press.work import Kit
from councilgen.proofing.beside import beside
from councilgen.proofing.cards import DocumentCard
from councilgen.remembering import Forgetting
from councilgen.workspace import DiskWorkspace

CACHE = ".councilgen/cache"
_MOST = 4_000  # entries in memory
_POLITE = 10  # how far behind others the process stands in the queue for a processor


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be read: a document, or what all documents share where no file is named."""

    texts: Mapping[str, bytes]  # that are not saved
    file: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found."""

    faults: tuple[Diagnostic, ...]
    documents: tuple[str, ...]  # the files of all documents of the project
    numbers: tuple[Diagnostic, ...] = ()  # of documents that have the number of another, as far as they were read
    again: bool = False  # the files changed meanwhile
    trouble: str = ""  # why nothing could be found out


class Gone(Exception):
    """The process has died on a question."""


class Reader:
    """The process, as seen from the other side."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._connection: Connection | None = None
        self._process: BaseProcess | None = None
        self._closed = False

    def ask(self, question: Question) -> Findings:
        """Return what was found; `Gone` where the process died, which the next question starts anew."""
        if self._closed:
            raise Gone("nobody is to be asked any more")
        try:
            connection = self._connection or self._start()
            connection.send(question)
            found = connection.recv()
        except (EOFError, OSError) as error:
            self._end()
            raise Gone(str(error)) from error
        if not isinstance(found, Findings):
            raise AssertionError("the reader answers with findings")
        return found

    def close(self) -> None:
        """End the process for good, whatever it is doing; whoever waits for it learns that it has gone."""
        self._closed = True
        self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.join()
        self._connection, self._process = None, None

    def _start(self) -> Connection:
        context = get_context("spawn")
        mine, its = context.Pipe()
        process = context.Process(target=_serve, args=(self._root, its), daemon=True)
        process.start()
        its.close()
        self._connection, self._process = mine, process
        return mine


def _serve(root: Path, connection: Connection) -> None:
    """Answer until nobody asks."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_POLITE)
    clerk, forgetting = _Clerk(root), Forgetting()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            connection.send(clerk.answer(connection.recv()))
            forgetting.round()


class _Memory:
    """What was found before: in memory, and on the disk as far as it was found in files and not in unsaved texts."""

    def __init__(self, disk: DiskStore) -> None:
        self._disk = disk
        self._known: dict[str, bytes] = {}
        self.saved = True

    def get(self, name: str) -> bytes | None:
        """Return an entry, or nothing."""
        return self._known[name] if name in self._known else self._disk.get(name)

    def put(self, name: str, data: bytes) -> None:
        """Keep an entry."""
        while len(self._known) >= _MOST:
            del self._known[next(iter(self._known))]
        self._known[name] = data
        if self.saved:
            self._disk.put(name, data)


class _Clerk:
    def __init__(self, root: Path) -> None:
        self._disk = DiskWorkspace(root)
        self._memory = _Memory(DiskStore(root / CACHE))
        self._kit: tuple[Mapping[str, str], Kit] | None = None
        self._cards: dict[str, DocumentCard] = {}

    def answer(self, question: Question) -> Findings:
        """Return what is found, or why nothing is."""
        self._memory.saved = not question.texts
        project = Project(Overlay(self._disk, question.texts), Cache(self._memory))
        try:
            return self._found(project, question.file)
        except MachineError:
            return Findings((), (), again=True)
        except CouncilgenError as error:
            return Findings((), (), trouble=error.message)
        except OSError as error:
            return Findings((), (), trouble=str(error))

    def _found(self, project: Project, file: str) -> Findings:
        sources = {source.file: source for source in project.sources if not source.listing}
        documents = tuple(sources)
        if not file:
            return Findings(project.survey.faults, documents)
        card = self._card(project, sources[file]) if file in sources else None
        known = {**self._cards, **({file: card} if card else {})}
        self._cards = {name: known[name] for name in sources if name in known}  # in the order of a build
        cards = self._cards.values()
        numbers = tuple(beside(cards, project.survey.sessions, cards))
        return Findings(card.faults if card else (), documents, numbers)

    def _card(self, project: Project, source: Source) -> DocumentCard:
        known = project.known(source.file, source.folder)
        if known is not None:
            return known
        with own(self._equipped(project)) as hands, Spool() as spool:
            return proofread(project, [source], hands, spool, lambda _card: (), compose=True)[source.file]

    def _equipped(self, project: Project) -> Kit:
        """Return what documents share, laid out once as long as it stays as it is."""
        inputs = project.survey.inputs
        if self._kit is None or self._kit[0] != inputs:
            self._kit = (inputs, project.kit(printing=False))
        return self._kit[1]
