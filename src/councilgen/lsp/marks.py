"""The marks of Markdown that lead somewhere, found by their looks: in a line, in a text, in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from councilgen.lsp.outlines import Entry, Outline, Path

Sort = Literal["citation", "reference", "note", "note text", "id", "code"]
_KEY = r"[a-z0-9][a-z0-9-]*"
_PATTERNS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("citation", re.compile(rf"\[@(?P<name>{_KEY})\]")),
    ("citation", re.compile(rf"(?:\[[^\[\]]*)?\]\(@(?P<name>{_KEY})\)")),
    ("reference", re.compile(r"(?:\[[^\[\]]*)?\]\(#(?P<name>[A-Za-z0-9][\w-]*)\)")),
    ("note text", re.compile(r"^[ \t]*\[\^(?P<name>[^\]\s]+)\]:")),
    ("note", re.compile(r"\[\^(?P<name>[^\]\s]+)\](?!:)")),
    ("id", re.compile(r"\{[^{}\n]*#(?P<name>[a-z][a-z0-9-]*)[^{}\n]*\}")),
    ("code", re.compile(r"\b(?P<name>CG\d{3})\b")),
)
_FENCED_ID = re.compile(r"^[ \t]*id:[ \t]*(?P<name>[a-z][a-z0-9-]*)[ \t]*$")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark; columns from 1, the ends exclusive."""

    sort: Sort
    name: str
    line: int
    column: int
    end: int
    name_column: int

    @property
    def name_end(self) -> int:
        """Return where the name ends."""
        return self.name_column + len(self.name)


def marks(line: str, number: int) -> Iterator[Mark]:
    """Yield the marks of a line."""
    for sort, pattern in _PATTERNS:
        for found in pattern.finditer(line):
            place = found.start() + 1, found.end() + 1, found.start("name") + 1
            yield Mark(sort, found["name"], number, *place)


def at(line: str, number: int, column: int) -> Mark | None:
    """Return the mark that a column lies in, or touches at its end."""
    found = [mark for mark in marks(line, number) if mark.column <= column <= mark.end]
    return min(found, key=lambda mark: (column == mark.end, mark.end - mark.column), default=None)


def ids(outline: Outline, lines: tuple[str, ...]) -> Iterator[Mark]:
    """Yield the places of a document that have an id: sections, annexes, sub-headings, tables, figures."""
    for entry in outline.entries:
        if entry.key == "id" and len(entry.path) == 3 and entry.words:
            start = entry.words_column
            end = start + len(entry.words)
            yield Mark("id", entry.words, entry.line, start, end, start)
        elif entry.style in ("literal", "folded"):
            yield from _ids_of_text(entry, lines)


def _ids_of_text(entry: Entry, lines: tuple[str, ...]) -> Iterator[Mark]:
    fenced = False
    for number in range(entry.line + 1, entry.last + 1):
        line = lines[number - 1]
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced and (found := _FENCED_ID.match(line)):
            start, end = found.start("name") + 1, found.end("name") + 1
            yield Mark("id", found["name"], number, start, end, start)
        elif not fenced and "{" in line:
            yield from (mark for mark in marks(line, number) if mark.sort == "id")


def field_at(outline: Outline, line: int) -> Entry | None:
    """Return the text of several lines that a line lies in, in which alone a footnote and its mark find each other."""
    inside = (
        entry
        for entry in outline.entries
        if entry.style in ("literal", "folded", "quoted", "plain") and entry.line <= line <= entry.last
    )
    return max(inside, key=lambda entry: (entry.line, entry.column), default=None)


def in_field(entry: Entry, lines: tuple[str, ...]) -> Iterator[Mark]:
    """Yield the marks of a text."""
    for number in range(entry.line, entry.last + 1):
        yield from marks(lines[number - 1], number)


def title_of(path: Path) -> str:
    """Return a path as a reader would say it."""
    return " › ".join(str(part + 1) if isinstance(part, int) else part for part in path)
