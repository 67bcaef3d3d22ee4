"""The unit of work that comes first: one document read, checked, localised and composed in all of its languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from councilgen.blocks.model import Edition
from councilgen.checks.project.documents_disagree import sayings
from councilgen.checks.subject import Subject
from councilgen.checks.table import Between, check, go_on
from councilgen.diagnostics.model import Diagnostic, failed
from councilgen.i18n.catalogs import Catalog, catalog
from councilgen.i18n.localise import translated
from councilgen.i18n.messages import document_domain
from councilgen.i18n.places import path
from councilgen.languages import Tag
from councilgen.load.project import SESSION_FILE, Contents, Loaded, load
from councilgen.markup.inline import words
from councilgen.model.demands import NO_DEMANDS, Demands
from councilgen.model.document import Document
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.model.words import plain
from councilgen.proofing.cards import DocumentCard, EditionCard, Label, without_manuals
from councilgen.proofing.counts import word_count
from councilgen.proofing.inventory import Answer, Bundle, Inventory, fingerprint
from councilgen.proofing.parity import uneven
from councilgen.proofing.proofs import Proof, proofs, unsettable
from councilgen.proofing.survey import gathered
from councilgen.workspace import CONTENT, Outside, Workspace, beside

# What a document may name in another file, by the end of its name; anything else is found when it is read.
_WORD = re.compile(r"[\w./-]+")
_NAMED = (".png", ".jpg", ".jpeg", ".csv")


@dataclass(frozen=True)  # without slots: the desk is laid once for all documents
class Common:
    """What every document of a project needs, taken along by each worker once."""

    files: Mapping[str, Answer]
    demands: Demands = NO_DEMANDS

    def __reduce__(self) -> tuple[type[Common], tuple[Mapping[str, Answer], Demands]]:
        """Travel without the desk, which each worker lays for itself."""
        return Common, (self.files, self.demands)

    @cached_property
    def workspace(self) -> Workspace:
        """Return the files as a project without documents."""
        return Bundle(self.files)

    @cached_property
    def desk(self) -> Subject:
        """Return what the documents share."""
        return gathered(self.workspace, only=())


@dataclass(frozen=True, slots=True)
class Reading:
    """One document to be read, with the files of its own."""

    file: str
    folder: str
    files: Mapping[str, Answer]
    compose: bool = True  # not where what all documents share has errors
    wanted: tuple[Tag, ...] = ()  # languages whose editions are asked for; of the others a card is enough

    def asking(self, wanted: tuple[Tag, ...], *, compose: bool) -> Reading:
        """Return the same document, with what is asked of it."""
        return replace(self, wanted=wanted, compose=compose)

    @property
    def size(self) -> int:
        """Return how long it takes, roughly: so many bytes are to be read."""
        return sum(len(answer.content) for answer in self.files.values() if isinstance(answer.content, bytes))


@dataclass(frozen=True, slots=True)
class Read:
    """What came of it."""

    card: DocumentCard
    missed: frozenset[str]  # files that it names and that were not taken along
    editions: tuple[Edition, ...] = field(default=(), repr=False)


def own_files(inventory: Inventory, file: str, folder: str, languages: Iterable[Tag], known: Iterable[str]) -> Reading:
    """Return a document to be read, with its catalogs and those files that it seems to name or that are `known`."""
    name = file.rpartition("/")[2].removesuffix(".yaml")
    paths = {file, f"{CONTENT}/{folder}/{SESSION_FILE}", *known}
    paths |= {path(language, f"{folder}/{name}") for language in languages}
    content = inventory.answer(file).content
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
    lowered = text.lower()
    for word in _WORD.findall(text) if any(end in lowered for end in _NAMED) else ():
        if word.lower().endswith(_NAMED):
            with suppress(Outside):  # the reader says so
                paths.add(beside(file, word))
    return Reading(file, folder, {each: inventory.answer(each) for each in sorted(paths)})


def with_files(reading: Reading, inventory: Inventory, missed: Iterable[str]) -> Reading:
    """Return the same document to be read with more files."""
    return replace(reading, files={**reading.files, **{each: inventory.answer(each) for each in sorted(missed)}})


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was read and checked, before it is composed."""

    subject: Subject
    faults: tuple[Diagnostic, ...]
    inputs: dict[str, str]  # what was asked of its own files, and the answers
    missed: frozenset[str]  # files that it names and that were not taken along

    @property
    def number(self) -> str:
        """Return the number of a document that cannot be read, as far as it can be made out."""
        return next(iter(self.subject.contents.unread), "")


