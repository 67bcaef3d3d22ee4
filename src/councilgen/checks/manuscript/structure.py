"""What each paragraph of a file is in its document: which part, which kind of text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from councilgen.checks.manuscript.headings import Headings, joined, open_ended, sentence, short, wider
from councilgen.checks.manuscript.labels import ANNEX_COUNT, AUTHOR, CAPTION, FIRST_PAGE, MASTHEAD, PART_OF
from councilgen.checks.manuscript.marks import Mark, counted, item
from councilgen.checks.manuscript.model import Part
from councilgen.checks.manuscript.paragraphs import Located, Paragraph, Role
from councilgen.model.passage import Kind

_RULE = re.compile(r"[_\-–—*=·.…⸻\s]{3,}")
_BETWEEN = frozenset(";；؛")
_CLOSED_BY = {"(": ")", "（": "）", "《": "》", "“": "”", "«": "»", "[": "]", "「": "」"}
_FRONT, _LONG = 80, 150  # paragraphs that may come before the first field; cells of an item of a list
_KINDS: dict[Role, Kind] = {
    "cell": Kind.CELL, "column": Kind.COLUMN, "caption": Kind.CAPTION, "units": Kind.UNITS,
    "quotation": Kind.QUOTATION, "extract": Kind.EXTRACT,
}  # fmt: skip
_ABOVE: tuple[Role, ...] = ("masthead", "title", "author")


@dataclass(frozen=True, slots=True)
class Standing:
    """A text of a file and where it stands in the document."""

    paragraph: Paragraph  # its words without its mark
    part: Part
    kind: Kind
    index: int = 0
    list: int = 0
    depth: int = 0
    note: str = ""
    number: int = 0  # of a numbered paragraph


@dataclass(slots=True)
class _Lists:
    """The lists that are open where the reader stands: their shapes from outside to inside, and their numbers."""

    count: int = 0
    open: list[tuple[str, int]] = field(default_factory=list)

    def entered(self, shape: str, level: int) -> tuple[int, int]:
        """Return the number and the depth of the list that an item belongs to; level 0 is as its shape says."""
        known = [each for each, _number in self.open]
        depth = level or (known.index(shape) + 1 if shape in known else len(known) + 1)
        del self.open[depth:]
        if len(self.open) == depth and self.open[-1][0] != shape:
            self.open.pop()
        if len(self.open) < depth:
            self.count += 1
            self.open.append((shape, self.count))
        return self.open[-1][1], len(self.open)


def structure(paragraphs: Sequence[Paragraph]) -> tuple[Standing, ...]:
    """Return the texts of a document with their parts and kinds, footnotes at the end of the part that calls them.

    What the template writes rather than the author is left out: the labels of the first page, rules, the masthead, the
    count of the annexes.
    """
    wanted = [each for each in paragraphs if not _RULE.fullmatch(each.text)]
    return tuple(_quoting(list(_Reader(_unboxed(wanted)).read())))


def _unboxed(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return paragraphs, those of a table that only frames the first page as if they stood in none."""
    parts: dict[int, set[Part]] = defaultdict(set)
    for each in paragraphs[:_FRONT]:
        label = FIRST_PAGE.fullmatch(each.text) if each.table else None
        if label:
            parts[each.table].add(PART_OF[label["label"].casefold()])
    boxes = {table for table, found in parts.items() if len(found) > 1}
    return [replace(each, role="text", table=0) if each.table in boxes else each for each in paragraphs]


def _quoting(standings: list[Standing]) -> Iterator[Standing]:
    """Yield the texts, what an annex quotes from another document marked as quoted.

    Paragraphs that are numbered 1, 2, 3 are the annex's own. Of others also what stands between them is quoted, and
    what stands before the first and ends with a comma, as the preamble of a resolution does.
    """
    annexes: dict[int, list[int]] = defaultdict(list)
    for place, each in enumerate(standings):
        if each.part == "annex" and each.kind is Kind.EXTRACT:
            annexes[each.index].append(place)
    quoted: set[int] = set()
    own: set[int] = set()
    for places in annexes.values():
        numbers = [standings[place].number for place in places]
        if numbers == list(range(1, len(numbers) + 1)):
            own.update(places)
            continue
        quoted.update(range(places[0], places[-1]))
        before = standings[places[0] - 1]
        if before.kind is Kind.PARAGRAPH and before.part == "annex" and open_ended(before.paragraph.text):
            quoted.add(places[0] - 1)
    plain = (Kind.PARAGRAPH, Kind.ITEM)
    for place, each in enumerate(standings):
        kind = Kind.PARAGRAPH if place in own else Kind.EXTRACT if place in quoted and each.kind in plain else each.kind
        yield replace(each, kind=kind)


