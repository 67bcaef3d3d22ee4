"""A project at one moment, as an editor has it, and what can be asked of it quickly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from councilgen.checks.subject import Subject
from councilgen.diagnostics.rules import YAML_SYNTAX
from councilgen.i18n.catalogs import Catalog, catalog
from councilgen.i18n.places import INTERFACE, REGISTER, path
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.project import SESSION_FILE, Loaded, load
from councilgen.lsp.files import CatalogFile, DocumentFile, RegisterFile, SessionFile, kind_of
from councilgen.lsp.lines import outline
from councilgen.lsp.outlines import Outline
from councilgen.lsp.overlay import Overlay
from councilgen.lsp.texts import Text
from councilgen.model.document import Document
from councilgen.proofing.inventory import Answer, Bundle, answered
from councilgen.proofing.reading import Common
from councilgen.register.model import Register
from councilgen.workspace import CONTENT, TEMPLATES, Outside, Workspace
from councilgen.workspace import REGISTER as REGISTER_FOLDER


def is_shared(file: str) -> bool:
    """Say whether a file concerns every document of a project or of a session."""
    match kind_of(file):
        case SessionFile() | RegisterFile():
            return True
        case CatalogFile(domain=domain):
            return domain in (INTERFACE, REGISTER) or domain.endswith("/session")
        case DocumentFile():
            return False
        case None:
            return file.startswith(f"{TEMPLATES}/")


def common(workspace: Workspace) -> Common:
    """Return what all documents share, but for templates: one document is looked at without their labels."""
    names = workspace.files(REGISTER_FOLDER, ".yaml")
    sessions = [each for each in workspace.folders(CONTENT) if f"{CONTENT}/{each}" != REGISTER_FOLDER]
    names += [f"{CONTENT}/{each}/{SESSION_FILE}" for each in sessions]
    domains = (INTERFACE, REGISTER, *(f"{each}/session" for each in sessions))
    names += [path(tag, domain) for tag in LANGUAGES for domain in domains]
    answers = {name: answered(workspace, name) for name in names}
    return Common({name: answer for name, answer in answers.items() if answer.there})


def steadied(new: Common, old: Common) -> Common:
    """Return the new one, or the old one where a file of the register is being written and is no YAML just now."""
    broken = any(fault.rule.code == YAML_SYNTAX.code for fault in new.desk.register.faults)
    return old if broken else new


@dataclass(frozen=True)  # without slots: what is asked once is kept
class State:
    """The files of a project with unsaved texts over them, and what its documents share."""

    workspace: Overlay
    common: Common

    @property
    def desk(self) -> Subject:
        """Return sessions, register and labels."""
        return self.common.desk

    @property
    def register(self) -> Register:
        """Return the register."""
        return self.desk.register

    @cached_property
    def sessions(self) -> tuple[Loaded, ...]:
        """Return the sessions, without their documents."""
        return self.desk.contents.sessions

    def words(self, language: Tag) -> Words:
        """Return the register in a language."""
        return Words(self.register, language, self._catalogs)

    @cached_property
    def _catalogs(self) -> Mapping[tuple[Tag, str], Catalog]:
        """Return the catalogs of what documents share, in languages that no session is issued in as well."""
        shared = ((tag, domain) for tag in LANGUAGES for domain in (INTERFACE, REGISTER))
        return {key: self.desk.catalogs.get(key) or _shared(self.common, *key) for key in shared}

    def languages(self, folder: str) -> tuple[Tag, ...]:
        """Return the languages that a session is issued in."""
        found = next((each.session.languages for each in self.sessions if each.session.folder == folder), None)
        return found or tuple(LANGUAGES)

    def text(self, file: str) -> Text | None:
        """Return the text of a file, if it is one that can be read."""
        try:
            return Text(self.workspace.read(file).decode("utf-8", "replace"))
        except (OSError, Outside):
            return None

    def outline(self, file: str) -> Outline | None:
        """Return a YAML file by its lines."""
        text = self.text(file)
        return outline(text.shown) if text is not None else None

    def document(self, file: str) -> Document | None:
        """Return a document as its text stands, if it can be read."""
        match kind_of(file):
            case DocumentFile(folder=folder):
                names = (file, f"{CONTENT}/{folder}/{SESSION_FILE}")
                answers = tuple((name, answered(self.workspace, name)) for name in names)
                return _document(file, answers)
            case _:
                return None

    def catalog(self, language: Tag, domain: str) -> Catalog:
        """Return a catalog."""
        file = path(language, domain)
        return _catalog(language, domain, answered(self.workspace, file))

    def documents(self) -> Iterator[DocumentFile]:
        """Yield the files of all documents."""
        for folder in self.workspace.folders(CONTENT):
            for file in self.workspace.files(f"{CONTENT}/{folder}", ".yaml"):
                if isinstance(kind := kind_of(file), DocumentFile):
                    yield kind


@lru_cache(maxsize=16)
def _document(file: str, answers: tuple[tuple[str, Answer], ...]) -> Document | None:
    contents = load(Bundle(dict(answers)), only={file})
    return next((document for loaded in contents.sessions for document in loaded.documents), None)


@lru_cache(maxsize=64)
def _catalog(language: Tag, domain: str, answer: Answer) -> Catalog:
    return catalog(Bundle({path(language, domain): answer}), language, domain)


def _shared(common: Common, language: Tag, domain: str) -> Catalog:
    file = path(language, domain)
    return _catalog(language, domain, answered(common.workspace, file))
