"""A text field of a content file: its characters, and where each of its lines stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.diagnostics.model import Span
from councilgen.languages import Tag
from councilgen.model.passage import Anchor, Kind, Passage

# Between two of these a line end is no space: Han, kana, full-width forms and their punctuation.
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]")


@dataclass(frozen=True, slots=True)
class Field:
    """The value of a text field; `starts` holds the file's line and column of the beginning of each line."""

    text: str
    file: str
    place: str
    language: Tag
    starts: tuple[tuple[int, int], ...]

    def span(self, line: int = 0, column: int = 0, length: int = 1) -> Span:
        """Return where `length` characters stand, from line and column of the value (both from 0)."""
        file_line, file_column = self.starts[min(line, len(self.starts) - 1)]
        return Span(self.file, file_line, file_column + column, file_line, file_column + column + length)

    def passage(self, lines: list[tuple[int, int, str]], kind: Kind) -> Passage:
        """Return the passage made of `lines`: each the line and column in the value, and the text.

        Line ends become spaces, or nothing in scripts that have no spaces; one that the author asked for (a backslash
        or two spaces at the end of the line) stays, as a backslash and a line end.
        """
        markup, anchors = "", []
        for line, column, text in lines:
            markup = _joined(markup, text)
            span = self.span(line, column)
            anchors.append(Anchor(len(markup), span.line, span.column))
            markup += text
        return Passage(markup, kind, self.place, self.file, tuple(anchors), self.language, markup)

    def line(self, kind: Kind) -> Passage:
        """Return the whole field as one passage: a title, a heading."""
        lines = self.text.strip("\n").split("\n")
        return self.passage([(n, len(t) - len(t.lstrip()), t.strip()) for n, t in enumerate(lines)], kind)


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