class _Reader:
    """Goes through the paragraphs of a document from beginning to end."""

    def __init__(self, paragraphs: list[Paragraph]) -> None:
        self._all = paragraphs
        self._headings = Headings(paragraphs)
        self._numbered = _numbered(paragraphs)
        self._part: Part = "section"
        self._indexes: dict[Part, int] = {}
        self._lists = _Lists()
        self._notes = {each.note: list[Standing]() for each in paragraphs if each.note}
        self._called: list[str] = []

    def read(self) -> Iterator[Standing]:
        """Yield every text of the document."""
        place = yield from self._front()
        for each in self._all:
            if each.role == "note":
                self._notes[each.note].append(Standing(each, "section", Kind.FOOTNOTE, note=each.note))
        while place < len(self._all):
            paragraph = self._all[place]
            if paragraph.role in ("note", "masthead", "contents"):
                place += 1
            else:
                place = yield from self._body(paragraph, place)
        yield from self._ended()
        for left in self._notes.values():
            yield from left

    # ------------------------------------------------------------------------------------------------------- standing

    def _standing(
        self, paragraph: Paragraph, words: Located, kind: Kind, lists: tuple[int, int] = (0, 0), number: int = 0
    ) -> Standing:
        self._called += words.notes
        index = self._indexes.get(self._part, 0)
        return Standing(replace(paragraph, words=words), self._part, kind, index, *lists, number=number)

    def _ended(self) -> Iterator[Standing]:
        """Yield the footnotes of the part that ends here, in the order in which they were called."""
        for label in dict.fromkeys(self._called):
            for each in self._notes.pop(label, ()):
                yield replace(each, part=self._part, index=self._indexes.get(self._part, 0))
        self._called.clear()

    def _enter(self, part: Part) -> Iterator[Standing]:
        """Begin a part, or the next of its kind."""
        yield from self._ended()
        self._lists.open.clear()
        self._indexes[part] = self._indexes.get(part, -1) + 1
        self._part = part

    # ------------------------------------------------------------------------------------------------- the first page

    def _front(self) -> Generator[Standing, None, int]:
        """Yield title and author; return where the fields of the first page begin, or the body."""
        end = self._front_end()
        front = [each for each in self._all[:end] if each.role != "note"]
        titles = [each for each in front if each.role == "title"] or self._titles(front)
        if titles:
            yield Standing(replace(titles[0], words=joined([each.words for each in titles])), "title", Kind.TITLE)
        for each in front:
            if each in titles or each.role == "masthead":
                continue
            if each.role == "author" or AUTHOR.match(each.text):
                yield Standing(each, "author", Kind.AUTHOR)
            elif sentence(each.text) and wider(each.text, _LONG):
                yield self._standing(each, each.words, Kind.PARAGRAPH)
        return end

    def _front_end(self) -> int:
        first = self._all[:_FRONT]
        label = next((place for place, each in enumerate(first) if FIRST_PAGE.fullmatch(each.text)), None)
        if label is not None:
            return label
        styled = [place for place, each in enumerate(first) if each.role in _ABOVE]
        if styled:
            return styled[-1] + 1
        end = 0
        while end < len(first) and (MASTHEAD.match(first[end].text) or AUTHOR.match(first[end].text)):
            end += 1
        return end + 1 if self._headings.title(end) else end

    @staticmethod
    def _titles(front: list[Paragraph]) -> list[Paragraph]:
        """Return the lines that stand last above the fields, but for those of the masthead."""
        found: list[Paragraph] = []
        for each in reversed(front):
            if MASTHEAD.match(each.text) or AUTHOR.match(each.text) or sentence(each.text) or len(found) == 2:
                break
            found.insert(0, each)
        return found

    # ---------------------------------------------------------------------------------------------------- what follows

    def _body(self, paragraph: Paragraph, place: int) -> Generator[Standing, None, int]:
        """Yield what a paragraph is; return where the next one begins."""
        label = None if self._begun or paragraph.table else FIRST_PAGE.fullmatch(paragraph.text)
        if label:
            yield from self._enter(PART_OF[label["label"].casefold()])
            if label["rest"]:
                yield from self._content(replace(paragraph, words=paragraph.words.part(label.start("rest"))))
            return place + 1
        if ANNEX_COUNT.fullmatch(paragraph.text):
            return place + 1
        annex = self._headings.annex(place)
        if annex:
            yield from self._enter("annex")
            yield self._standing(paragraph, annex.words, Kind.HEADING)
            return annex.after
        heading = self._headings.at(place, self._part == "annex")
        if heading:
            if heading.level == 1 and self._part != "annex":
                yield from self._enter("section")
            self._lists.open.clear()
            yield self._standing(paragraph, heading.words, Kind.HEADING)
            return heading.after
        if self._part == "references" and paragraph.gap and sentence(paragraph.text) and wider(paragraph.text, _LONG):
            yield from self._enter("section")  # the body begins without a heading
        yield from self._content(paragraph)
        return place + 1

    @property
    def _begun(self) -> bool:
        """Say whether the first page is over."""
        return "section" in self._indexes or "annex" in self._indexes

    def _content(self, paragraph: Paragraph) -> Iterator[Standing]:
        if self._part == "references":
            yield from self._references(paragraph)
        elif paragraph.role in _KINDS:
            self._lists.open.clear()
            yield self._standing(paragraph, paragraph.words.part(_before(paragraph)), _KINDS[paragraph.role])
        elif paragraph.role == "continued":
            yield self._standing(paragraph, paragraph.words, Kind.ITEM)
        else:
            yield self._text(paragraph)

    def _references(self, paragraph: Paragraph) -> Iterator[Standing]:
        """Yield what is referred to: a line each, or parted by semicolons."""
        mark = item(paragraph.text)
        words = paragraph.words.part(mark.end) if mark else paragraph.words
        for start, end in _parted(words.text):
            one = words.part(start, end).stripped()
            if one.text:
                yield self._standing(paragraph, one, Kind.REFERENCE)
                self._indexes["references"] += 1

    def _text(self, paragraph: Paragraph) -> Standing:
        """Return an item of a list, or a paragraph, without its mark."""
        caption = CAPTION.match(paragraph.text) if paragraph.role == "text" and short(paragraph.text) else None
        if caption:
            self._lists.open.clear()
            return self._standing(paragraph, paragraph.words.part(caption.end()), Kind.CAPTION)
        number, typed = counted(paragraph.text), item(paragraph.text)
        if not typed and number and number.dotted and number.sure and not wider(paragraph.text, _LONG):
            typed = number
        if paragraph.role in ("item", "enumerated") and paragraph.series not in self._numbered:
            return self._item(paragraph, typed)
        if typed and paragraph.role != "item":
            return self._item(paragraph, typed)
        self._lists.open.clear()
        if number is None or not number.sure:
            return self._standing(paragraph, paragraph.words, Kind.PARAGRAPH)
        kind = Kind.EXTRACT if self._part == "annex" and number.kind == "number" else Kind.PARAGRAPH
        return self._standing(paragraph, paragraph.words.part(number.end), kind, number=number.ordinal)

    def _item(self, paragraph: Paragraph, mark: Mark | None) -> Standing:
        shape = paragraph.shape or (mark.shape if mark else "")
        lists = self._lists.entered(shape, paragraph.level)
        return self._standing(paragraph, paragraph.words.part(mark.end if mark else 0), Kind.ITEM, lists)


def _before(paragraph: Paragraph) -> int:
    """Return where the words of a caption or an extract begin, behind its number."""
    if paragraph.role == "caption":
        label = CAPTION.match(paragraph.text)
        return label.end() if label else 0
    number = counted(paragraph.text) if paragraph.role == "extract" else None
    return number.end if number and number.spaced else 0


def _numbered(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return the lists of a file whose items are in truth the numbered paragraphs of its text: most of them long."""
    lengths: dict[str, list[bool]] = defaultdict(list)
    for each in paragraphs:
        if each.role == "item" and each.counted:
            lengths[each.series].append(wider(each.text, _LONG))
    return frozenset(series for series, found in lengths.items() if sum(found) * 2 > len(found))


def _parted(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the semicolons that stand in no bracket and no quotation."""
    start, closing = 0, [""]
    for place, character in enumerate(text):
        if character == closing[-1]:
            closing.pop()
        elif character in _CLOSED_BY:
            closing.append(_CLOSED_BY[character])
        elif len(closing) == 1 and character in _BETWEEN:
            yield start, place
            start = place + 1
    yield start, len(text)
