"""A text field of a content file: its characters, and where each of its lines stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from councilgen.diagnostics.model import Span
from councilgen.languages import Tag
from councilgen.model.passage import Anchor, Kind, Passage

# Between two of these a line end is no space: Han, kana, full-width forms and their punctuation.
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]")


@dataclass(frozen=True, slots=True)
class Field:
    """The value of a text field; `anchors` say where its pieces stand in the file."""

    text: str
    file: str
    place: str
    language: Tag
    anchors: tuple[Anchor, ...]

    def span(self, line: int = 0, column: int = 0, length: int = 1) -> Span:
        """Return where `length` characters stand, from line and column of the value (both from 0)."""
        start = self._at(self._offset(line, column))
        return Span(self.file, start.line, start.column, start.line, start.column + length)

    def passage(self, lines: list[tuple[int, int, str]], kind: Kind) -> Passage:
        """Return the passage made of `lines`: each the line and column in the value, and the text.

        Line ends become spaces, or nothing in scripts that have no spaces; one that the author asked for (a backslash
        or two spaces at the end of the line) stays, as a backslash and a line end.
        """
        markup, anchors = "", []
        for line, column, text in lines:
            markup = _joined(markup, text)
            offset = self._offset(line, column)
            start = self._at(offset)
            anchors.append(Anchor(len(markup), start.line, start.column))
            inside = self.anchors[self._after(offset) : self._after(offset + len(text) - 1)]
            anchors += [Anchor(len(markup) + each.offset - offset, each.line, each.column) for each in inside]
            markup += text
        return Passage(markup, kind, self.place, self.file, tuple(anchors), self.language, markup)

    def _offset(self, line: int, column: int) -> int:
        """Return the place in the value of a column of one of its lines."""
        return _line_starts(self.text)[line] + column

    def _after(self, offset: int) -> int:
        """Return the index of the first anchor behind a place in the value."""
        return bisect_right(self.anchors, offset, key=lambda anchor: anchor.offset)

    def _at(self, offset: int) -> Anchor:
        """Return the place in the file of a place in the value."""
        nearest = self.anchors[max(0, self._after(offset) - 1)]
        return Anchor(offset, nearest.line, nearest.column + max(0, offset - nearest.offset))

    def line(self, kind: Kind) -> Passage:
        """Return the whole field as one passage: a title, a heading."""
        lines = self.text.strip("\n").split("\n")
        return self.passage([(n, len(t) - len(t.lstrip()), t.strip()) for n, t in enumerate(lines)], kind)


@lru_cache(maxsize=16)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return the place of the beginning of each line, and of the line behind the last."""
    return tuple(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))


def _joined(before: str, after: str) -> str:
    """Return `before` with what joins it to the line `after`."""
    if not before:
        return ""
    if before.endswith("\\"):
        return before + "\n"
    if before.endswith("  "):
        return before.rstrip(" ") + "\\\n"
    if _UNSPACED.match(before[-1]) and _UNSPACED.match(after[:1] or " "):
        return before
    return before + " "
