"""The body of a Word file, its text boxes and its notes, as paragraphs.

A place in a Word file is the number of a paragraph, as a reader counts them who goes through the body from its
beginning (cells of tables and text boxes too, empty paragraphs not), and a character in it. Notes are counted after the
body, in the order in which they are called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from councilgen.checks.manuscript.paragraphs import MOST, Located, Paragraph, Role
from councilgen.checks.manuscript.word.numbering import patterns
from councilgen.checks.manuscript.word.package import Package, Unread
from councilgen.checks.manuscript.word.styles import Style, codes, default_language, list_of, styles, value
from councilgen.checks.manuscript.word.words import DEEPEST, Words, chosen
from councilgen.exchange.xml import Element, local
from councilgen.languages import LANGUAGES, Tag

_AROUND = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "body", "txbxContent", "footnote", "endnote"))
_HEAD = 60  # characters of the head of a column
_NUMBERS = ("%1", "%1.", "%1．", "%1、")


@dataclass(frozen=True, slots=True)
class Body:
    """A Word file as it was read."""

    lines: tuple[str, ...]  # its paragraphs, as a fault shows them
    paragraphs: tuple[Paragraph, ...]
    language: Tag | None  # which its styles say it is in


def body(package: Package) -> Body:
    """Return the paragraphs of a Word file that have words."""
    reader = _Reader(package)
    found = [*reader.blocks(package.document, 0), *reader.notes(package)]
    return Body(tuple(reader.lines), tuple(found), _tag(default_language(package.styles)))


class _Reader:
    """Goes through the parts of a file and counts paragraphs and tables."""

    def __init__(self, package: Package) -> None:
        self.lines: list[str] = []
        self._styles = styles(package.styles)
        self._codes = codes(package.styles)
        self._patterns = patterns(package.numbering)
        self._tables = 0
        self._open: list[Element] = []  # paragraphs whose end was deleted: they go on in the next
        self._called: dict[str, dict[str, str]] = {}  # marks of notes by kind and id, in the order of their calls

    def blocks(self, holder: Element, depth: int) -> Iterator[Paragraph]:
        """Yield the paragraphs of a body, a cell, a text box or a note."""
        if depth > DEEPEST:
            return
        for each in holder:
            name = local(each)
            if name == "p":
                yield from self._paragraph(each, depth)
            elif name == "tbl":
                yield from self._table(each, depth)
            elif name in _AROUND:
                yield from self.blocks(each, depth + 1)
            elif name == "AlternateContent":
                yield from self.blocks(chosen(each), depth + 1)

    def notes(self, package: Package) -> Iterator[Paragraph]:
        """Yield the paragraphs of the footnotes and endnotes that are called."""
        for kind, root in (("footnoteReference", package.footnotes), ("endnoteReference", package.endnotes)):
            known = {value(note, "id"): note for note in root} if root is not None else {}
            for number, label in list(self._called.get(kind, {}).items()):
                for paragraph in self.blocks(known[number], 0) if number in known else ():
                    yield replace(paragraph, role="note", note=label)

    def _paragraph(self, paragraph: Element, depth: int) -> Iterator[Paragraph]:
        properties = next((each for each in paragraph if local(each) == "pPr"), None)
        if properties is not None and _end_deleted(properties):
            self._open.append(paragraph)
            return
        words = Words(self._called, self._codes)
        for each in (*self._open, paragraph):
            words.read(each)
        self._open.clear()
        style = self._style(properties)
        text, seen = words.located
        if text.strip() and not style.hidden and style.role != "contents":
            if len(self.lines) == MOST:
                raise Unread(f"the document has more than {MOST:,} paragraphs", "divide it")
            self.lines.append(text.replace("\n", " "))
            located = Located.at(text, len(self.lines), seen=seen).stripped()
            yield self._made(located, style, properties, _said(words))
        for box in words.boxes:
            yield from self.blocks(box, depth + 1)

    def _style(self, properties: Element | None) -> Style:
        named = "" if properties is None else next((value(e, "val") for e in properties if local(e) == "pStyle"), "")
        return self._styles.get(named, Style())

    def _made(self, words: Located, style: Style, properties: Element | None, language: Tag | None) -> Paragraph:
        """Return a paragraph with what style and numbering say of it."""
        found = Paragraph(words, style.role, style.level, language=language)
        own = next((e for e in properties if local(e) == "outlineLvl"), None) if properties is not None else None
        if found.role == "text" and own is not None and value(own, "val") in tuple("012345678"):
            return replace(found, role="heading", level=int(value(own, "val")) + 1)
        number, level = list_of(properties) if properties is not None else ("", 0)
        number, level = (number, level) if number else style.numbering
        if found.role != "text":
            return found
        form, pattern = self._patterns.get((number, level), ("", ""))
        if number in ("", "0") or form == "none" or not (pattern or style.listed):
            return (
                replace(found, role="item", series=style.name, shape=style.name)
                if style.listed
                else replace(found, level=0)
            )
        plain = form != "bullet" and not style.listed and (pattern in _NUMBERS or "." in pattern.strip("."))
        shape = f"{form} {pattern}"
        return replace(found, role="item", level=level + 1, series=number, shape=shape, counted=plain)

    def _table(self, table: Element, depth: int) -> Iterator[Paragraph]:
        self._tables += 1
        number = self._tables
        rows = [each for each in _inside(table, "tr", 0) if not _row_has(each, "del")]
        marked = any(_row_has(row, "tblHeader") for row in rows)
        for place, row in enumerate(rows):
            cells = [list(self.blocks(cell, depth + 1)) for cell in _inside(row, "tc", 0)]
            looks = not marked and place == 0 and len(rows) > 1 and _head(cells)
            role: Role = "column" if _row_has(row, "tblHeader") or looks else "cell"
            for paragraph in (each for cell in cells for each in cell):
                alone = len(cells) == 1 or paragraph.table
                yield paragraph if alone else replace(paragraph, role=_in_cell(paragraph, role), table=number)


def _in_cell(paragraph: Paragraph, role: Role) -> Role:
    """Return what a paragraph of a cell is: an item of a list in it stays one."""
    return paragraph.role if paragraph.role in ("item", "note") else role


def _head(row: list[list[Paragraph]]) -> bool:
    """Say whether the first row of a table that marks none looks like its head: a few words in every cell."""
    texts = [cell[0].text if len(cell) == 1 else "" for cell in row]
    return len(texts) > 1 and all(len(text) <= _HEAD and not text.endswith((".", "。")) for text in texts if text)


def _inside(holder: Element, name: str, depth: int) -> Iterator[Element]:
    """Yield rows or cells, though other elements may stand around them."""
    for each in holder:
        if local(each) == name:
            yield each
        elif local(each) in _AROUND and depth < DEEPEST:
            yield from _inside(each, name, depth + 1)


def _row_has(row: Element, name: str) -> bool:
    properties = next((each for each in row if local(each) == "trPr"), None)
    found = next((each for each in properties if local(each) == name), None) if properties is not None else None
    return found is not None and value(found, "val") not in ("0", "false", "off")


def _end_deleted(properties: Element) -> bool:
    """Say whether the end of a paragraph was deleted, so that it goes on in the next."""
    mark = next((each for each in properties if local(each) == "rPr"), None)
    return mark is not None and any(local(each) == "del" for each in mark)


def _said(words: Words) -> Tag | None:
    """Return the language that a paragraph is said to be in, if all of it is."""
    letters = sum(character.isalpha() for part in words.parts for character in part)
    found = [(language, count) for language, count in words.languages.most_common(1) if count == letters > 0]
    return _tag(found[0][0]) if found else None


def _tag(word_tag: str) -> Tag | None:
    """Return which of the six languages `fr-CH` is."""
    start = word_tag.partition("-")[0].lower()
    return next((tag for tag in LANGUAGES if tag == start), None)
