"""The blocks a text field is made of, with passages as leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from councilgen.diagnostics.model import Span
from councilgen.model.passage import Passage

Alignment = Literal["start", "center", "end"]
Orientation = Literal["portrait", "landscape"]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    passage: Passage


@dataclass(frozen=True, slots=True)
class SubHeading:
    """A heading inside a section; level 2 is just below the section's own."""

    level: int
    passage: Passage
    id: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A bullet or numbered list."""

    ordered: bool
    start: int
    items: tuple[tuple[ProseBlock, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation set in."""

    blocks: tuple[ProseBlock, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a data file: a decimal with a point, or a percentage; written as each language writes it."""

    number: str
    percent: bool


Content = Passage | Quantity | None  # None: an empty cell


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `head` rows are repeated on every page."""

    id: str
    span: Span
    head: tuple[tuple[Content, ...], ...]
    body: tuple[tuple[Content, ...], ...]
    alignments: tuple[Alignment, ...]
    caption: Passage | None
    units: Passage | None
    orientation: Orientation
    widths: tuple[float, ...] = ()  # shares of the line; chosen by the words of the columns where there are none


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table whose cells lie in a file; loading puts a `Grid` in its place."""

    source: str  # the YAML lines of the fenced block
    place: str
    span: Span  # of the first of these lines


@dataclass(frozen=True, slots=True)
class Picture:
    """An image in a paragraph of its own; `file` is its path in the workspace once it is loaded."""

    file: str
    span: Span
    alternative: Passage
    caption: Passage | None
    id: str
    share: float  # of the line's width


ProseBlock = Words | SubHeading | Listing | Quote | Grid | DataTable | Picture


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a footnote, known by its label inside one field."""

    label: str
    span: Span
    paragraphs: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A whole text field."""

    blocks: tuple[ProseBlock, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
