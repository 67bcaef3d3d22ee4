"""The repository's documents in six languages, each stage of their making open to the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from councilgen.blocks.model import Edition, Image
from councilgen.checks.subject import Subject
from councilgen.compose.edition import Setting, compose
from councilgen.i18n.catalogs import INTERFACE, REGISTER
from councilgen.i18n.localise import localise, localise_session
from councilgen.i18n.messages import document_domain, session_domain
from councilgen.i18n.wording import Words
from councilgen.languages import Tag
from councilgen.load.project import Loaded
from councilgen.model.document import Document
from councilgen.pipeline import read, stationery
from councilgen.render.stationery import Stationery
from councilgen.workspace import Workspace


@dataclass(frozen=True)
class Specimen:
    """A document in one language."""

    document: Document  # as its author wrote it
    language: Tag
    loaded: Loaded
    subject: Subject
    setting: Setting
    look: Stationery

    @property
    def symbol(self) -> str:
        """Return the number by which the command line calls the document."""
        return str(self.document.symbol)

    @property
    def name(self) -> str:
        """Return a name for tables and files."""
        return f"{self.symbol.replace('/', '-')}-{self.language}"

    @cached_property
    def edition(self) -> Edition:
        """Return the tree that all writers are given."""
        return self.composed()

    def composed(self) -> Edition:
        """Return the document localised and composed, as a build does it for each."""
        domain = document_domain(self.document, self.loaded.session.folder)
        return compose(localise(self.document, self.subject.catalogs[self.language, domain]), self.setting)


def specimens(workspace: Workspace) -> tuple[Specimen, ...]:
    """Return every document of a project in every language of its session."""
    subject, _faults = read(workspace)
    return tuple(
        Specimen(document, setting.words.language, loaded, subject, setting, look)
        for loaded in subject.contents.sessions
        for look in [stationery(workspace, loaded.session.template)]
        for setting in _settings(workspace, subject, loaded)
        for document in loaded.documents
    )


def _settings(workspace: Workspace, subject: Subject, loaded: Loaded) -> Iterator[Setting]:
    images = {
        file: Image(file.rpartition("/")[2], scan.media_type, scan.data, scan.width, scan.height)
        for file, scan in subject.contents.images.items()
    }
    for language in loaded.session.languages:
        catalogs = subject.catalogs
        words = Words(subject.register, language, catalogs[language, REGISTER], catalogs[language, INTERFACE])
        session = localise_session(loaded.session, catalogs[language, session_domain(loaded.session.folder)])
        yield Setting(session, words, images, workspace)
