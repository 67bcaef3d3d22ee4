"""What each paragraph of a file is in its document: which part, which kind of text."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from councilgen.checks.manuscript.labels import ANNEX, ANNEX_COUNT, AUTHOR, FIRST_PAGE, MASTHEAD, PART_OF
from councilgen.checks.manuscript.marks import Mark, counted, item
from councilgen.checks.manuscript.model import Part
from councilgen.checks.manuscript.paragraphs import Located, Paragraph
from councilgen.diagnostics.terminal import cells
from councilgen.model.passage import Kind

_RULE = re.compile(r"[_\-–—*=·.…⸻\s]{3,}$")
_SENTENCE = re.compile(r"[.!?。！？؟…](?:[)\]）”\"»’》]|\[\^[^\]\s]+\])*$")
_OPEN = re.compile(r"[,:;，：；、،؛](?:\[\^[^\]\s]+\])*$")
_BETWEEN = re.compile(r"[;；؛]")
_BRACKETS = {"(": ")", "（": "）", "《": "》", "“": "”", "«": "»", "[": "]", "「": "」"}
_LONGEST_HEADING, _LONGEST_BARE, _BROKEN = 200, 90, 45  # cells


@dataclass(frozen=True, slots=True)
class Standing:
    """A text of a file and where it stands in the document."""

    words: Located
    part: Part
    kind: Kind
    index: int = 0
    list: int = 0
    depth: int = 0
    note: str = ""


@dataclass(slots=True)
class _Lists:
    """The lists that are open where the reader stands: their shapes from outside to inside, and their numbers."""

    count: int = 0
    open: list[tuple[str, int]] = field(default_factory=list)

    def entered(self, shape: str, level: int) -> tuple[int, int]:
        """Return the number and the depth of the list that an item belongs to."""
        known = [each for each, _number in self.open]
        if level:
            del self.open[level:]
        elif shape in known:
            del self.open[known.index(shape) + 1 :]
        if (len(self.open) < level) if level else (shape not in known):
            self.count += 1
            self.open.append((shape, self.count))
        return self.open[-1][1], len(self.open)

    def close(self) -> None:
        """Say that something stands here that is no item."""
        self.open.clear()


def structure(paragraphs: Sequence[Paragraph]) -> tuple[Standing, ...]:
    """Return the texts of a document with their parts and kinds, footnotes at the end of the part that calls them.

    What the template writes rather than the author is left out: the labels of the first page, rules, the masthead, the
    count of the annexes.
    """
    wanted = [paragraph for paragraph in paragraphs if not _RULE.fullmatch(paragraph.text)]
    return tuple(_Reader(_unboxed(wanted)).read())


def _unboxed(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return paragraphs, those of a table that only frames the first page as if they stood in none."""
    boxes = {p.table for p in paragraphs if p.table and FIRST_PAGE.fullmatch(p.text)}
    return [replace(p, role="text", table=0) if p.table in boxes else p for p in paragraphs]


