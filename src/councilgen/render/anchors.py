"""Names of places in a document, to which its links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from councilgen.blocks.model import (
    Block,
    Edition,
    Figure,
    Group,
    Heading,
    List,
    Paragraph,
    Quotation,
    Rule,
    Sheet,
    Table,
)


class Anchors:
    """The names that one edition asks for, and which of them have been given away while it is written."""

    def __init__(self, edition: Edition) -> None:
        self.targets = frozenset(filter(None, _ids(edition.body)))
        self._taken: set[str] = set()

    def take(self, name: str) -> str | None:
        """Return `name` as the name of a block; of two blocks with the same, the first is where links lead."""
        if not name or name in self._taken:
            return None
        self._taken.add(name)
        return name

    def make(self, words: str) -> str:
        """Return a name made from `words`, so that it stays when other headings come and go."""
        stem = re.sub(r"[^\w]+", "-", words.lower()).strip("-") or "section"
        candidate, count = stem, 1
        while candidate in self._taken or candidate in self.targets:
            count += 1
            candidate = f"{stem}-{count}"
        self._taken.add(candidate)
        return candidate


def _ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Table() | Figure():
                yield block.id
            case List():
                for item in block.items:
                    yield from _ids(item.blocks)
            case Quotation() | Group() | Sheet():
                yield from _ids(block.blocks)
            case Rule():
                pass
            case _:
                assert_never(block)
