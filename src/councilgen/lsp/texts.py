"""A text as an editor has it: its own lines and units on one side, the lines and characters of a `Span` on the other.

An editor ends a line at \\r\\n, \\n or \\r and counts columns in units that were agreed upon, mostly those of UTF-16.
The reader of files ends a line at a few more characters and counts characters. So every place goes through its offset.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from councilgen.diagnostics.model import Span

Encoding = Literal["utf-8", "utf-16", "utf-32"]
MARK = "\ufeff"
_EDITOR_END = re.compile("\r\n?|\n")
_READER_END = re.compile("\r\n?|[\n\x85\u2028\u2029]")
_UNITS: dict[Encoding, Callable[[str], int]] = {
    "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
    "utf-16": lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    "utf-32": len,
}


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place as an editor counts it: line and column from 0, the column in agreed units."""

    line: int
    character: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch between two places of an editor; the end is exclusive."""

    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a `Span` counts it: line and column from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True)  # without slots: lines are looked for once
class Text:
    """The characters of a file, as an editor sent them or as they were read from the disk."""

    raw: str

    @cached_property
    def shown(self) -> str:
        """Return the text as the reader of files has it: without a byte order mark, every line end a \\n."""
        return _READER_END.sub("\n", self.raw.removeprefix(MARK))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Return the lines that a `Span` counts."""
        return tuple(self.shown.split("\n"))

    @cached_property
    def _editor_starts(self) -> list[int]:
        return [0, *(end.end() for end in _EDITOR_END.finditer(self.raw))]

    @cached_property
    def _reader_starts(self) -> list[int]:
        first = 1 if self.raw.startswith(MARK) else 0
        return [first, *(end.end() for end in _READER_END.finditer(self.raw))]

    def offset(self, place: Place, encoding: Encoding) -> int:
        """Return the offset of an editor's place; one behind the end of its line is the end of the line."""
        if place.line >= len(self._editor_starts):
            return len(self.raw)
        start = self._editor_starts[max(0, place.line)]
        line = _EDITOR_END.split(self.raw[start : self._end(place.line)], maxsplit=1)[0]
        if line.isascii() or encoding == "utf-32":
            return start + min(max(0, place.character), len(line))
        count = 0
        for at, character in enumerate(line):
            if count >= place.character:
                return start + at
            count += _UNITS[encoding](character)
        return start + len(line)

    def place(self, offset: int, encoding: Encoding) -> Place:
        """Return the editor's place of an offset."""
        line = bisect_right(self._editor_starts, offset) - 1
        return Place(line, _UNITS[encoding](self.raw[self._editor_starts[line] : offset]))

    def spot(self, place: Place, encoding: Encoding) -> Spot:
        """Return an editor's place as a `Span` counts it."""
        offset = max(self.offset(place, encoding), self._reader_starts[0])
        line = bisect_right(self._reader_starts, offset) - 1
        return Spot(line + 1, offset - self._reader_starts[line] + 1)

    def stretch(self, span: Span, encoding: Encoding) -> Stretch:
        """Return a span as an editor counts it; what lies behind the end of a line or of the text is its end."""
        start = self._at(span.line, span.column)
        end_line, end_column = span.end_line or span.line, span.end_column or span.column + 1
        end = max(start, self._at(end_line, end_column))
        return Stretch(self.place(start, encoding), self.place(end, encoding))

    def replaced(self, stretch: Stretch, words: str, encoding: Encoding) -> Text:
        """Return the text with other words in a stretch of it."""
        start, end = self.offset(stretch.start, encoding), self.offset(stretch.end, encoding)
        return Text(self.raw[: min(start, end)] + words + self.raw[max(start, end) :])

    def _at(self, line: int, column: int) -> int:
        if line > len(self._reader_starts):
            return len(self.raw)
        start = self._reader_starts[max(0, line - 1)]
        return start + min(max(0, column - 1), len(self.lines[max(0, line - 1)]))

    def _end(self, line: int) -> int:
        return self._editor_starts[line + 1] if line + 1 < len(self._editor_starts) else len(self.raw)
