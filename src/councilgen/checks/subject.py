"""What the checks look at: a project's content, register and catalogs, all read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from councilgen.checks.translation.pair import Pair
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.messages import Domain, document_domain, session_domain
from councilgen.languages import Tag
from councilgen.load.project import Contents, Loaded
from councilgen.model.document import Document
from councilgen.model.passage import Anchor, Kind, Passage
from councilgen.model.walk import passages
from councilgen.register.model import Register


@dataclass(frozen=True, slots=True)
class Subject:
    """A project, or the part of it that a run is about."""

    contents: Contents
    register: Register
    catalogs: Mapping[tuple[Tag, str], Catalog]  # by language and domain
    shared: Mapping[str, Domain]  # what interface and register ask translators for

    def documents(self) -> Iterator[tuple[Loaded, Document]]:
        """Yield every document with its session."""
        for loaded in self.contents.sessions:
            for document in loaded.documents:
                yield loaded, document

    def issued(self) -> Iterator[tuple[Loaded, Document]]:
        """Yield every document and every list of documents with its session; a list has no catalog and no rows yet."""
        for loaded in self.contents.sessions:
            for document in loaded.issued:
                yield loaded, document

    def pairs(self) -> Iterator[Pair]:
        """Yield every text with its translation into each language that has one; catalog by catalog."""
        for (_language, domain), catalog in self.catalogs.items():
            if domain in self.shared:
                yield from _shared(self.shared[domain], catalog)
        for loaded in self.contents.sessions:
            folder = loaded.session.folder
            parts = [(session_domain(folder), tuple(passages(loaded.session)))]
            parts += [(document_domain(document, folder), tuple(passages(document))) for document in loaded.documents]
            for domain, texts in parts:
                for language in loaded.session.languages:
                    found = self.catalogs.get((language, domain))
                    if found is not None:
                        yield from _of_texts(texts, found)


def _of_texts(texts: tuple[Passage, ...], catalog: Catalog) -> Iterator[Pair]:
    for text in {passage.message: passage for passage in reversed(texts)}.values():
        entry = catalog.find(text.message)
        if entry is not None and text.language != catalog.language:
            yield Pair(text, entry.passage(text, catalog.language), entry)


def _shared(domain: Domain, catalog: Catalog) -> Iterator[Pair]:
    """Yield the messages of a domain; of one with plural forms every form beside the source that it stands for."""
    for (context, text), message in domain.messages.items():
        entry = catalog.find(text, context)
        if entry is None or catalog.language == "en":
            continue
        place = message.places[0]
        for form, string in enumerate(entry.strings):
            wanted = message.plural if message.plural and form != catalog.form(1) else text
            source = Passage(wanted, Kind.PHRASE, place, place.partition("#")[0], (Anchor(0, 1, 1),), "en", text)
            anchors = entry.anchors if form == 0 else entry.anchors[:1]
            target = Passage(string, Kind.PHRASE, place, entry.file, anchors, catalog.language, text)
            yield Pair(source, target, entry, shared=True)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and how its breaches are found."""

    rule: Rule
    run: Callable[[Subject], Iterator[Diagnostic]]
