"""What the checks look at: a project's content, register and catalogs, all read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.manuscript.reading import manuscript
from councilgen.checks.text.model import Text
from councilgen.checks.translation.pair import Pair
from councilgen.checks.translation.terms import TermIndex, Terms
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.lexicon import Lexicon, lexicon
from councilgen.i18n.messages import Domain, document_domain, session_domain
from councilgen.i18n.names import Naming
from councilgen.i18n.places import REGISTER
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.project import Contents, Loaded
from councilgen.model.demands import NO_DEMANDS, Demands, House, Requirement
from councilgen.model.document import Document, Session
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
    naming: Naming  # how the register's bodies and places are called in each language

    def texts(self) -> Iterator[tuple[Session, str, Tag, tuple[Passage, ...]]]:
        """Yield what each document and each session itself has to translate, with its domain and its language."""
        for loaded in self.contents.sessions:
            session, folder = loaded.session, loaded.session.folder
            yield session, session_domain(folder), "en", tuple(passages(session))
            for document in loaded.documents:
                yield session, document_domain(document, folder), document.original, tuple(passages(document))

    def documents(self) -> Iterator[tuple[Loaded, Document]]:
        """Yield every document with its session."""
        for loaded in self.contents.sessions:
            for document in loaded.documents:
                yield loaded, document

    def under(self, demands: Demands) -> Subject:
        """Return the project as if every session said of itself what a run demands."""
        if demands == NO_DEMANDS:
            return self
        sessions = tuple(replace(loaded, session=_under(loaded.session, demands)) for loaded in self.contents.sessions)
        return replace(self, contents=replace(self.contents, sessions=sessions))

    def required(self, language: Tag) -> frozenset[Requirement]:
        """Return what sessions require of translations into a language, and so of labels and register."""
        sessions = (loaded.session for loaded in self.contents.sessions)
        return frozenset(each.require.get(language, "none") for each in sessions if language in each.languages)

    def issued(self) -> Iterator[tuple[Loaded, Document]]:
        """Yield every document and every list of documents with its session; a list has no catalog and no rows yet."""
        for loaded in self.contents.sessions:
            for document in loaded.issued:
                yield loaded, document

    def pairs(self) -> Iterator[Pair]:
        """Yield every text with its translation into each language that has one; catalog by catalog."""
        context = _Context(
            cache(lambda source, language: lexicon(self.register, self.catalogs, source, language)),
            {tag: TermIndex(self.register, tag) for tag in self._originals()},
        )
        houses = {loaded.session.house for loaded in self.contents.sessions}
        house: House = houses.pop() if len(houses) == 1 else "itu"
        for (_language, domain), catalog in self.catalogs.items():
            if domain in self.shared:
                yield from _shared(self.shared[domain], catalog, house, context)
        for loaded in self.contents.sessions:
            folder = loaded.session.folder
            parts: list[tuple[str, Tag, tuple[Passage, ...]]] = [
                (session_domain(folder), "en", tuple(passages(loaded.session))),
                *(
                    (document_domain(document, folder), document.original, tuple(passages(document)))
                    for document in loaded.documents
                ),
            ]
            for domain, original, texts in parts:
                for language in loaded.session.languages:
                    found = self.catalogs.get((language, domain))
                    if found is not None:
                        yield from _of_texts(texts, original, found, loaded.session.house, context)

    def originals(self) -> Iterator[Text]:
        """Yield every text that an author wrote, each once a document."""
        for session, _domain, _original, texts in self.texts():
            for passage in {passage.message: passage for passage in reversed(texts)}.values():
                yield Text(passage, house=session.house)

    def manuscripts(self) -> Iterator[Manuscript]:
        """Yield every document as an editor reads it, in the language of its author."""
        for loaded, document in self.documents():
            yield self.manuscript(document, loaded.session)

    def manuscript(self, document: Document, session: Session) -> Manuscript:
        """Return a document as an editor reads it, in whatever language it is."""
        words = Words(self.register, document.language, self.catalogs)
        return manuscript(document, session, self.register, self.naming(document.language), _worded(words))

    def _originals(self) -> set[Tag]:
        """Return the languages that anything is written in."""
        return {"en", *(document.original for _loaded, document in self.documents())}


def _under(session: Session, demands: Demands) -> Session:
    require = session.require if demands.require is None else dict.fromkeys(LANGUAGES, demands.require)
    return replace(session, require=require, house=demands.house or session.house)


def _worded(words: Words) -> Callable[[str], str]:
    """Return what tells the words that the page has for the key of an instrument; none where there is no such key."""
    known = (words.language, REGISTER) in words.catalogs  # no session may be issued in the language of an original
    return lambda key: words.citation(key).text if known and key in words.register.instruments else ""


@dataclass(frozen=True, slots=True)
class _Context:
    """What pairs are looked at with: the register's names, and the terms of the glossary."""

    names: Callable[[Tag, Tag], Lexicon]  # from one language into another
    terms: Mapping[Tag, TermIndex]  # by the language of the source


def _of_texts(
    texts: tuple[Passage, ...], original: Tag, catalog: Catalog, house: House, context: _Context
) -> Iterator[Pair]:
    once = {passage.message: passage for passage in reversed(texts)}.values()
    found = [
        (text, entry) for text in once if text.language != catalog.language and (entry := catalog.find(text.message))
    ]
    if not found:  # names and terms take longer than to see that there is nothing to hold against them
        return
    terms, names = Terms(context.terms[original], catalog.language), context.names(original, catalog.language)
    for text, entry in found:
        yield Pair(text, entry.passage(text, catalog.language), entry, names=names, house=house, terms=terms)


def _shared(domain: Domain, catalog: Catalog, house: House, known: _Context) -> Iterator[Pair]:
    """Yield the messages of a domain; of one with plural forms every form beside the source that it stands for."""
    # What the register calls a thing is official, whatever the glossary says.
    terms = None if domain.name == REGISTER else Terms(known.terms["en"], catalog.language)
    names = known.names("en", catalog.language)
    for (context, text), message in domain.messages.items():
        entry = catalog.find(text, context)
        if entry is None or catalog.language == "en":
            continue
        place = message.places[0]
        for form, string in enumerate(entry.strings):
            wanted = message.plural if message.plural and form != catalog.form(1) else text
            source = Passage(wanted, Kind.PHRASE, place, place.partition("#")[0], (Anchor(0, 1, 1),), "en", text)
            anchors = entry.anchors_of(form)
            target = Passage(string, Kind.PHRASE, place, entry.file, anchors, catalog.language, text)
            yield Pair(source, target, entry, shared=True, names=names, house=house, terms=terms)


# What a rule has to see at once: one document with its session, or everything that the documents share.
Scope = Literal["document", "shared"]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and how its breaches are found."""

    rule: Rule
    run: Callable[[Subject], Iterator[Diagnostic]]
    scope: Scope = "document"
