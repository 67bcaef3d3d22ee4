"""What a file from outside the project is read into: paragraphs whose characters know where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT
from councilgen.model.passage import Anchor

# What a file itself says of a paragraph; "text" is nothing at all.
Role = Literal[
    "text", "masthead", "title", "author", "heading", "item", "enumerated", "continued", "column", "cell", "caption",
    "units", "quotation", "extract", "contents", "note",
]  # fmt: skip


_CALLED = re.compile(r"\[\^([^\]\s]+)\]")


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

    def part(self, start: int, end: int | None = None) -> Located:
        """Return the characters from `start` to `end`."""
        end = len(self.text) if end is None else end
        inside = tuple(replace(a, offset=a.offset - start) for a in self.anchors if start < a.offset < end)
        return Located(self.text[start:end], self.seen[start:end], (self._anchor(start), *inside))

    def __add__(self, other: Located) -> Located:
        """Return both, one after the other."""
        if not other.text:
            return self
        after = tuple(replace(a, offset=a.offset + len(self.text)) for a in other.anchors)
        anchors = (*(self.anchors if self.text else ()), *after)
        return Located(self.text + other.text, self.seen + other.seen, anchors)

    def followed(self, glue: str) -> Located:
        """Return the text with characters behind it that stand nowhere."""
        return replace(self, text=self.text + glue, seen=self.seen + glue)

    def marked(self, start: int, end: int, mark: str) -> Located:
        """Return the text with a mark, which is no word, in the place of some characters; an empty one leaves none."""
        known = Located(mark, OBJECT * len(mark), (self._anchor(start),))
        return self.part(0, start) + known + self.part(end)

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
        before = [a for a in self.anchors if a.offset <= offset]
        last = before[-1]
        return Anchor(0, last.line, last.column + offset - last.offset)


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
