"""A session and its documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from councilgen.diagnostics.model import Span
from councilgen.languages import Tag
from councilgen.model.demands import House, Requirement, RuleSetting
from councilgen.model.passage import Passage
from councilgen.model.prose import Orientation, Prose
from councilgen.model.symbol import Symbol

HeadingNumbers = Literal["upper-roman", "arabic", "none"]
ParagraphNumbers = Literal["none", "continuous", "by-section"]
DocumentKind = Literal["report", "note", "contribution", "information", "draft-resolution"]
# What a section is part of: of a text, or of a resolution's reasons or its decisions.
SectionPart = Literal["text", "preamble", "operative"]


@dataclass(frozen=True, slots=True)
class Numbering:
    """What is numbered, and how."""

    headings: HeadingNumbers = "none"
    paragraphs: ParagraphNumbers = "none"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the register, and where it was written."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class ListOfDocuments:
    """What a session says of the document that lists its documents; the rest of that document is made."""

    symbol: Symbol
    agenda_item: str
    date: date
    submitted_by: Key
    span: Span


@dataclass(frozen=True, slots=True)
class Session:
    """One session of a council."""

    code: str  # C26
    name: Passage
    place: str  # a key of the register
    start: date
    end: date
    website: str
    languages: tuple[Tag, ...]
    folder: str  # of content/, and of build/
    template: str
    publisher: Passage | None
    file_names: Literal["plain", "published"]
    house: House  # whose typography its translations follow
    spans: dict[str, Span]
    list_of_documents: ListOfDocuments | None = None
    require: Mapping[Tag, Requirement] = field(default_factory=dict)  # by language; nothing is required of others
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)  # how grave it holds their breach, by code
    agenda_items: tuple[str, ...] = ()  # that there are; empty: not said
    deadlines: Mapping[DocumentKind, date] = field(default_factory=dict)  # the last day for documents of a kind


@dataclass(frozen=True, slots=True)
class Action:
    """What the Council is asked to do, as a standard phrase: a verb and what it is about."""

    verb: str
    object: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finance:
    """What a document costs, as a standard phrase."""

    phrase: str  # within_budget, none
    period: str
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of a document, or a clause of a resolution, whose heading is the words that open it."""

    id: str
    heading: Passage
    body: Prose
    span: Span
    part: SectionPart = "text"


@dataclass(frozen=True, slots=True)
class Extract:
    """A paragraph quoted from elsewhere, with the number that it has there."""

    number: str
    body: Prose


@dataclass(frozen=True, slots=True)
class Annex:
    """What stands after the document, on pages of its own."""

    id: str
    title: Passage
    body: Prose
    extracts: tuple[Extract, ...]
    orientation: Orientation
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A Council document in one language: its original's, or that of a translation once it is localised."""

    file: str  # content/c26/x.yaml
    name: str  # x
    symbol: Symbol
    agenda_item: str
    date: date
    original: Tag
    language: Tag
    kind: DocumentKind
    submitted_by: Key | Passage
    title: Passage
    purpose: Prose | None
    action: Action | Prose | None
    strategic_plan: tuple[Key, ...] | Prose
    financial_implications: Finance | Prose | None
    references: tuple[Key | Passage, ...]
    numbering: Numbering
    sections: tuple[Section, ...]
    annexes: tuple[Annex, ...]
    spans: dict[str, Span]  # of the fields, by key
