"""Numbers in figures: what their points, commas and spaces mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from councilgen.recognise.vocabulary import Vocabulary

# Repetitions have limits, here and in the other patterns of this room, so that no text takes long.
_FIGURE = re.compile(r"(?:\d{1,3}(?P<space>[ '])\d{3}(?:(?P=space)\d{3}){0,6}(?!\d)|\d+)(?:[.,]\d+){0,8}")
_THREES = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands, and what it says: in this language, and, if that differs, in another one."""

    end: int
    value: Decimal
    other: Decimal | None = None
    section: str = ""  # 4.2.1, which is no number


def figure(text: str, start: int, vocabulary: Vocabulary) -> Figure | None:
    """Return the number in figures that begins at `start` of a normal text."""
    found = _FIGURE.match(text, start)
    if found is None:
        return None
    written = found[0].replace(" ", "").replace("'", "")
    signs = [sign for sign in written if sign in ".,"]
    if not signs:
        return Figure(found.end(), Decimal(written))
    if len(signs) > 1 and len(set(signs)) == 1:
        return _repeated(found, written, signs[0])
    if len(signs) > 1:
        return Figure(found.end(), _decimal(written, signs[-1]))
    return _once(found.end(), written, signs[0], vocabulary)


def _repeated(found: re.Match[str], written: str, sign: str) -> Figure:
    """Return 1,250,000 as a number and 4.2.1 as none; of a list without spaces, 1,2,3, only the first."""
    if _THREES.fullmatch(written):
        return Figure(found.end(), Decimal(written.replace(sign, "")))
    if sign == ".":
        return Figure(found.end(), Decimal(0), section=written)
    first = re.match(r"\d+", found[0])
    return Figure(found.start() + first.end(), Decimal(first[0])) if first else Figure(found.end(), Decimal(0))


def _once(end: int, written: str, sign: str, vocabulary: Vocabulary) -> Figure:
    """Return a number with one sign, which stands for decimals or for thousands."""
    decimal = Decimal(written.replace(",", "."))
    grouped = Decimal(written.replace(sign, "")) if _THREES.fullmatch(written) and written[0] != "0" else None
    if grouped is None:
        return Figure(end, decimal)
    if sign == vocabulary.decimal:
        return Figure(end, decimal, grouped)
    return Figure(end, grouped, decimal)


def _decimal(written: str, sign: str) -> Decimal:
    whole, _sign, decimals = written.rpartition(sign)
    return Decimal(whole.replace(",", "").replace(".", "") + "." + decimals)
