"""The numbers and signs that are typed before headings, items of lists and numbered paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["bullet", "number", "roman", "letter", "chinese"]

_SPACE = r"[ \t\u00a0\u2002\u2003\u3000]"
_BULLET = re.compile(rf"(?P<sign>[–—•●○▪■◦·‣*-]|\uf0b7){_SPACE}+(?=\S)")
# A list's mark has a bracket: (a), a), （1）, 1); a bracket that is full-width needs no space behind it.
_BRACKETED = re.compile(
    r"(?:(?P<open>[(（])[ ]?)?"
    rf"(?P<number>\d{{1,3}}|[ivxlc]{{1,6}}|[a-zA-Z]|[а-яА-Я]|[ء-ي]ـ?|[一二三四五六七八九十]{{1,3}})[ ]?"
    rf"(?P<close>[)）])(?:{_SPACE}+|(?<=）)|(?<=\))(?=[\u4e00-\u9fff]))(?=\S)"
)
# A heading's or a paragraph's: 1, 1., 2.3, IV, IV., 一、
_COUNTED = re.compile(
    rf"(?:(?P<number>\d{{1,3}}(?:\.\d{{1,2}}){{0,4}}|[IVXLC]{{1,6}}|[A-Z])(?P<dot>[.．])?(?P<space>{_SPACE}+)"
    r"|(?P<chinese>[一二三四五六七八九十]{1,3})(?:、|[．.]\s*|[\t\u3000]+))(?=\S)"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CHINESE = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark and what it says: `(b)` is the second letter, `2.3` the third number of the second level."""

    text: str  # as it is typed, without the space behind it
    end: int  # where the words begin
    kind: Kind
    shape: str  # what marks of one list have in common: "(a)", "–"
    ordinal: int = 0  # 0: unknown
    level: int = 1  # 2.3 is of level 2
    spaced: bool = False  # a tab or more than one space stands behind it: nobody types that inside a sentence
    dotted: bool = False  # 1. rather than 1

    @property
    def sure(self) -> bool:
        """Say whether it can be nothing but a number: M. and V. stand before names too."""
        return self.spaced or (self.dotted and self.kind in ("number", "chinese"))


def item(text: str) -> Mark | None:
    """Return the mark of an item of a list, if one stands before the text."""
    found = _BULLET.match(text)
    if found:
        return Mark(found["sign"], found.end(), "bullet", found["sign"], spaced="\t" in found[0])
    found = _BRACKETED.match(text)
    if not found:
        return None
    kind, ordinal = _valued(found["number"])
    shape = f"{'(' if found['open'] else ''}{kind})"
    return Mark(found[0].strip(), found.end(), kind, shape, ordinal, spaced="\t" in found[0])


def counted(text: str) -> Mark | None:
    """Return the number of a heading or a paragraph, if one stands before the text."""
    found = _COUNTED.match(text)
    if not found:
        return None
    number = found["number"] or found["chinese"]
    kind, ordinal = _valued(number.rpartition(".")[2])
    space = found["space"] or ""
    spaced = "\t" in space or len(space) > 1 or found["chinese"] is not None
    dotted = found["dot"] is not None or found["chinese"] is not None
    if len(number) == 1 and number.isalpha() and not (spaced or dotted):
        return None  # a word of one letter: A new framework
    return Mark(number, found.end(), kind, kind, ordinal, number.count(".") + 1, spaced, dotted)


def _valued(number: str) -> tuple[Kind, int]:
    """Return what kind of number it is, and which; a letter that may be a Roman number is one where it can be."""
    if number.isdecimal():
        return "number", int(number)
    if number[0] in _CHINESE:
        return "chinese", _chinese(number)
    if set(number.upper()) <= _ROMAN.keys() and (len(number) > 1 or number in "ivxIVX"):
        return "roman", _roman(number.upper())
    return "letter", ord(number[0].lower()) - ord("a") + 1 if number[0].isascii() else 0


def _roman(number: str) -> int:
    values = [_ROMAN[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _chinese(number: str) -> int:
    tens, ten, ones = number.rpartition("十")
    return (_CHINESE.index(tens) if tens else 1) * 10 * bool(ten) + (_CHINESE.index(ones) if ones else 0)
