"""How like two wordings are: the same, a slip of the pen, or another thing."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from councilgen.recognise.normal import normal
from councilgen.recognise.vocabularies import VOCABULARIES
from councilgen.remembering import remembered

_ALIKE = 0.72  # of the letters, in order: forms of one name in two cases are above, other names of one body below
_NUMERAL = "[一二三四五六七八九十百]"
_COUNTING = re.compile(rf"\d+|{_NUMERAL}|(?:(?!{_NUMERAL})[^\W\d_])+")
_ROMAN = re.compile("[ivxlc]+")
_MONTHS = frozenset(month for vocabulary in VOCABULARIES.values() for month in vocabulary.months)
_SHORT = 2  # characters of a word that is no letter of a series: Annex A, Annex B
_SLIP = 2  # letters
_LONG = 14  # letters of a title that may differ from another by a slip alone


@remembered(4096)
def bare(text: str) -> str:
    """Return the letters and figures of a wording alone, in small letters."""
    return "".join(sign for sign in normal(text).casefold() if sign.isalnum())


@remembered(4096)
def alike(one: str, other: str) -> bool:
    """Say whether two wordings can be forms of one."""
    first, second = bare(one), bare(other)
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def one_title(one: str, other: str) -> bool:
    """Say whether two wordings can be one title: the same letters, or a slip in many, none in what counts or dates."""
    here, there = bare(one).replace("的", ""), bare(other).replace("的", "")
    if here == there:
        return True
    if min(len(here), len(there)) < _LONG or distance(here, there, _SLIP) > _SLIP:
        return False
    return _telling(one) == _telling(other)


def _telling(title: str) -> list[str]:
    """Return what tells a title from the next of its series: figures, numerals, months."""
    words = (found[0].casefold() for found in _COUNTING.finditer(normal(title)))
    return [word for word in words if len(word) < _SHORT or word.isdigit() or _ROMAN.fullmatch(word) or word in _MONTHS]


@remembered(4096)
def distance(one: str, other: str, most: int) -> int:
    """Return how many letters have to be changed, put in or taken out; more than `most` is `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before = list(range(len(other) + 1))
    for place, sign in enumerate(one, 1):
        row = [place]
        for column, against in enumerate(other, 1):
            row.append(min(before[column] + 1, row[-1] + 1, before[column - 1] + (sign != against)))
        if min(row) > most:
            return most + 1
        before = row
    return min(before[-1], most + 1)
