"""How an edition is built, as a value: what can be counted, numbered and cited, in the order of reading.

Two languages of a document have equal skeletons, or paragraph 12 is not paragraph 12 in both. Words are no part of it,
nor what a template sets for itself, such as a line of its own in a style of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, assert_never

from councilgen.blocks.model import (
    Block,
    Cell,
    Code,
    Edition,
    Emphasis,
    Figure,
    Foreign,
    Group,
    Heading,
    Inline,
    Isolated,
    LineBreak,
    Link,
    List,
    Note,
    NoteMark,
    Paragraph,
    Quotation,
    Raised,
    Reference,
    Rule,
    Sheet,
    Strong,
    Tab,
    Table,
    Text,
)

Kind = Literal["heading", "paragraph", "list", "item", "table", "figure", "quotation", "link", "reference", "footnote"]
INSIDE: tuple[Kind, ...] = ("link", "reference", "footnote")  # what stands among words
_OWN_STYLES = {"body", "quotation", "extract", "field-text"}  # of the text itself, whatever the template


@dataclass(frozen=True, slots=True)
class Bone:
    """One part of an edition, without its words.

    Two bones are equal if their kinds and values are; `words` are those of the block that it is or stands in, by which
    its place in a file is found.
    """

    kind: Kind
    value: str  # what is compared besides: a number, a shape, an address
    words: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return the bone in words, for a message."""
        match self.kind:
            case "link" | "reference":
                return f"a {self.kind} to {self.value}"
            case "item" | "quotation":
                return f"a {'list item' if self.kind == 'item' else self.kind}"
            case _:
                return f"a {self.kind} {self.value}".rstrip()


Skeleton = tuple[Bone, ...]


def skeleton(edition: Edition) -> Skeleton:
    """Return how an edition is built."""
    return tuple(_of_blocks(edition.body, edition.notes))


def _of_blocks(blocks: Iterable[Block], notes: tuple[Note, ...]) -> Iterator[Bone]:
    for block in blocks:
        match block:
            case Heading():
                yield from _heading(block, notes)
            case Paragraph():
                yield from _paragraph(block, notes)
            case List():
                yield from _list(block, notes)
            case Table():
                yield from _table(block, notes)
            case Figure():
                words = _words(block.caption) or block.alternative
                yield Bone("figure", f"{block.image.name}{_with(caption=bool(block.caption))}", words)
                yield from _inside(block.caption, notes)
            case Quotation(inner):
                yield Bone("quotation", "", _first_words(inner))
                yield from _of_blocks(inner, notes)
            case Group(_, inner) | Sheet(_, inner):
                yield from _of_blocks(inner, notes)
            case Rule():
                pass
            case _:
                assert_never(block)


def _heading(heading: Heading, notes: tuple[Note, ...]) -> Iterator[Bone]:
    annex = " of an annex" if heading.style == "annex" else ""
    number = f"{heading.number} " if heading.number else ""
    value = f"{number}of level {heading.level}{annex}{_with(label=bool(heading.label))}"
    yield Bone("heading", value, _words(heading.children))
    yield from _inside(heading.children, notes)


def _paragraph(paragraph: Paragraph, notes: tuple[Note, ...]) -> Iterator[Bone]:
    if paragraph.number or paragraph.style in _OWN_STYLES:
        style = "" if paragraph.style == "body" else f"in the style {paragraph.style}"
        value = " ".join(filter(None, (paragraph.number, style)))
        yield Bone("paragraph", value, _words(paragraph.children))
    yield from _inside(paragraph.children, notes)


def _list(found: List, notes: tuple[Note, ...]) -> Iterator[Bone]:
    start = f" from {found.start}" if found.start != 1 else ""
    kind = "with numbers" if found.ordered else "with bullets"
    yield Bone("list", f"{kind}{start}", _first_words(item for listed in found.items for item in listed.blocks))
    for item in found.items:
        yield Bone("item", str(found.level), _first_words(item.blocks))
        yield from _of_blocks(item.blocks, notes)


def _table(table: Table, notes: tuple[Note, ...]) -> Iterator[Bone]:
    rows = (*table.head, *table.body)
    shape = f"of {len(table.head)} + {len(table.body)} rows and {len(table.widths)} columns"
    words = _words(table.caption) or next(filter(None, (_words(c.children) for r in rows for c in r)), "")
    yield Bone("table", f"{shape}{_with(caption=bool(table.caption), units=bool(table.units))}", words)
    yield from _inside(table.caption, notes)
    yield from _inside(table.units, notes)
    for row in rows:
        yield from _row(row, notes)


def _row(row: tuple[Cell, ...], notes: tuple[Note, ...]) -> Iterator[Bone]:
    for cell in row:
        yield from _inside(cell.children, notes)


def _inside(inlines: tuple[Inline, ...], notes: tuple[Note, ...]) -> Iterator[Bone]:
    """Yield links and notes among words, sorted: each language has them in the order of its syntax."""
    words = _words(inlines)
    found = [bone for inline in _flat(inlines) for bone in _mark(inline, words, notes)]
    yield from sorted(found, key=lambda bone: (bone.kind, bone.value))


def _mark(inline: Inline, words: str, notes: tuple[Note, ...]) -> Iterator[Bone]:
    match inline:
        case Link(address, _):
            yield Bone("link", address, words)
        case Reference(target, _):
            yield Bone("reference", f"#{target}", words)
        case NoteMark(number):
            note = notes[number - 1]
            inner = [str(bone) for block in note.blocks for bone in _inside(block.children, ())]
            held = f" and {', '.join(sorted(inner))}" if inner else ""
            yield Bone("footnote", f"of {_counted(len(note.blocks), 'paragraph')}{held}", _first_words(note.blocks))
        case _:
            pass


def _flat(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Raised | Foreign):
            yield from _flat(inline.children)


def _words(inlines: Iterable[Inline]) -> str:
    found = ""
    for inline in _flat(inlines):
        match inline:
            case Text(text) | Code(text) | Link(_, text) | Reference(_, text) | Isolated(text):
                found += text
            case LineBreak() | Tab():
                found += " "
            case _:
                pass
    return found


def _first_words(blocks: Iterable[Block]) -> str:
    """Return the words of the first block that has any, to find the place by."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                words = _words(block.children)
            case List():
                words = _first_words(inner for item in block.items for inner in item.blocks)
            case Quotation(inner) | Group(_, inner) | Sheet(_, inner):
                words = _first_words(inner)
            case Table() | Figure():
                words = _words(block.caption)
            case _:
                words = ""
        if words:
            return words
    return ""


def _with(**parts: bool) -> str:
    """Return which parts there are: " with caption and units"."""
    there = [name for name, found in parts.items() if found]
    return f" with {' and '.join(there)}" if there else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
