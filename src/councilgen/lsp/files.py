"""What a file of a project is, told by its path, and what may stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from councilgen.languages import LANGUAGES, Tag
from councilgen.load.context import Shape
from councilgen.load.formats import document_format
from councilgen.load.sessions import session_format
from councilgen.lsp.outlines import Outline
from councilgen.register.read import FILES


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A document."""

    path: str
    folder: str  # of its session
    name: str

    @property
    def domain(self) -> str:
        """Return the name of its catalogs."""
        return f"{self.folder}/{self.name}"


@dataclass(frozen=True, slots=True)
class SessionFile:
    """The file of a session."""

    path: str
    folder: str


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """A file of the register."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A catalog of translations."""

    path: str
    language: Tag
    domain: str

    @property
    def document(self) -> str:
        """Return the file that its messages come from, if it is that of a document or a session."""
        return f"content/{self.domain}.yaml" if "/" in self.domain else ""


Kind = DocumentFile | SessionFile | RegisterFile | CatalogFile

_CONTENT = re.compile(r"content/(?P<folder>[^/]+)/(?P<name>[^/]+)\.yaml")
_CATALOG = re.compile(r"locales/(?P<tag>[^/]+)/LC_MESSAGES/(?P<domain>(?:[^/]+/)?[^/]+)\.po")


def kind_of(path: str) -> Kind | None:
    """Return what a file is; nothing where it is none that is read."""
    if found := _CONTENT.fullmatch(path):
        if found["folder"] == "register":
            return RegisterFile(path, found["name"]) if found["name"] in FILES else None
        if found["name"] == "session":
            return SessionFile(path, found["folder"])
        return DocumentFile(path, found["folder"], found["name"])
    if found := _CATALOG.fullmatch(path):
        tag = next((tag for tag in LANGUAGES if tag == found["tag"]), None)
        return CatalogFile(path, tag, found["domain"]) if tag else None
    return None


def form(kind: Kind, found: Outline) -> Shape[Any] | None:
    """Return the format of a file, if it has one; that of a document depends on the kind that it says it is of."""
    match kind:
        case DocumentFile(path=path, name=name):
            known = document_format(path, name)
            stated = found.at((known.key,))
            return known.records.get(stated.words if stated else known.usual, known.records[known.usual])
        case SessionFile(folder=folder):
            return session_format(folder)
        case RegisterFile(name=name):
            return FILES[name]
        case CatalogFile():
            return None
