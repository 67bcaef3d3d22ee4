"""A passage: the smallest text that is written, checked and translated as one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from councilgen.diagnostics.model import Span
from councilgen.languages import Tag


class Kind(Enum):
    """What a passage is in its document; the value is what a translator reads in the catalog."""

    TITLE = "title of the document"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    QUOTATION = "quotation"
    EXTRACT = "paragraph quoted with the number of its source"
    FOOTNOTE = "footnote"
    COLUMN = "table, column heading"
    CELL = "table cell"
    CAPTION = "caption"
    UNITS = "units of a table"
    ALTERNATIVE = "image described in words"
    REFERENCE = "reference on the first page"
    AUTHOR = "author line"
    NAME = "name"
    PHRASE = "standard phrase"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Says where the character `offset` of a passage stands in its file."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in the author's Markdown, on one line, that knows where it came from.

    `message` is what the catalogs know it by: the original's markup. In the original `markup` is the same; a
    localised passage has the translator's markup, and the place in the catalog.
    """

    markup: str
    kind: Kind
    place: str  # by meaning: "content/c26/x.yaml#background"
    file: str
    anchors: tuple[Anchor, ...]
    language: Tag
    message: str

    def span(self, start: int = 0, end: int = -1) -> Span:
        """Return where the characters from `start` to `end` (-1: the last) stand in the file."""
        end = len(self.markup) if end < 0 else end
        anchor = max((a for a in self.anchors if a.offset <= start), key=lambda a: a.offset, default=self.anchors[0])
        column = anchor.column + start - anchor.offset
        following = min((a.offset for a in self.anchors if a.offset > start), default=len(self.markup))
        return Span(self.file, anchor.line, column, anchor.line, column + max(1, min(end, following) - start))

    def stretch(self, start: int, end: int) -> Span:
        """Return where the characters from `start` to `end` stand, over as many lines as they do.

        Equal numbers give the empty stretch before that character. A stretch that ends in a line end reaches to where
        the next line of the text begins.
        """
        line, column = self._spot(start)
        if end == start:
            return Span(self.file, line, column, line, column)
        last_line, last_column = self._spot(end - 1)
        next_line, next_column = self._spot(end)
        if end < len(self.markup) and (next_line == last_line or self.markup[end - 1] in " \n"):
            return Span(self.file, line, column, next_line, next_column)  # behind all that spells the last character
        return Span(self.file, line, column, last_line, last_column + 1)

    def _spot(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a character."""
        anchor = max((a for a in self.anchors if a.offset <= offset), key=lambda a: a.offset, default=self.anchors[0])
        return anchor.line, anchor.column + offset - anchor.offset
