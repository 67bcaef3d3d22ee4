"""Going through the tree: blocks within blocks, and the columns that tabs make of a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from councilgen.blocks.model import (
    Block,
    Figure,
    Group,
    Heading,
    Inline,
    List,
    Paragraph,
    Quotation,
    Rule,
    Sheet,
    Tab,
    Table,
)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks` and those within them, in the order of reading."""
    for block in blocks:
        yield block
        match block:
            case List():
                for item in block.items:
                    yield from every_block(item.blocks)
            case Quotation() | Group() | Sheet():
                yield from every_block(block.blocks)
            case Heading() | Paragraph() | Table() | Figure() | Rule():
                pass
            case _:
                assert_never(block)


def split_at_tabs(children: tuple[Inline, ...]) -> list[tuple[Inline, ...]]:
    """Return what stands before the first tab, between the tabs and after the last."""
    columns: list[list[Inline]] = [[]]
    for child in children:
        if isinstance(child, Tab):
            columns.append([])
        else:
            columns[-1].append(child)
    return [tuple(column) for column in columns]
