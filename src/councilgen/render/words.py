"""The words of an edition as a reader meets them, one string a paragraph; for checks that ask about characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never
from unicodedata import bidirectional

from councilgen.blocks.model import (
    Block,
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
    NoteMark,
    PageCount,
    PageNumber,
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
from councilgen.languages import Language

# A document symbol, A/RES/70/125 or C26/17(Rev.1)-E: a line must not end behind one of its slashes.
SYMBOL = re.compile(
    r"(?<![A-Za-z0-9/])[A-Z]{1,6}\d{0,4}(?:/[A-Z0-9]+(?:\.\d+)*)+(?:\((?:Rev|Add|Corr)\.\d+\))*(?:-[ACEFRS](?![A-Za-z0-9]))?"
)


def edition_words(edition: Edition) -> Iterator[str]:
    """Yield the words of all that is printed: body, notes, headers and footers."""
    yield from block_words(edition.body)
    for note in edition.notes:
        yield from block_words(note.blocks)
    for paragraphs in (edition.first_header, edition.header, edition.first_footer, edition.footer):
        yield from block_words(paragraphs)


def block_words(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the words of `blocks`, with numbers, labels and marks of lists."""
    for block in blocks:
        match block:
            case Heading():
                yield " ".join(filter(None, (block.label, block.number, inline_words(block.children))))
            case Paragraph():
                yield " ".join(filter(None, (block.number, inline_words(block.children))))
            case List():
                for item in block.items:
                    yield item.label
                    yield from block_words(item.blocks)
            case Table():
                yield from _table_words(block)
            case Figure():
                yield inline_words(block.caption)
            case Quotation() | Group() | Sheet():
                yield from block_words(block.blocks)
            case Rule():
                pass
            case _:
                assert_never(block)


def inline_words(children: Iterable[Inline]) -> str:
    """Return the words of `children` on one line; marks of notes and numbers of pages are left out."""
    return "".join(_words(child) for child in children)


def turned(words: str, around: Language) -> bool:
    """Say whether the words of a link run against those around it, as "C26/17(Rev.1)" does in Arabic."""
    return around.right_to_left and all(bidirectional(character) not in {"R", "AL"} for character in words)


def heading_outline(heading: Heading, language: Language) -> str:
    """Return a heading as it stands in a list of headings: on one line and without the marks of its notes."""
    words = inline_words(heading.children)
    if heading.number:
        words = f"{heading.number} {words}"
    return f"{heading.label}{language.label_separator}{words}" if heading.label else words


def _table_words(table: Table) -> Iterator[str]:
    yield inline_words(table.caption)
    yield inline_words(table.units)
    for row in (*table.head, *table.body):
        for cell in row:
            yield inline_words(cell.children)


def _words(inline: Inline) -> str:
    match inline:
        case Text() | Code() | Link() | Reference() | Isolated():
            return inline.text
        case Strong() | Emphasis() | Raised() | Foreign():
            return inline_words(inline.children)
        case LineBreak() | Tab():
            return " "
        case NoteMark() | PageNumber() | PageCount():
            return ""
        case _:
            assert_never(inline)
