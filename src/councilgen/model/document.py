"""A session and its documents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from councilgen.diagnostics.model import Span
from councilgen.languages import Tag
from councilgen.model.passage import Passage
from councilgen.model.prose import Orientation, Prose

HeadingNumbers = Literal["upper-roman", "arabic", "none"]
ParagraphNumbers = Literal["none", "continuous", "by-section"]
DocumentKind = Literal["report", "note", "contribution", "information", "draft-resolution"]
House = Literal["itu", "un"]
RuleSetting = Literal["off", "warning", "error"]
# What a section is part of: of a text, or of a resolution's reasons or its decisions.
SectionPart = Literal["text", "preamble", "operative"]
Requirement = Literal["none", "translated", "reviewed"]  # how far every translation has to be before it is issued


@dataclass(frozen=True, slots=True)
class Demands:
    """What a run asks of every session, whatever its file says; nothing where the sessions are asked."""

    require: Requirement | None = None
    house: House | None = None

    def __str__(self) -> str:
        return f"{self.require or ''}" + (f" {self.house}" if self.house else "")


NO_DEMANDS = Demands()


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A document number, C26/INF/3(Rev.1)(Add.2)."""

    session: str
    series: str  # "", ADM, INF, DT, DL
    number: int
    revision: int = 0
    addendum: int = 0
    corrigendum: int = 0

    PATTERN = re.compile(
        r"(?P<session>[A-Z]+\d{2,4})/(?:(?P<series>ADM|INF|DT|DL)/)?(?P<number>[1-9]\d{0,3})"
        r"(?:\(Rev\.(?P<revision>[1-9]\d?)\))?(?:\(Add\.(?P<addendum>[1-9]\d?)\))?"
        r"(?:\(Corr\.(?P<corrigendum>[1-9]\d?)\))?"
    )

    @classmethod
    def parse(cls, text: str) -> Symbol | None:
        """Return the number that `text` is, or nothing."""
        found = cls.PATTERN.fullmatch(text)
        if not found:
            return None
        part = found.groupdict()
        numbers = (int(part[name] or 0) for name in ("number", "revision", "addendum", "corrigendum"))
        return cls(part["session"], part["series"] or "", *numbers)

    def __str__(self) -> str:
        series = f"{self.series}/" if self.series else ""
        return f"{self.session}/{series}{self.number}{self.suffixes}"

    @property
    def suffixes(self) -> str:
        """Return what stands behind the number: "(Rev.1)(Add.2)"."""
        marks = (("Rev.", self.revision), ("Add.", self.addendum), ("Corr.", self.corrigendum))
        return "".join(f"({mark}{count})" for mark, count in marks if count)


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