class _Reader:
    """Goes through the paragraphs of a document from beginning to end."""

    def __init__(self, paragraphs: list[Paragraph]) -> None:
        self._all = paragraphs
        self._part: Part = "section"
        self._indexes: dict[Part, int] = {}
        self._lists = _Lists()
        self._notes: list[Standing] = []
        self._numbers: dict[tuple[str, int], int] = {}  # of the last heading, by kind and level
        self._styled = any(p.role == "heading" for p in paragraphs)

    def read(self) -> Iterator[Standing]:
        """Yield every text of the document."""
        place = yield from self._front()
        while place < len(self._all):
            paragraph = self._all[place]
            if paragraph.role == "note":
                self._notes.append(self._standing(paragraph.words, Kind.FOOTNOTE, note=paragraph.note))
                place += 1
                continue
            place = yield from self._body(paragraph, place)
        yield from self._called()

    def _standing(self, words: Located, kind: Kind, lists: tuple[int, int] = (0, 0), note: str = "") -> Standing:
        return Standing(words, self._part, kind, self._indexes.get(self._part, 0), *lists, note)

    def _called(self) -> Iterator[Standing]:
        yield from self._notes
        self._notes.clear()

    def _enter(self, part: Part) -> Iterator[Standing]:
        """Begin a part, or the next of its kind; what was called in the one before stands at its end."""
        yield from self._called()
        self._lists.close()
        self._indexes[part] = self._indexes.get(part, -1) + 1
        self._part = part

    # ------------------------------------------------------------------------------------------------ the first page

    def _front(self) -> Generator[Standing, None, int]:
        """Yield title and author; return where the fields of the first page begin, or the body."""
        labels = (n for n, p in enumerate(self._all[:60]) if FIRST_PAGE.match(p.text))
        end = next(labels, None)
        titles = [p for p in self._all[: end or 12] if p.role == "title"]
        if end is None:
            if titles:
                end = self._all.index(titles[-1]) + 1
            elif self._all and self._bare_heading(0) and not counted(self._all[0].text):
                end = 1
            else:
                return 0
        front = [p for p in self._all[:end] if p.role != "note"]
        above = [p for p in front if not MASTHEAD.match(p.text) and not AUTHOR.match(p.text)]
        titles = titles or [p for p in above if not _SENTENCE.search(p.text)][-2:]
        if titles:
            yield Standing(_joined([p.words for p in titles]), "title", Kind.TITLE)
        for paragraph in front:
            if AUTHOR.match(paragraph.text) and paragraph not in titles:
                yield Standing(paragraph.words, "author", Kind.AUTHOR)
        return end

    # ---------------------------------------------------------------------------------------------------- what follows

    def _body(self, paragraph: Paragraph, place: int) -> Generator[Standing, None, int]:
        """Yield what a paragraph is; return where the next one begins."""
        label = FIRST_PAGE.fullmatch(paragraph.text) if not self._begun else None
        if label and paragraph.role not in ("cell", "column"):
            yield from self._enter(PART_OF[label["label"].casefold()])
            if label["rest"]:
                yield from self._text(replace(paragraph, words=paragraph.words.part(label.start("rest"))))
            return place + 1
        if ANNEX_COUNT.fullmatch(paragraph.text):
            return place + 1
        annex = self._annex(place)
        if annex:
            words, place = annex
            yield from self._enter("annex")
            yield self._standing(words, Kind.HEADING)
            return place
        heading = self._heading(place)
        if heading:
            words, level, place = heading
            if level == 1 and self._part != "annex":
                yield from self._enter("section")
            self._lists.close()
            yield self._standing(words, Kind.HEADING)
            return place
        if self._part == "references":
            yield from self._references(paragraph)
        else:
            yield from self._text(paragraph)
        return place + 1

    @property
    def _begun(self) -> bool:
        """Say whether the first page is over."""
        return "section" in self._indexes or "annex" in self._indexes

    def _references(self, paragraph: Paragraph) -> Iterator[Standing]:
        """Yield what is referred to: a line each, or parted by semicolons."""
        mark = item(paragraph.text)
        words = paragraph.words.part(mark.end) if mark else paragraph.words
        for start, end in _parted(words.text):
            one = words.part(start, end).stripped()
            if one.text:
                yield self._standing(one, Kind.REFERENCE)
                self._indexes["references"] += 1

    def _text(self, paragraph: Paragraph) -> Iterator[Standing]:
        match paragraph.role:
            case "cell" | "column" | "caption" | "quotation":
                self._lists.close()
                kind = {"cell": Kind.CELL, "column": Kind.COLUMN, "caption": Kind.CAPTION, "quotation": Kind.QUOTATION}
                yield self._standing(paragraph.words, kind[paragraph.role])
                return
            case _:
                pass
        typed = item(paragraph.text)
        if typed or paragraph.role == "item":
            words = paragraph.words.part(typed.end) if typed else paragraph.words
            shape = typed.shape if typed else str(paragraph.level)
            yield self._standing(words, Kind.ITEM, self._lists.entered(shape, paragraph.level))
            return
        self._lists.close()
        number = counted(paragraph.text)
        words = paragraph.words.part(number.end) if number and number.spaced else paragraph.words
        if self._part == "annex" and number and number.spaced and number.kind == "number":
            yield self._standing(words, Kind.EXTRACT)
        else:
            yield self._standing(words, Kind.PARAGRAPH)

    # ---------------------------------------------------------------------------------------------------- headings

    def _annex(self, place: int) -> tuple[Located, int] | None:
        """Return the title of the annex that begins here, and where its text begins."""
        paragraph = self._all[place]
        found = ANNEX.fullmatch(paragraph.text)
        if not found or paragraph.role in ("cell", "column", "item") or _SENTENCE.search(paragraph.text):
            return None
        if found["title"]:
            glued = found.end("label") == found.start("title")
            if glued or paragraph.role != "heading" or cells(found["title"]) > _LONGEST_HEADING:
                return None
            return paragraph.words.part(found.start("title")), place + 1
        if place + 1 < len(self._all) and self._titled(place + 1):
            words, after = self._whole(self._all[place + 1].words, place + 2)
            return words, after
        return paragraph.words, place + 1

    def _titled(self, place: int) -> bool:
        text = self._all[place].text
        return cells(text) <= _LONGEST_HEADING and not _SENTENCE.search(text) and not _OPEN.search(text)

    def _heading(self, place: int) -> tuple[Located, int, int] | None:
        """Return the words and the level of the heading that stands here, and where the text after it begins."""
        paragraph = self._all[place]
        if paragraph.role == "heading":
            mark = counted(paragraph.text)
            words = paragraph.words.part(mark.end) if mark else paragraph.words
            return words, paragraph.level, place + 1
        if self._styled or paragraph.role != "text" or not self._short(paragraph.text):
            return None
        mark = counted(paragraph.text)
        if mark and self._follows(mark) and self._words_of_heading(paragraph.text[mark.end :]):
            self._numbers[mark.kind, mark.level] = mark.ordinal
            words, after = self._whole(paragraph.words.part(mark.end), place + 1)
            return words, mark.level, after
        if mark is None and paragraph.gap and self._bare_heading(place):
            return paragraph.words, 1 if self._part in ("references", "section") and not self._numbers else 2, place + 1
        return None

    @staticmethod
    def _short(text: str) -> bool:
        return cells(text) <= _LONGEST_HEADING and not _SENTENCE.search(text) and not _OPEN.search(text)

    @staticmethod
    def _words_of_heading(text: str) -> bool:
        return bool(text) and not text[0].islower()

    def _follows(self, mark: Mark) -> bool:
        """Say whether a number can be that of the next heading: set apart by a tab or a stop, or the next in order."""
        if self._part == "annex" and mark.kind == "number" and mark.level == 1:
            return mark.ordinal == self._numbers.get((mark.kind, 1), 0) + 1 and mark.dotted
        return mark.spaced or mark.ordinal == self._numbers.get((mark.kind, mark.level), 0) + 1

    def _bare_heading(self, place: int) -> bool:
        """Say whether a short line without a number stands over a text."""
        text = self._all[place].text
        if cells(text) > _LONGEST_BARE or not self._short(text) or not self._words_of_heading(text) or item(text):
            return False
        after = self._all[place + 1].text if place + 1 < len(self._all) else ""
        return bool(_SENTENCE.search(after)) and cells(after) > cells(text) and not item(after)

    def _whole(self, words: Located, place: int) -> tuple[Located, int]:
        """Return a heading with its second line, if it was broken over two, and where the text after it begins."""
        if place >= len(self._all) or cells(words.text) < _BROKEN or self._all[place].gap:
            return words, place
        text = self._all[place].text
        whole = self._short(text) and cells(text) < min(cells(words.text), _LONGEST_BARE)
        starts = not text[0].isupper() and not item(text) and not counted(text) and not ANNEX.fullmatch(text)
        if not whole or not starts or FIRST_PAGE.fullmatch(text):
            return words, place
        return _joined([words, self._all[place].words]), place + 1


def _joined(lines: Sequence[Located]) -> Located:
    """Return lines as one; Chinese has no space where a line ends."""
    whole = lines[0]
    for line in lines[1:]:
        glue = "" if "\u2e80" <= whole.text[-1] <= "\uffef" else " "
        whole = replace(whole, text=whole.text + glue) + line
    return whole


def _parted(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the semicolons that stand in no bracket and no quotation."""
    start, closing = 0, [""]
    for place, character in enumerate(text):
        if character in _BRACKETS:
            closing.append(_BRACKETS[character])
        elif character == closing[-1]:
            closing.pop()
        elif len(closing) == 1 and _BETWEEN.match(character):
            yield start, place
            start = place + 1
    yield start, len(text)
