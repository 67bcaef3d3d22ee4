"""Which rows of a table may be parted between pages: those that might fill most of one."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from councilgen.blocks.model import Cell, Emphasis, Foreign, Inline, LineBreak, Raised, Strong
from councilgen.render.words import inline_words

_LINE = 70  # characters on a line as wide as the page: few, so that none is thought lower than it is
_TALL = 22  # lines: half of a page on its side
_WIDE = "\u2e80"  # from here on characters are twice as wide


def row_may_part(row: tuple[Cell, ...], widths: tuple[float, ...]) -> bool:
    """Say whether a row, in columns of these shares of a line, may be higher than half a page.

    A row that is kept together and higher than the page would lose its end.
    """
    return any(_lines(cell, width) > _TALL for cell, width in zip(row, widths, strict=True))


def _lines(cell: Cell, width: float) -> int:
    """Return how many lines a cell may fill; a line that its author ended counts as one."""
    sizes = (sum(2 if letter >= _WIDE else 1 for letter in line) for line in _words(cell.children).split("\n"))
    return sum(max(ceil(size / max(width * _LINE, 1)), 1) for size in sizes)


def _words(children: Iterable[Inline]) -> str:
    return "".join(_inline(child) for child in children)


def _inline(inline: Inline) -> str:
    match inline:
        case LineBreak():
            return "\n"
        case Strong() | Emphasis() | Raised() | Foreign():
            return _words(inline.children)
        case _:
            return inline_words([inline])
