"""What a file from outside the project is read into: paragraphs whose characters know where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT
from councilgen.model.passage import Anchor

# What a file itself says of a paragraph; "text" is nothing at all.
Role = Literal[
    "text", "masthead", "title", "author", "heading", "item", "enumerated", "continued", "column", "cell", "caption",
    "units", "quotation", "extract", "contents", "note",
]  # fmt: skip


MOST = 20_000  # paragraphs, or lines; a document of 300 pages has a quarter of this
_CALLED = re.compile(r"\[\^([^\]\s\[^]{1,40})\]")


@dataclass(frozen=True, slots=True)
class Located:
    """Characters and where they stand in their file; what was cut out of them leaves no trace but in the places."""

    text: str
    seen: str  # as long as the text; what is set in it without being a word of it is masked by `OBJECT`
    anchors: tuple[Anchor, ...]  # by offset; the first is at 0

    @classmethod
    def at(cls, text: str, line: int, column: int = 1, seen: str | None = None) -> Located:
        """Return a text that stands on one line."""
        return cls(text, text if seen is None else seen, (Anchor(0, line, column),))

    @classmethod
    def of(cls, parts: Iterable[Located]) -> Located:
        """Return texts as one, one after the other."""
        known = [part for part in parts if part.text]
        starts = accumulate((len(part.text) for part in known), initial=0)
        anchors = [
            Anchor(anchor.offset + start, anchor.line, anchor.column)
            for start, part in zip(starts, known, strict=False)
            for anchor in part.anchors
        ]
        text, seen = "".join(part.text for part in known), "".join(part.seen for part in known)
        return cls(text, seen, tuple(anchors) or (Anchor(0, 1, 1),))

    def part(self, start: int, end: int | None = None) -> Located:
        """Return the characters from `start` to `end`."""
        end = len(self.text) if end is None else end
        first = bisect_right(self.anchors, start, key=_offset)
        last = bisect_left(self.anchors, end, lo=first, key=_offset)
        inside = tuple(Anchor(each.offset - start, each.line, each.column) for each in self.anchors[first:last])
        return Located(self.text[start:end], self.seen[start:end], (self._anchor(start), *inside))

    def followed(self, glue: str) -> Located:
        """Return the text with characters behind it that stand nowhere."""
        return replace(self, text=self.text + glue, seen=self.seen + glue)

    def marked(self, changes: Iterable[tuple[int, int, str]]) -> Located:
        """Return the text with marks, which are no words, in the place of some stretches; an empty one leaves none."""
        parts, last = [], 0
        for start, end, mark in changes:
            parts += [self.part(last, start), Located(mark, OBJECT * len(mark), (self._anchor(start),))]
            last = end
        return Located.of([*parts, self.part(last)]) if parts else self

    def stripped(self) -> Located:
        """Return the text without the white space around it."""
        bare = self.text.strip()
        start = self.text.find(bare)
        return self.part(start, start + len(bare))

    @property
    def notes(self) -> list[str]:
        """Return the labels of the footnotes that are called here."""
        return [found[1] for found in _CALLED.finditer(self.text) if self.seen[found.start()] == OBJECT]

    def _anchor(self, offset: int) -> Anchor:
        last = self.anchors[bisect_right(self.anchors, offset, key=_offset) - 1]
        return Anchor(0, last.line, last.column + offset - last.offset)


def _offset(anchor: Anchor) -> int:
    return anchor.offset


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a file: its words, and what the file itself says of it."""

    words: Located
    role: Role = "text"
    level: int = 0  # of a heading or of an item, from 1
    series: str = ""  # which of the file's lists it is an item of; a program may make one of every item
    shape: str = ""  # what the items of a list have in common: their sign or their kind of number
    counted: bool = False  # it bears a number that the file counts, 1 or 1.
    gap: bool = False  # an empty line stands before it
    note: str = ""  # of which footnote it is a paragraph
    table: int = 0  # of which table it is a part, from 1
    language: Tag | None = None  # which the file says it is in

    @property
    def text(self) -> str:
        """Return the characters alone."""
        return self.words.text
