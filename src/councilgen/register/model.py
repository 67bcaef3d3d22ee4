"""The register: written once in English, worded in other languages by its catalog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.languages import Tag
from councilgen.load.remarks import Remark
from councilgen.model.passage import Kind, Passage


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a body's instruments of one kind are cited.

    `one` and `many` hold {items}; an item is worded by `new`, or by `revised` where a later meeting changed it. They
    hold {number}, {place}, {year}. A language with more than two numbers has a form for each in its catalog.
    """

    one: Passage
    many: Passage
    new: Passage
    revised: Passage | None


@dataclass(frozen=True, slots=True)
class Body:
    """A body that issues instruments or is named in documents."""

    name: Passage
    abbreviation: Passage
    citations: dict[str, Pattern]  # by kind of instrument


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text that can be cited: by its body's pattern, or, without a body, by its title."""

    key: str
    title: Passage
    body: str
    kind: str
    number: str
    place: str
    year: str
    revised: bool
    url: str
    dates: tuple[date, date] | None
    span: Span


@dataclass(frozen=True, slots=True)
class Office:
    """Who submits documents, with the author line of each kind of document."""

    name: Passage
    lines: dict[str, Passage]  # by kind of document


@dataclass(frozen=True, slots=True)
class Banned:
    """A wording that a language must not use for a term, and why."""

    wording: str
    reason: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary: its wordings by language, the first of each the usual one."""

    key: str
    wordings: Mapping[Tag, tuple[str, ...]]
    banned: Mapping[Tag, tuple[Banned, ...]]
    kinds: tuple[Kind, ...]  # where the term has this sense; empty: everywhere
    span: Span


@dataclass(frozen=True, slots=True)
class Register:
    """Everything under `content/register/`, by key."""

    places: dict[str, Passage]
    bodies: dict[str, Body]
    instruments: dict[str, Instrument]
    offices: dict[str, Office]
    strategic_plan: dict[str, Passage]
    actions: dict[tuple[str, str], Passage]  # by verb and object
    finance: dict[str, Passage]
    glossary: dict[str, Term]
    faults: tuple[Diagnostic, ...] = ()
    remarks: tuple[Remark, ...] = ()  # comments that speak of rules
