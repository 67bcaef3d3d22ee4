"""The closed unions of blocks and inlines; every writer matches on them and ends in `assert_never`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

from councilgen.languages import Language, Marker, Tag

Alignment = Literal["start", "center", "end"]
Orientation = Literal["portrait", "landscape"]

# ---------------------------------------------------------------------------------------------------------- inlines


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters; no line ends, no control characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Important words, set in bold."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words; italic where the script has italics, see `Language.emphasis`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """Superscript, as of an ordinal: 1er."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Characters to be typed as they stand; always left to right."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document. Its words are plain: PDF/UA-1 refuses a link whose tag holds other tags."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a place in the document, by the `id` of the block that is meant."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of footnote `number` (from 1); its text is `Edition.notes[number - 1]`. A note is marked once."""

    number: int


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than the edition's, such as a text that nobody has translated yet."""

    language: Language
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Isolated:
    """Words whose direction must not leak into their neighbours, such as a symbol in Arabic; `ltr` in any text."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that the author asked for."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next tab stop of the paragraph's style: a column in the masthead."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page this stands on; in headers and footers only."""


@dataclass(frozen=True, slots=True)
class PageCount:
    """The number of pages of the document; in headers and footers only."""


Inline = (
    Text
    | Strong
    | Emphasis
    | Raised
    | Code
    | Link
    | Reference
    | NoteMark
    | Foreign
    | Isolated
    | LineBreak
    | Tab
    | PageNumber
    | PageCount
)

# ----------------------------------------------------------------------------------------------------------- blocks


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. Level 0 is the title of the document, 1 a section or an annex, 2 and 3 sub-headings.

    `number` ("IV", "2.1") and `label` ("Annex 1") are words of the document, not counters of a writer: a delegate who
    deletes section III in Word must not turn IV into III.
    """

    level: int
    children: tuple[Inline, ...]
    number: str = ""
    label: str = ""  # on a line of its own above the heading
    style: str = ""  # where the heading does not look as others of its level: "annex"
    id: str = ""
    language: Language | None = None  # where it is not the edition's


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `style` is a style of the template, known to each of its looks by the same name.

    `number` is set before it: "12" of a numbered paragraph, "107" of one quoted with the number of its source.
    """

    children: tuple[Inline, ...]
    style: str = "body"
    number: str = ""
    id: str = ""
    language: Language | None = None
    joined: bool = False  # stays on the page of what stands before it


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; its first block is what stands beside the mark."""

    label: str  # as written: "–", "(b)"
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list of one level; lists in it are blocks of its items."""

    marker: Marker
    ordered: bool
    items: tuple[Item, ...]
    start: int = 1
    level: int = 0  # 0 outermost


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `header` cells head their column in the head rows, their row in body rows."""

    children: tuple[Inline, ...]
    alignment: Alignment = "start"
    header: bool = False
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with at least one head row, which is repeated on every page."""

    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]  # shares of the line, one a column, together 1
    caption: tuple[Inline, ...] = ()
    units: tuple[Inline, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Image:
    """A picture as it goes into the files."""

    name: str  # of the file it came from, for the package part and for people
    media_type: Literal["image/png", "image/jpeg"]
    data: bytes
    width: int = 0  # pixels
    height: int = 0

    def __repr__(self) -> str:
        """Spell out what it is; the hash stands for the data, so that equal editions read alike and no others do."""
        return (
            f"Image({self.name!r}, {self.media_type!r}, {sha256(self.data).hexdigest()}, {self.width}, {self.height})"
        )


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption; `alternative` says in words what it shows."""

    image: Image
    alternative: str
    caption: tuple[Inline, ...] = ()
    share: float = 1.0  # of the line's width
    id: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of another text, set in."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together, such as the boxed fields of the first page; `style` is one of the template's."""

    style: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A short centred line across the page, an ornament without words."""

    style: str = "rule"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Blocks on pages of their own, of another orientation than the pages before; only directly in `Edition.body`."""

    orientation: Orientation
    blocks: tuple[Block, ...]


Block = Heading | Paragraph | List | Table | Figure | Quotation | Group | Rule | Sheet


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a footnote, one or more paragraphs of style `note`."""

    number: int
    blocks: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A document in one language, laid out, ready for any writer."""

    language: Language
    symbol: str  # with the letter: "C26/901-E"
    title: str  # plain
    subject: str  # plain: the session
    author: str  # plain
    publisher: str
    published: date
    original: Tag
    body: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    first_header: tuple[Paragraph, ...] = ()
    header: tuple[Paragraph, ...] = ()
    first_footer: tuple[Paragraph, ...] = ()
    footer: tuple[Paragraph, ...] = ()
