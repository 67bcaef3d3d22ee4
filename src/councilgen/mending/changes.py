"""An edit of what a file says, made into a change of its characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.diagnostics.model import Edit
from councilgen.load.decoding import UNPRINTABLE
from councilgen.load.spelling import Spot
from councilgen.mending.pages import MARK, Page
from councilgen.mending.readings import Reading
from councilgen.mending.texts import Text

_BETWEEN_LINES = re.compile(r"[\s>\\]+")
_COMMENT = re.compile(r"#(?![.:,|~])")


@dataclass(frozen=True, slots=True)
class Change:
    """Characters from `start` to `end` of a file give way to `text`.

    What the file says changes by this: in the text at `token`, `words` stand in the place of the characters from
    `first` to `last`; or the whole token is gone; or, without a token, nothing.
    """

    start: int
    end: int
    text: str
    token: int = -1
    first: int = 0
    last: int = 0
    words: str = ""
    gone: bool = False

    def meets(self, other: Change) -> bool:
        """Say whether two changes cannot be carried out side by side."""
        return self.start == other.start or (self.start < other.end and other.start < self.end)


def change(edit: Edit, page: Page, reading: Reading | None) -> Change | str:
    """Return the change that an edit asks for, or why there is none."""
    start, end = spots(edit)
    if end < start:
        return "its end stands before its beginning"
    text = _text_at(reading, start, end) if reading else None
    if text is not None:
        return _of_text(edit, text, page)
    return _around_texts(edit, page, reading)


def spots(edit: Edit) -> tuple[Spot, Spot]:
    """Return from where to where an edit reaches, counted from 0."""
    span = edit.span
    end_line = span.end_line or span.line
    return (span.line - 1, span.column - 1), (end_line - 1, (span.end_column or span.column + 1) - 1)


def _text_at(reading: Reading, start: Spot, end: Spot) -> Text | None:
    return next((text for text in reading.texts if text.begin <= start and end <= text.end), None)


def _of_text(edit: Edit, text: Text, page: Page) -> Change | str:
    begin, stop = spots(edit)
    first, last = text.offset(begin), text.offset(stop)
    there = text.value[first:last]
    if edit.instead_of is not None and not _alike(there, edit.instead_of):
        return f"{_short(there)} stands there, not {_short(edit.instead_of)}"
    if text.item and not edit.text and there == text.value:
        return _item(text, page)
    words = edit.text
    wanted = text.value[:first] + words + text.value[last:]
    spelt = text.spelt(words, page.newline)
    if spelt is None:
        return f"{_short(words)} cannot be written there"
    start, end = (page.at(spot) for spot in text.stretch(first, last))
    if not text.plain_no_more(wanted):
        return Change(start, end, spelt, text.token, first, last, words)
    all_from, all_to = page.at(text.start), page.at(text.end)
    quoted = f"{page.raw[all_from:start]}{spelt}{page.raw[end:all_to]}".replace("'", "''")
    return Change(all_from, all_to, f"'{quoted}'", text.token, first, last, words)


def _alike(there: str, expected: str) -> bool:
    """Say whether a stretch of a file is what a rule read there; line ends and marks of lines are passed over."""
    if "\n" in there:
        return _BETWEEN_LINES.sub("", there) == _BETWEEN_LINES.sub("", expected)
    return there == expected


def _item(text: Text, page: Page) -> Change | str:
    """Return the change that takes an item out of its list."""
    if text.flow:
        return _item_in_brackets(text, page)
    (line, column), (last, end) = text.start, text.end
    behind = page.lines[last][end:].strip() if text.manner not in ("literal", "folded") else ""
    if not re.fullmatch(r"[ \t]*-[ \t]+", page.lines[line][:column]) or not (not behind or behind.startswith("#")):
        return "the item does not stand on a line of its own"
    start, stop = page.at((line, 0)), page.behind(last)
    if last + 1 == len(page.lines) and line > 0:  # the last line, which has no end
        start = page.at((line - 1, len(page.lines[line - 1])))
    return Change(start, stop, "", text.token, gone=True)


def _item_in_brackets(text: Text, page: Page) -> Change | str:
    start, end = page.at(text.start), page.at(text.end)
    if before := re.search(r",\s*\Z", page.raw[:start]):
        return Change(before.start(), end, "", text.token, gone=True)
    if behind := re.match(r"\s*,[ \t]*", page.raw[end:]):
        return Change(start, end + behind.end(), "", text.token, gone=True)
    return Change(start, end, "", text.token, gone=True)


def _around_texts(edit: Edit, page: Page, reading: Reading | None) -> Change | str:
    """Return the change of an edit outside of texts: a comment or characters that no format has may go."""
    start, end = (page.at(spot) for spot in spots(edit))
    there = page.raw[start:end]
    if edit.instead_of is not None and there != edit.instead_of:
        return f"{_short(there)} stands there, not {_short(edit.instead_of)}"
    if edit.text or not there:
        return "no text stands there"
    if there == MARK or not UNPRINTABLE.sub("", there):
        return Change(start, end, "")
    (line, column), (last, _end) = spots(edit)
    if reading is not None and line == last and _COMMENT.match(there) and not page.lines[line][column:].strip(there):
        return _comment(line, column, page)
    return "no text stands there"


def _comment(line: int, column: int, page: Page) -> Change:
    before = page.lines[line][:column]
    if before.strip():
        return Change(page.at((line, len(before.rstrip()))), page.at((line, len(page.lines[line]))), "")
    return Change(page.at((line, 0)), page.behind(line), "")


def _short(text: str) -> str:
    return repr(text if len(text) < 40 else text[:39] + "…")
