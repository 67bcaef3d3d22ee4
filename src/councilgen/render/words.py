"""The words of an edition as a reader meets them, one string a paragraph; for checks that ask about characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

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
