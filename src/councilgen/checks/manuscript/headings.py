"""Headings of a file that does not say which of its paragraphs are headings, and the titles of annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgen.checks.manuscript.labels import ANNEX, ANNEX_COUNT, FIRST_PAGE
from councilgen.checks.manuscript.marks import Mark, counted, item
from councilgen.checks.manuscript.paragraphs import Located, Paragraph
from councilgen.diagnostics.terminal import cells

_NOTES = r"(?:[)\]）”\"»’》]|\[\^[^\]\s]+\])*$"
_SENTENCE = re.compile(rf"[.!?。！？؟…]{_NOTES}")
_OPEN = re.compile(rf"[,:;，：；、،؛]{_NOTES}")
# In cells of a terminal, of which a Chinese character fills two.
_LONGEST, _LONGEST_BARE, _BROKEN = 200, 90, 45
_END = 100  # characters that say how a text ends


@dataclass(frozen=True, slots=True)
class Found:
    """A heading: its words, its level, and which paragraph follows it."""

    words: Located
    level: int
    after: int


def sentence(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return bool(_SENTENCE.search(text[-_END:]))


def open_ended(text: str) -> bool:
    """Say whether a text ends with a comma, a colon or a semicolon, so that something follows."""
    return bool(_OPEN.search(text[-_END:]))


def short(text: str) -> bool:
    """Say whether a text is as short as a heading, and ends as one."""
    return not wider(text, _LONGEST) and not sentence(text) and not open_ended(text)


def wider(text: str, most: int) -> bool:
    """Say whether a text fills more than `most` cells; of a long one only the beginning is measured."""
    return cells(text[: 3 * most]) > most


def joined(lines: Sequence[Located]) -> Located:
    """Return lines as one; Chinese has no space where a line ends."""
    glued = [line if "\u2e80" <= line.text[-1:] <= "\uffef" else line.followed(" ") for line in lines[:-1]]
    return Located.of([*glued, lines[-1]])


def annex_label(text: str) -> bool:
    """Say whether a line is the label of an annex and nothing else."""
    found = ANNEX.fullmatch(text)
    return found is not None and not found["title"]


class Headings:
    """Finds headings by their numbers and their shape, going through a document from its beginning."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._all = paragraphs
        self._last: dict[tuple[str, int], int] = {}  # number of the last heading, by kind and level
        levels = [p.level for p in paragraphs if p.role == "heading" and not ANNEX.match(p.text)]
        self._styled = bool(levels)  # the file says which paragraphs are headings
        self._top = min(levels, default=1)

    def at(self, place: int, in_annex: bool) -> Found | None:
        """Return the heading that stands at a place."""
        paragraph = self._all[place]
        if paragraph.role == "heading":
            mark = counted(paragraph.text)
            cut = mark.end if mark and (mark.sure or mark.dotted or mark.kind == "number") else 0
            return Found(paragraph.words.part(cut), max(1, paragraph.level - self._top + 1), place + 1)
        if self._styled or paragraph.role != "text" or not short(paragraph.text):
            return None
        mark = counted(paragraph.text)
        if mark is None:
            bare = paragraph.gap and self.bare(place)
            return Found(paragraph.words, 2 if self._last or in_annex else 1, place + 1) if bare else None
        if not self._counts(mark, place, in_annex) or not _begins(paragraph.text[mark.end :]):
            return None
        self._last[mark.kind, mark.level] = mark.ordinal
        words, after = self._whole(paragraph.words.part(mark.end), place + 1)
        return Found(words, mark.level, after)

    def bare(self, place: int) -> bool:
        """Say whether a short line without a number stands over a text."""
        text = self._all[place].text
        if wider(text, _LONGEST_BARE) or not short(text) or not _begins(text) or item(text) or counted(text):
            return False
        after = self._all[place + 1] if place + 1 < len(self._all) else None
        return after is not None and sentence(after.text) and wider(after.text, cells(text)) and not item(after.text)

    def title(self, place: int) -> bool:
        """Say whether a line looks like a title: short, and above a sentence or an empty line."""
        if place + 1 >= len(self._all) or self._all[place].role != "text":
            return False
        text = self._all[place].text
        looks = short(text) and _begins(text) and not item(text) and not counted(text) and not annex_label(text)
        return looks and (self._all[place + 1].gap or self.bare(place))

    def annex(self, place: int) -> Found | None:
        """Return the title of the annex that begins at a place."""
        paragraph = self._all[place]
        found = ANNEX.fullmatch(paragraph.text)
        if not found or paragraph.role not in ("text", "heading", "title") or ANNEX_COUNT.fullmatch(paragraph.text):
            return None
        if not found["title"]:
            return self._titled(paragraph, place)
        told = paragraph.role == "heading" or (
            short(paragraph.text)
            and paragraph.gap
            and _begins(found["title"])
            and (found["number"] or found["between"].strip() or "\t" in found["between"])
        )
        return Found(paragraph.words.part(found.start("title")), 1, place + 1) if told else None

    def _titled(self, label: Paragraph, place: int) -> Found:
        """Return the line below the label of an annex, if it is a title; the label itself otherwise."""
        below = self._all[place + 1] if place + 1 < len(self._all) else None
        if below is None or below.role not in ("text", "heading", "title") or not short(below.text):
            return Found(label.words, 1, place + 1)
        if counted(below.text) or item(below.text):
            return Found(label.words, 1, place + 1)
        words, after = self._whole(below.words, place + 2)
        return Found(words, 1, after)

    def _counts(self, mark: Mark, place: int, in_annex: bool) -> bool:
        """Say whether a number is that of a heading: set apart by a tab, or the next in order, and a text below it."""
        below = counted(self._all[place + 1].text) if place + 1 < len(self._all) else None
        if below and (below.kind, below.level, below.ordinal) == (mark.kind, mark.level, mark.ordinal + 1):
            return False  # items of a list
        following = mark.ordinal == self._last.get((mark.kind, mark.level), 0) + 1
        return following if in_annex else mark.spaced or following

    def _whole(self, words: Located, place: int) -> tuple[Located, int]:
        """Return a heading with its second line, if it was broken over two, and where the text after it begins."""
        if place >= len(self._all) or cells(words.text) < _BROKEN or self._all[place].gap:
            return words, place
        below = self._all[place]
        goes_on = (
            below.role == "text" and short(below.text) and cells(below.text) < min(cells(words.text), _LONGEST_BARE)
        )
        begins = below.text[0].isupper() or item(below.text) or counted(below.text) or annex_label(below.text)
        if not goes_on or begins or FIRST_PAGE.fullmatch(below.text):
            return words, place
        return joined([words, below.words]), place + 1


def _begins(text: str) -> bool:
    """Say whether a heading can begin so."""
    return bool(text) and not text[0].islower()
