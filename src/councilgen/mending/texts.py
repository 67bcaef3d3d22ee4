"""A text in a file: where its characters stand, and how others are written in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, assert_never

from councilgen.load.spelling import Run, Spot, Style

Manner = Style | Literal["catalog"]  # in which a text is written

_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_DOUBLE = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
# What would begin something else than a text in plain style, or end it.
_INDICATORS = re.compile(r"[-?:](?:\s|$)|[,\[\]{}#&*!|>'\"%@`]|---|\.\.\.")
_ENDING = re.compile(r":(?:\s|$)|\s#")
_IN_FLOW = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that can be mended."""

    value: str
    manner: Manner
    runs: tuple[Run, ...]
    start: Spot  # of all of it, quotation marks and headers included
    end: Spot
    token: int  # its place among all that the file says
    item: bool = False  # of a list
    flow: bool = False  # inside brackets or braces

    @property
    def begin(self) -> Spot:
        """Return where the text itself begins: below the header of a block, which may have a comment."""
        return self.runs[0].start if self.manner in ("literal", "folded") else self.start

    def offset(self, spot: Spot) -> int:
        """Return which character of the value stands at a place, or is the first behind it."""
        offset = 0
        for run in self.runs:
            if spot <= run.start:
                return offset
            if spot < run.end and run.straight:
                return offset + spot[1] - run.start[1]
            offset += len(run.text)
        return offset

    def stretch(self, start: int, end: int) -> tuple[Spot, Spot]:
        """Return from where to where characters of the value stand; of none, the place before `start`."""
        first = self._spot(start)
        return (first, first) if start == end else (first, self._behind(end))

    def _spot(self, offset: int) -> Spot:
        for run in self.runs:
            if offset < len(run.text):
                return (run.start[0], run.start[1] + offset) if run.straight else run.start
            offset -= len(run.text)
        return self._empty if not self.runs else self.runs[-1].end

    def _behind(self, offset: int) -> Spot:
        for run in self.runs:
            if offset <= len(run.text):
                return (run.start[0], run.start[1] + offset) if run.straight else run.end
            offset -= len(run.text)
        return self.runs[-1].end

    @property
    def _empty(self) -> Spot:
        """Return where the first character of an empty text would stand."""
        line, column = self.start
        return line, column + (0 if self.manner == "plain" else 1)

    def spelt(self, words: str, newline: str) -> str | None:
        """Return how `words` are written in this text; nothing where its manner has no way to write them."""
        match self.manner:
            case "double" | "catalog":
                return "".join(_DOUBLE.get(each) or self._escaped(each) for each in words)
            case "single":
                words = words.replace("'", "''")
            case "plain" | "literal" | "folded":
                pass
            case other:
                assert_never(other)
        if _UNWRITABLE.search(words.replace("\n", "")):
            return None
        ends = 1 if self.manner == "literal" else 2
        return words.replace("\n", newline * ends + " " * self._indent)

    def _escaped(self, character: str) -> str:
        """Return a character, by its number where YAML would not read it as it is; catalogs have no numbers."""
        if self.manner == "catalog" or not _UNWRITABLE.fullmatch(character):
            return character
        return f"\\u{ord(character):04X}"

    @property
    def _indent(self) -> int:
        """Return how far lines of the text are indented."""
        below = [run.start[1] for run in self.runs if run.start[0] > self.start[0] and run.straight]
        return min(below, default=self.start[1])

    def plain_no_more(self, value: str) -> bool:
        """Say whether a text without quotation marks needs them to be read as `value`."""
        if self.manner != "plain":
            return False
        in_flow = self.flow and _IN_FLOW.search(value)
        return bool(in_flow or value != value.strip() or _INDICATORS.match(value) or _ENDING.search(value))
