"""Proofs: documents localised and composed, ready to be printed, with what they were made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from councilgen.blocks.model import Edition, Image
from councilgen.checks.glyph_missing import glyph_missing
from councilgen.checks.subject import Subject
from councilgen.compose.edition import Setting, compose
from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.catalogs import INTERFACE, REGISTER, Catalog, path
from councilgen.i18n.listing import gathered, listed, messages
from councilgen.i18n.localise import localise, localise_session
from councilgen.i18n.messages import document_domain, session_domain
from councilgen.i18n.wording import Words
from councilgen.languages import Tag
from councilgen.load.project import SESSION_FILE, Loaded
from councilgen.model.document import Document
from councilgen.model.passage import Passage
from councilgen.model.prose import Listing, Picture, ProseBlock, Quote
from councilgen.model.walk import passages
from councilgen.render.fonts import uncovered
from councilgen.workspace import CONTENT, Workspace


@dataclass(frozen=True, slots=True)
class Proof:
    """One document in one language, composed."""

    loaded: Loaded
    document: Document  # localised
    edition: Edition
    catalogs: Mapping[tuple[Tag, str], Catalog]
    originals: tuple[Passage, ...]

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
    def inputs(self) -> tuple[str, ...]:
        """Return the files of the workspace that this document alone, in this language, was made from."""
        folder, language = self.loaded.session.folder, self.document.language
        found = {self.document.file, f"{CONTENT}/{folder}/{SESSION_FILE}"}
        found |= {passage.file for passage in (*self.originals, *passages(self.document))}
        found |= set(_pictures(self.document))
        domains = (INTERFACE, REGISTER, session_domain(folder))
        found |= {path(language, domain) for domain in domains if self.catalogs[language, domain].entries}
        return tuple(sorted(found))


def proofs(workspace: Workspace, subject: Subject, loaded: Loaded, languages: tuple[Tag, ...]) -> Iterator[Proof]:
    """Yield the documents of a session in `languages`, or in all of its languages."""
    images = {
        file: Image(file.rpartition("/")[2], scan.media_type, scan.data, scan.width, scan.height)
        for file, scan in subject.contents.images.items()
    }
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
            yield Proof(loaded, localised, compose(localised, setting), catalogs, tuple(passages(document)))
        if loaded.listing is not None:
            yield _of_listing(loaded, loaded.listing, subject, setting)


def _of_listing(loaded: Loaded, listing: Document, subject: Subject, setting: Setting) -> Proof:
    """Return the list of all documents of the session, wanted or not, in the language of `setting`."""
    words, folder = setting.words, loaded.session.folder
    documents = (
        localise(document, subject.catalogs[words.language, document_domain(document, folder)])
        for whole, document in subject.documents()
        if whole.session.folder == folder
    )
    document = listed(listing, documents, words)
    domain = document_domain(document, folder)
    catalogs = {**subject.catalogs, (words.language, domain): gathered(document, domain)}
    return Proof(loaded, document, compose(document, setting), catalogs, messages(document))


def unsettable(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a fault for every character that no font has."""
    yield from glyph_missing(proof.document, {found.character: found.excerpt for found in uncovered(proof.edition)})


def _pictures(document: Document) -> Iterator[str]:
    """Yield the files of the images of a document."""
    for section in document.sections:
        yield from _in_blocks(section.body.blocks)
    for annex in document.annexes:
        for prose in (annex.body, *(extract.body for extract in annex.extracts)):
            yield from _in_blocks(prose.blocks)


def _in_blocks(blocks: tuple[ProseBlock, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Picture(file=file):
                yield file
            case Listing(items=items):
                for item in items:
                    yield from _in_blocks(item)
            case Quote(blocks=inner):
                yield from _in_blocks(inner)
            case _:
                pass
