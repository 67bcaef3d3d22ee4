"""How like two wordings are: the same, a slip of the pen, or another thing."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from councilgen.recognise.normal import normal

_ALIKE = 0.72  # of the letters, in order: forms of one name in two cases are above, other names of one body below


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Return the letters and figures of a wording alone, in small letters."""
    return "".join(sign for sign in normal(text).casefold() if sign.isalnum())


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> bool:
    """Say whether two wordings can be forms of one."""
    first, second = bare(one), bare(other)
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


@lru_cache(maxsize=4096)
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
