"""A whole project's content: every session and document, or every fault found in any of them."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TypeVar

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.context import Context, Shape
from councilgen.load.decoding import read_whole
from councilgen.load.formats import document_format
from councilgen.load.images import Scan, picture
from councilgen.load.listing import listing
from councilgen.load.nodes import Mapping, Node, Scalar, nodes
from councilgen.load.remarks import Remark, remarks
from councilgen.load.sessions import session_format
from councilgen.load.tables import grid
from councilgen.model.document import Annex, Document, Extract, Section, Session
from councilgen.model.prose import DataTable, Listing, Picture, Prose, ProseBlock, Quote
from councilgen.workspace import CONTENT, REGISTER, Workspace

P = TypeVar("P")
SESSION_FILE = "session.yaml"
_NUMBER = re.compile(r"^document:[ \t]*[\"']?(?P<number>[^\s\"'#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A session with those of its documents that could be read."""

    session: Session
    documents: tuple[Document, ...]
    listing: Document | None = None  # the list of the session's documents, without its rows

    @property
    def issued(self) -> tuple[Document, ...]:
        """Return the documents, and the list of them."""
        return (*self.documents, self.listing) if self.listing else self.documents


@dataclass(frozen=True, slots=True)
class Contents:
    """What lies under `content/`, and the images that it names, by path."""

    sessions: tuple[Loaded, ...]
    images: dict[str, Scan]
    faults: tuple[Diagnostic, ...]
    unread: dict[str, str] = field(default_factory=dict)  # files of documents that could not be read, by number
    remarks: tuple[Remark, ...] = ()  # comments that speak of rules


def load(workspace: Workspace, only: Container[str] | None = None) -> Contents:
    """Return all sessions and documents that could be read, and every fault found on the way.

    `only` names the files of documents that are read; the others are passed over.
    """
    loader = _Loader(workspace, only)
    sessions = []
    for folder in workspace.folders(CONTENT):
        if f"{CONTENT}/{folder}" != REGISTER:
            sessions.extend(loader.session(folder))
    return Contents(tuple(sessions), loader.images, tuple(loader.faults), loader.unread, tuple(loader.remarks))


class _Loader:
    def __init__(self, workspace: Workspace, only: Container[str] | None) -> None:
        self.workspace = workspace
        self.only = only
        self.images: dict[str, Scan] = {}
        self.unread: dict[str, str] = {}
        self.faults: list[Diagnostic] = []
        self.remarks: list[Remark] = []

    def session(self, folder: str) -> list[Loaded]:
        """Return the session in a folder of `content/`, if it has one that can be read."""
        files = self.workspace.files(f"{CONTENT}/{folder}", ".yaml")
        for odd in self.workspace.files(f"{CONTENT}/{folder}", ".yml"):
            message = "a file .yml is not read"
            self.faults.append(rules.MISSING_FILE.at(Span(odd), message, "rename it to .yaml"))
        own = f"{CONTENT}/{folder}/{SESSION_FILE}"
        if not files:
            return []
        if own not in files:
            message = f"the folder {folder} has documents but no {SESSION_FILE}"
            hint = f"write {own} (councilgen new session makes one)"
            self.faults.append(rules.MISSING_FILE.at(Span(own), message, hint))
            return []
        found = self._read(own, session_format(folder), "en")
        documents = [self._document(file) for file in files if file != own and self._wanted(file)]
        kept = tuple(document for document in documents if document is not None)
        return [Loaded(found, kept, listing(found, own))] if found is not None else []

    def _wanted(self, file: str) -> bool:
        return self.only is None or file in self.only

    def _document(self, file: str) -> Document | None:
        node, faults = nodes(self.workspace, file)
        self.remarks += remarks(self.workspace, file)
        original = node.get("original") if isinstance(node, Mapping) else None
        language: Tag = "en"
        if isinstance(original, Scalar) and original.value in LANGUAGES:
            language = original.value
        context = Context(file, f"{file}#cover", language, faults)
        shape: Shape[Document] = document_format(file, PurePosixPath(file).stem)
        found = self._shaped(node, shape, context)
        if found is not None:
            found = self._with_files(found, context)
        else:
            self.unread[self._number(file)] = file
        self.faults.extend(faults)
        return found

    def _number(self, file: str) -> str:
        """Return the number that a document seems to have whose file cannot be read as a document."""
        data, _faults = read_whole(self.workspace, file)
        stated = _NUMBER.search((data or b"").decode("utf-8", "replace"))
        return stated["number"] if stated else file

    def _read(self, file: str, shape: Shape[P], language: Tag) -> P | None:
        node, faults = nodes(self.workspace, file)
        self.remarks += remarks(self.workspace, file)
        found = self._shaped(node, shape, Context(file, f"{file}#cover", language, faults))
        self.faults.extend(faults)
        return found

    def _shaped(self, node: Node | None, shape: Shape[P], context: Context) -> P | None:
        if node is None:
            if not context.faults:
                context.report(rules.EMPTY_TEXT, Span(context.file), "the file is empty", "write it, or delete it")
            return None
        return shape.read(node, context)

    # ------------------------------------------------------------------------------ what documents take from files

    def _with_files(self, document: Document, context: Context) -> Document:
        """Return the document with its data tables filled in and its images found."""
        return replace(
            document,
            sections=tuple(self._section(section, context) for section in document.sections),
            annexes=tuple(self._annex(annex, context) for annex in document.annexes),
        )

    def _section(self, section: Section, context: Context) -> Section:
        return replace(section, body=self._prose(section.body, context))

    def _annex(self, annex: Annex, context: Context) -> Annex:
        extracts = tuple(Extract(e.number, self._prose(e.body, context)) for e in annex.extracts)
        return replace(annex, body=self._prose(annex.body, context), extracts=extracts)

    def _prose(self, prose: Prose, context: Context) -> Prose:
        return replace(prose, blocks=self._blocks(prose.blocks, context))

    def _blocks(self, found: tuple[ProseBlock, ...], context: Context) -> tuple[ProseBlock, ...]:
        blocks = (self._block(block, context) for block in found)
        return tuple(block for block in blocks if block is not None)

    def _block(self, block: ProseBlock, context: Context) -> ProseBlock | None:
        match block:
            case DataTable():
                return grid(block, self.workspace, context)
            case Picture():
                block, scan = picture(block, self.workspace, context)
                if scan is not None:
                    self.images[scan.file] = scan
                return block
            case Listing(items=items):
                return replace(block, items=tuple(self._blocks(item, context) for item in items))
            case Quote(blocks=inside):
                return replace(block, blocks=self._blocks(inside, context))
            case _:
                return block
