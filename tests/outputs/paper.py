"""A PDF as a program reads it aloud: the words of its structure tree, by the characters its fonts say they show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

_CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_TABLE = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_Words = dict[tuple[Any, int], str]  # by page and number of the marked content


@dataclass(slots=True)
class Element:
    """An element of the structure tree, or with `words` a leaf: what one line of the page shows of it."""

    kind: str
    words: str = ""
    children: list[Element] = field(default_factory=list)

    def find(self, kind: str) -> Iterator[Element]:
        """Yield the elements of a kind, this one and below."""
        if self.kind == kind:
            yield self
        for child in self.children:
            yield from child.find(kind)

    def leaves(self, *without: str) -> Iterator[str]:
        """Yield the words of all leaves, apart from those in elements of some kinds."""
        if self.kind in without:
            return
        if self.words:
            yield self.words
        for child in self.children:
            yield from child.leaves(*without)


@dataclass(frozen=True, slots=True)
class Paper:
    """The words of a PDF, line by line as they are printed.

    A table that goes on over several pages has its head on each of them, in the tree too; it counts once.
    """

    body: list[str]
    notes: list[str]
    margins: list[str]  # what each page has that is not in the tree


def read(path: Path) -> Paper:
    """Return the words of the PDF at `path`."""
    with pikepdf.open(path) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        words: _Words = {}
        for page in pdf.pages:
            words |= {(page.obj.objgen, number): text for number, text in _page_words(page)}
        root = _element(pdf.Root.StructTreeRoot, None, words)
    margins = ["".join(text for (page, _), text in words.items() if page == here) for here in pages]
    notes = [line for note in root.find("Note") for line in note.leaves()]
    _forget_repeated_heads(root)
    return Paper(list(root.leaves("Note")), notes, margins)


def _element(found: Any, page: Any, words: _Words) -> Element:
    """Return an element with all that is below it, whose words are taken out of `words`."""
    page = found.get("/Pg", page)
    kids: Any = found.get("/K", pikepdf.Array())
    element = Element(str(found.get("/S", "")).removeprefix("/"))
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            element.children.append(Element("", words.pop((page.objgen, kid), "")))
        elif kid.get("/Type") == "/MCR":
            number = (kid.get("/Pg", page).objgen, int(kid["/MCID"]))
            element.children.append(Element("", words.pop(number, "")))
        elif kid.get("/Type") != "/OBJR":
            element.children.append(_element(kid, page, words))
    return element


def _page_words(page: pikepdf.Page) -> list[tuple[int, str]]:
    """Return what a page shows, by the number of the marked content."""
    fonts = {name: _characters(font) for name, font in page.resources.get("/Font", {}).items()}
    shown: dict[int, str] = defaultdict(str)
    marks: list[int | None] = []
    font: dict[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC":
                properties = operands[1]
                marks.append(int(properties["/MCID"]) if "/MCID" in properties else None)
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "TJ" | "Tj":
                number = next((mark for mark in reversed(marks) if mark is not None), None)
                if number is not None:
                    shown[number] += "".join(_shown(operands[0], font))
            case _:
                pass
    return list(shown.items())


def _shown(pieces: Any, font: dict[bytes, str]) -> Iterator[str]:
    for piece in pieces if isinstance(pieces, pikepdf.Array) else [pieces]:
        if isinstance(piece, pikepdf.String):
            codes = bytes(piece)
            yield from (font[codes[at : at + 2]] for at in range(0, len(codes), 2))


def _characters(font: Any) -> dict[bytes, str]:
    """Return what each code of a font stands for, as the font's own table says."""
    tables = _TABLE.findall(font["/ToUnicode"].read_bytes())
    pairs = [pair for table in tables for pair in _CHARACTER.findall(table)]
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _forget_repeated_heads(root: Element) -> None:
    """Leave the head of a table out where the page before ends with the same table."""
    for before, after in pairwise(root.find("Part")):
        last = [*before.find("Table")][-1:]
        first = [*after.find("Table")][:1]
        heads = [[*table.find("THead")] for table in (*last, *first)]
        if len(heads) == 2 and heads[1] and not [*first[0].find("Caption")]:
            lines = [[line for head in found for line in head.leaves()] for found in heads]
            if lines[0] == lines[1]:
                heads[1][0].children.clear()
