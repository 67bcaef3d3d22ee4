"""Which rows of a table may be parted between pages: those that might fill most of one."""

from __future__ import annotations

from councilgen.blocks.model import Cell
from councilgen.render.words import inline_words

_LINE = 70  # characters on a line as wide as the page: few, so that none is thought lower than it is
_TALL = 22  # lines: half of a page on its side
_WIDE = "\u2e80"  # from here on characters are twice as wide


def row_may_part(row: tuple[Cell, ...], widths: tuple[float, ...]) -> bool:
    """Say whether a row, in columns of these shares of a line, may be higher than half a page.

    A row that is kept together and higher than the page would lose its end.
    """
    return any(_lines(cell, width) > _TALL for cell, width in zip(row, widths, strict=True))


def _lines(cell: Cell, width: float) -> float:
    words = inline_words(cell.children)
    return sum(2 if character >= _WIDE else 1 for character in words) / max(width * _LINE, 1)
