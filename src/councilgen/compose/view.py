"""What a template sees: a document's parts in the words of one language, ready to be set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from markupsafe import Markup, escape

from councilgen.compose.elements import element, joined
from councilgen.compose.outline import Outline
from councilgen.compose.writing import Writer
from councilgen.i18n import dates
from councilgen.i18n.wording import Wording, Words
from councilgen.languages import LANGUAGES
from councilgen.model.document import Action, Annex, Document, DocumentKind, Finance, Key, Section, SectionPart, Session
from councilgen.model.passage import Passage
from councilgen.model.prose import Orientation, Prose

FIELD = "field-text"


@dataclass(frozen=True, slots=True)
class SessionView:
    """The session, as `session` in a template."""

    name: Markup
    place: Markup
    dates: str
    website: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section, or a clause of a resolution; its body is blocks."""

    id: str
    part: SectionPart
    number: str
    heading: Markup
    body: Markup


@dataclass(frozen=True, slots=True)
class AnnexView:
    """An annex; `number` is empty where it is the only one."""

    id: str
    number: str
    title: Markup
    body: Markup
    extracts: Markup
    orientation: Orientation


@dataclass(frozen=True, slots=True)
class DocumentView:
    """The document, as `document` in a template. A field that the author left out is empty."""

    number: str
    kind: DocumentKind
    agenda_item: str
    date: str
    original: str
    author: Markup
    title: Markup
    purpose: Markup
    action: Markup
    strategic_plan: Markup
    financial_implications: Markup
    references: Markup
    sections: tuple[SectionView, ...]
    annexes: tuple[AnnexView, ...]

    @property
    def has_fields(self) -> bool:
        """Say whether anything stands in the box of the first page."""
        fields = (self.purpose, self.action, self.strategic_plan, self.financial_implications, self.references)
        return any(fields)


def number(document: Document) -> str:
    """Return the document's number with the letter of its language: C26/901-E."""
    return f"{document.symbol}-{LANGUAGES[document.language].letter}"


def session_view(session: Session, words: Words, writer: Writer) -> SessionView:
    """Return what a template sees of a session."""
    place = words.place(session.place)
    return SessionView(
        name=writer.line(session.name),
        place=_worded(place, writer),
        dates=dates.days(words.language, session.start, session.end),
        website=session.website,
    )


def document_view(document: Document, words: Words, writer: Writer, outline: Outline) -> DocumentView:
    """Return what a template sees of a document."""
    submitted = document.submitted_by
    author = words.author(submitted.name, document.kind) if isinstance(submitted, Key) else submitted
    return DocumentView(
        number=number(document),
        kind=document.kind,
        agenda_item=document.agenda_item,
        date=dates.day(document.language, document.date),
        original=document.original,
        author=writer.line(author),
        title=writer.line(document.title),
        purpose=writer.prose(document.purpose, FIELD) if document.purpose else Markup(""),
        action=_action(document.action, words, writer),
        strategic_plan=_plan(document.strategic_plan, words, writer),
        financial_implications=_finance(document.financial_implications, words, writer),
        references=_references(document, words, writer),
        sections=tuple(_section(section, writer, outline) for section in document.sections),
        annexes=tuple(_annex(annex, writer, outline) for annex in document.annexes),
    )


def _section(section: Section, writer: Writer, outline: Outline) -> SectionView:
    number, heading = outline.targets[section.id].number, writer.line(section.heading)
    match section.part:
        case "text":
            body = writer.prose(section.body)
        case "preamble" | "operative":
            body = writer.points(section.body, letters=section.part == "preamble")
        case _:
            assert_never(section.part)
    return SectionView(section.id, section.part, number, heading, body)


def _annex(annex: Annex, writer: Writer, outline: Outline) -> AnnexView:
    turned = annex.orientation == "landscape"
    extracts = (writer.prose(e.body, "extract", e.number, turned) for e in annex.extracts)
    return AnnexView(
        id=annex.id, number=outline.targets[annex.id].number, title=writer.line(annex.title),
        body=writer.prose(annex.body, turned=turned), extracts=joined(extracts),
        orientation=annex.orientation,
    )  # fmt: skip


def _action(action: Action | Prose | None, words: Words, writer: Writer) -> Markup:
    match action:
        case None:
            return Markup("")
        case Action():
            return writer.sentence(words.action(action), FIELD)
        case Prose():
            return writer.prose(action, FIELD)


def _finance(finance: Finance | Prose | None, words: Words, writer: Writer) -> Markup:
    match finance:
        case None:
            return Markup("")
        case Finance():
            return writer.sentence(with_period(words.finance(finance), finance.period), FIELD)
        case Prose():
            return writer.prose(finance, FIELD)


def with_period(phrase: Passage, period: str) -> Passage:
    """Return a phrase on cost with its period, written as the language writes years."""
    return replace(phrase, markup=phrase.markup.replace("{period}", dates.years(phrase.language, period)))


def _plan(plan: tuple[Key, ...] | Prose, words: Words, writer: Writer) -> Markup:
    if isinstance(plan, Prose):
        return writer.prose(plan, FIELD)
    if not plan:
        return Markup("")
    worded = words.plan(key.name for key in plan)
    stop = LANGUAGES[worded.language].full_stop
    return element("p", _worded(worded, writer) + stop, class_=FIELD)


def _references(document: Document, words: Words, writer: Writer) -> Markup:
    """Return all references as one paragraph, groups divided as the language divides clauses."""
    parts = list(_reference_parts(document, words, writer))
    if not parts:
        return Markup("")
    separator = LANGUAGES[document.language].clause_separator
    return element("p", escape(separator).join(parts), class_=FIELD)


def _reference_parts(document: Document, words: Words, writer: Writer) -> Iterator[Markup]:
    for by_key, together in groupby(document.references, key=lambda found: isinstance(found, Key)):
        if by_key:
            keys = [found.name for found in together if isinstance(found, Key)]
            yield from (_worded(cited, writer) for cited in words.references(keys))
        else:
            yield from (writer.line(found) for found in together if isinstance(found, Passage))


def _worded(wording: Wording, writer: Writer) -> Markup:
    return writer.worded(wording.text, wording.language, wording.address)