def opened(common: Common, reading: Reading, languages: tuple[Tag, ...] = (), between: Between = go_on) -> Opened:
    """Return a document as it is in all languages of its session, or as if the session had only `languages`."""
    project = Bundle(reading.files)
    contents = load(project, only={reading.file})
    if languages:
        contents = replace(contents, sessions=tuple(_issued_in(loaded, languages) for loaded in contents.sessions))
    subject = _subject(common, contents, project)
    faults = (*contents.faults, *_faults_of_catalogs(subject, reading), *check(subject, "document", between))
    inputs = {f"read {file}": fingerprint(reading.files[file]) for file in sorted(project.asked & reading.files.keys())}
    return Opened(subject, faults, inputs, frozenset(project.missed))


def _issued_in(loaded: Loaded, languages: tuple[Tag, ...]) -> Loaded:
    return replace(loaded, session=replace(loaded.session, languages=languages))


def read(common: Common, reading: Reading, between: Between = go_on) -> Read:
    """Return what is to be known of a document: its faults, its editions.

    It is composed in all languages of its session, since they are held against each other.
    """
    open_ = opened(common, reading, (), between)
    subject, faults = open_.subject, [*open_.faults]
    card = DocumentCard(reading.file, reading.folder, open_.number, (), open_.inputs)
    found: list[Proof] = []
    for loaded, document in subject.documents():
        if reading.compose and not failed(faults):
            for language in loaded.session.languages:
                between()
                found += proofs(common.workspace, subject, loaded, (language,))
            faults += [*(fault for proof in found for fault in unsettable(proof)), *uneven(subject, found)]
        manuscript = subject.manuscript(document, loaded.session)
        card = replace(card, sayings=tuple(sayings(manuscript)))
        card = filled(card, document, tuple(map(edition_card, found)) or tuple(_uncomposed(subject, loaded, document)))
    card = replace(card, faults=own_faults(faults, reading))
    asked = tuple(proof.edition for proof in found if proof.document.language in reading.wanted)
    return Read(card, open_.missed, asked)


def _subject(common: Common, contents: Contents, project: Bundle) -> Subject:
    catalogs: dict[tuple[Tag, str], Catalog] = dict(common.desk.catalogs)
    for loaded in contents.sessions:
        for document in loaded.documents:
            domain = document_domain(document, loaded.session.folder)
            catalogs |= {(each, domain): catalog(project, each, domain) for each in loaded.session.languages}
    return Subject(contents, common.desk.register, catalogs, {}, common.desk.naming).under(common.demands)


def _faults_of_catalogs(subject: Subject, reading: Reading) -> list[Diagnostic]:
    own = (found for (language, domain), found in subject.catalogs.items() if path(language, domain) in reading.files)
    return [fault for found in own for fault in found.faults]


def own_faults(faults: Iterable[Diagnostic], reading: Reading) -> tuple[Diagnostic, ...]:
    """Return the faults of the document, its catalogs and the files that it names, each once, in their order."""
    session = f"{CONTENT}/{reading.folder}/{SESSION_FILE}"
    own = {fault for fault in faults if fault.span.file in reading.files and fault.span.file != session}
    return without_manuals(sorted(own, key=lambda fault: fault.order))


def filled(card: DocumentCard, document: Document, editions: tuple[EditionCard, ...]) -> DocumentCard:
    """Return a card with what a document says of itself."""
    return replace(
        card, number=str(document.symbol), symbol=document.symbol, span=document.spans["document"],
        title=plain(words(document.title)), agenda_item=document.agenda_item, date=document.date.isoformat(),
        original=document.original, editions=editions,
    )  # fmt: skip


def edition_card(proof: Proof) -> EditionCard:
    """Return what is to be known of an edition."""
    return EditionCard(
        language=proof.document.language, digest=edition_digest(proof.edition),
        title=plain(words(proof.document.title)), title_language=proof.document.title.language,
        words=word_count(proof.edition), messages=len(proof.messages), translated=proof.translated,
        reviewed=proof.reviewed, heading=_label(proof.document.title), source=_label(proof.source),
    )  # fmt: skip


def _label(text: Passage) -> Label:
    return Label(text.markup, text.language, text.message)


def _uncomposed(subject: Subject, loaded: Loaded, document: Document) -> Iterator[EditionCard]:
    """Yield what can be said of the languages of a document that has faults."""
    messages = {passage.message for passage in passages(document)}
    for language in loaded.session.languages:
        own = subject.catalogs[language, document_domain(document, loaded.session.folder)]
        title = translated(document.title, own) if language != document.original else document.title
        wanted = messages if language != document.original else set()
        count = sum(own.find(message) is not None for message in wanted)
        yield EditionCard(language, "", plain(words(title)), title.language, 0, len(wanted), count)


def edition_digest(edition: Edition) -> str:
    """Return what tells an edition from every other: the hash of all that a writer sees, spelt out."""
    return sha256(repr(edition).encode("utf-8", "backslashreplace")).hexdigest()
