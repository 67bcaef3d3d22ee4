"""A file's text twice over: as its bytes have it, and as readers of the project see it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.load.spelling import Spot

_LINE_END = re.compile("\r\n?|[\n\x85\u2028\u2029]")  # what readers take for one
MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Page:
    """A file; its lines are without their ends, and the first is without a byte order mark."""

    raw: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]  # where each line begins in `raw`
    newline: str  # the first line end of the file

    @property
    def text(self) -> str:
        """Return what readers see."""
        return "\n".join(self.lines)

    @property
    def data(self) -> bytes:
        """Return the bytes."""
        return self.raw.encode("utf-8")

    def at(self, spot: Spot) -> int:
        """Return where in `raw` a line and a column (from 0) stand; column -1 of the first is the byte order mark."""
        line, column = spot
        if line >= len(self.lines):
            return len(self.raw)
        return max(0, self.starts[line] + min(column, len(self.lines[line])))

    def behind(self, line: int) -> int:
        """Return where in `raw` the line after a line begins."""
        return self.at((line + 1, 0))


def page(data: bytes) -> Page | None:
    """Return a file's text, or nothing where its bytes are none."""
    try:
        raw = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    begin = 1 if raw.startswith(MARK) else 0
    ends = list(_LINE_END.finditer(raw, begin))
    starts = (begin, *(found.end() for found in ends))
    stops = (*(found.start() for found in ends), len(raw))
    lines = tuple(raw[start:stop] for start, stop in zip(starts, stops, strict=True))
    return Page(raw, lines, starts, ends[0][0] if ends else "\n")
