"""Proofs: documents localised and composed, ready to be printed, with what they were made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from councilgen.blocks.model import Edition, Image
from councilgen.checks.finished.glyph_missing import glyph_missing
from councilgen.checks.subject import Subject
from councilgen.compose.edition import Setting, compose
from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.listing import Listed, gathered, listed, messages
from councilgen.i18n.localise import localise, localise_session
from councilgen.i18n.messages import document_domain, session_domain
from councilgen.i18n.wording import Words
from councilgen.languages import Tag
from councilgen.load.project import Loaded
from councilgen.model.document import Document, Key
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.register.model import Register
from councilgen.render.fonts import uncovered
from councilgen.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Proof:
    """One document in one language, composed."""

    loaded: Loaded
    document: Document  # localised
    edition: Edition
    catalogs: Mapping[tuple[Tag, str], Catalog]
    originals: tuple[Passage, ...]
    register: Register

    @property
    def catalog(self) -> Catalog:
        """Return the document's own catalog."""
        return self.catalogs[self.document.language, document_domain(self.document, self.loaded.session.folder)]

    @property
    def messages(self) -> frozenset[str]:
        """Return what there is to translate: nothing in the language of the original."""
        if self.document.language == self.document.original:
            return frozenset()
        return frozenset(passage.message for passage in self.originals)

    @property
    def translated(self) -> int:
        """Return how many of the messages are translated."""
        return sum(self.catalog.find(message) is not None for message in self.messages)

    @property
    def reviewed(self) -> int:
        """Return how many of the messages are reviewed."""
        return sum(self.catalog.state(message) == "reviewed" for message in self.messages)

    @property
    def source(self) -> Passage:
        """Return who submits the document, worded in its language."""
        author = self.document.submitted_by
        if not isinstance(author, Key):
            return author
        return Words(self.register, self.document.language, self.catalogs).author(author.name, self.document.kind)


def proofs(workspace: Workspace, subject: Subject, loaded: Loaded, languages: tuple[Tag, ...]) -> Iterator[Proof]:
    """Yield the documents of a session in `languages`, or in all of its languages."""
    images = pictures(subject)
    catalogs, folder = subject.catalogs, loaded.session.folder
    for language in loaded.session.languages:
        if languages and language not in languages:
            continue
        words = Words(subject.register, language, catalogs)
        session = localise_session(loaded.session, catalogs[language, session_domain(folder)])
        setting = Setting(session, words, images, workspace)
        for document in loaded.documents:
            own = catalogs[language, document_domain(document, folder)]
            localised = localise(document, own)
            yield Proof(
                loaded, localised, compose(localised, setting), catalogs, tuple(passages(document)), subject.register
            )


def proofs_of_list(
    workspace: Workspace, subject: Subject, loaded: Loaded, rows: Callable[[Tag], Iterable[Listed]]
) -> Iterator[Proof]:
    """Yield the list of a session's documents in its languages; `rows` are what it says of them in one."""
    if loaded.listing is None:
        return
    folder = loaded.session.folder
    for language in loaded.session.languages:
        words = Words(subject.register, language, subject.catalogs)
        session = localise_session(loaded.session, subject.catalogs[language, session_domain(folder)])
        document = listed(loaded.listing, rows(language), words)
        domain = document_domain(document, folder)
        catalogs = {**subject.catalogs, (language, domain): gathered(document, domain)}
        edition = compose(document, Setting(session, words, {}, workspace))
        yield Proof(loaded, document, edition, catalogs, messages(document), subject.register)


def pictures(subject: Subject) -> dict[str, Image]:
    """Return the images of a project as they go into files, by path."""
    return {
        file: Image(file.rpartition("/")[2], scan.media_type, scan.data, scan.width, scan.height)
        for file, scan in subject.contents.images.items()
    }


def unsettable(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a fault for every character that no font has."""
    yield from glyph_missing(proof.document, {found.character: found.excerpt for found in uncovered(proof.edition)})
