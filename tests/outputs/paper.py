"""A PDF as a program reads it aloud: the words of its structure tree, by the characters its fonts say they show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import pikepdf

_CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_TABLE = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_INSIDE = {"", "Span", "Link", "Strong", "Em", "Code"}  # elements that stand on a line with what is around them
_RISE = 6.0  # points by which what stands on a line may be higher than the rest of it
_MARGINS = {"/Header", "/Footer"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are shown at once, from left to right as they are seen, where they begin."""

    page: int  # from 0
    x: float
    y: float
    words: str


_Marked = dict[tuple[int, int], list[Piece]]  # by page and number of the marked content


@dataclass(slots=True)
class Element:
    """An element of the structure tree, or with `pieces` a leaf."""

    kind: str
    pieces: list[Piece] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)

    def find(self, kind: str) -> Iterator[Element]:
        """Yield the elements of a kind, this one and below."""
        if self.kind == kind:
            yield self
        for child in self.children:
            yield from child.find(kind)

    def lines(self, *without: str) -> Iterator[str]:
        """Yield what is printed line by line, apart from what is in elements of some kinds."""
        for _block, found in groupby(self._pieces(without, 0), lambda each: each[0]):
            yield from _lines([piece for _, piece in found])

    def _pieces(self, without: tuple[str, ...], block: int) -> Iterator[tuple[int, Piece]]:
        """Yield all pieces, each with what tells the block that it stands in from those before and after."""
        for child in self.children:
            if child.kind in without:
                continue
            yield from ((block, piece) for piece in child.pieces)
            own = block if child.kind in _INSIDE or (child.kind == "Lbl" and self.kind != "LI") else id(child)
            yield from child._pieces(without, own)  # of its own kind


@dataclass(frozen=True, slots=True)
class Paper:
    """The words of a PDF, line by line as they are printed."""

    body: list[str]
    notes: list[str]
    margins: list[str]  # headers and footers of each page
    again: list[str]  # all other words that are not in the tree: heads of tables on their later pages


def read(path: Path) -> Paper:
    """Return the words of the PDF at `path`."""
    marked: _Marked = {}
    margins: list[str] = []
    again: list[str] = []
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        for number, page in enumerate(pdf.pages):
            shown = _Shown(number)
            shown.read(page)
            marked |= {(number, mark): pieces for mark, pieces in shown.marked.items()}
            margins.append("".join(piece.words for piece in shown.margins))
            again += _lines(shown.again)
        root = _element(pdf.Root.StructTreeRoot, None, marked, pages)
    notes = [line for note in root.find("Note") for line in note.lines()]
    return Paper(list(root.lines("Note")), notes, margins, again)


def _lines(pieces: list[Piece]) -> Iterator[str]:
    """Yield the words of `pieces`, which are in the order of their lines, from left to right."""
    line: list[Piece] = []
    for piece in pieces:
        if line and (piece.page != line[0].page or abs(piece.y - line[0].y) > _RISE):
            yield _line(line)
            line = []
        line.append(piece)
    if line:
        yield _line(line)


def _line(pieces: list[Piece]) -> str:
    """Return a line; a space at its end takes no room, and stands left of what begins where it does."""
    return "".join(
        piece.words for piece in sorted(pieces, key=lambda each: (round(each.x, 1), bool(each.words.strip())))
    )


def _element(found: Any, page: Any, marked: _Marked, pages: dict[Any, int]) -> Element:
    """Return an element with all that is below it."""
    page = found.get("/Pg", page)
    kids: Any = found.get("/K", pikepdf.Array())
    element = Element(str(found.get("/S", "")).removeprefix("/"))
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            element.children.append(Element("", marked.pop((pages[page.objgen], kid), [])))
        elif kid.get("/Type") == "/MCR":
            here = kid.get("/Pg", page)
            element.children.append(Element("", marked.pop((pages[here.objgen], int(kid["/MCID"])), [])))
        elif kid.get("/Type") != "/OBJR":
            element.children.append(_element(kid, page, marked, pages))
    return element


@dataclass(slots=True)
class _Mark:
    """What stands between BDC or BMC and EMC."""

    kind: str
    number: int | None = None
    margin: bool = False
    instead: str | None = None  # what is read in the place of what is shown


class _Shown:
    """What one page shows, by the number of the marked content."""

    def __init__(self, page: int) -> None:
        self.marked: dict[int, list[Piece]] = defaultdict(list)
        self.margins: list[Piece] = []
        self.again: list[Piece] = []
        self._page = page

    def read(self, page: pikepdf.Page) -> None:
        fonts = {name: _characters(font) for name, font in page.resources.get("/Font", {}).items()}
        marks: list[_Mark] = []
        matrices = [pikepdf.Matrix()]
        font, text = fonts.get("", {}), pikepdf.Matrix()
        for instruction in pikepdf.parse_content_stream(page):
            operands: Any = instruction.operands
            match str(instruction.operator):
                case "BDC" | "BMC":
                    marks.append(_mark(*operands))
                case "EMC":
                    marks.pop()
                case "q":
                    matrices.append(matrices[-1])
                case "Q":
                    matrices.pop()
                case "cm":
                    matrices[-1] = pikepdf.Matrix(*map(float, operands)) @ matrices[-1]
                case "Tm":
                    text = pikepdf.Matrix(*map(float, operands))
                case "Tf":
                    font = fonts[str(operands[0])]
                case "TJ" | "Tj":
                    place = text @ matrices[-1]
                    self._put(_shown(operands[0], font), place.e, place.f, marks)
                case _:
                    pass

    def _put(self, letters: list[str], x: float, y: float, marks: list[_Mark]) -> None:
        instead = next((mark for mark in reversed(marks) if mark.instead is not None), None)
        if instead is not None:
            letters, instead.instead = [*(instead.instead or "")], ""
        # Letters of one glyph are in the order of reading, glyphs in that of seeing.
        turned = any(mark.kind == "/ReversedChars" for mark in marks)
        if turned and instead is not None:
            letters.reverse()
        words = "".join(letter[::-1] if turned else letter for letter in letters)
        if not words:
            return
        piece = Piece(self._page, x, y, words)
        number = next((mark.number for mark in reversed(marks) if mark.number is not None), None)
        if number is not None:
            self.marked[number].append(piece)
        elif any(mark.margin for mark in marks):
            self.margins.append(piece)
        else:
            self.again.append(piece)


def _mark(kind: Any, properties: Any = None) -> _Mark:
    if properties is None:
        return _Mark(str(kind))
    number = int(properties["/MCID"]) if "/MCID" in properties else None
    margin = kind == "/Artifact" and properties.get("/Subtype") in _MARGINS
    instead = str(properties["/ActualText"]) if "/ActualText" in properties else None
    return _Mark(str(kind), number, margin, instead)


def _shown(pieces: Any, font: dict[bytes, str]) -> list[str]:
    """Return the letters of each glyph."""
    shown = pieces if isinstance(pieces, pikepdf.Array) else [pieces]
    strings = (bytes(each) for each in shown if isinstance(each, pikepdf.String))
    return [font[codes[at : at + 2]] for codes in strings for at in range(0, len(codes), 2)]


def _characters(font: Any) -> dict[bytes, str]:
    """Return what each code of a font stands for, as the font's own table says."""
    tables = _TABLE.findall(font["/ToUnicode"].read_bytes())
    pairs = [pair for table in tables for pair in _CHARACTER.findall(table)]
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
