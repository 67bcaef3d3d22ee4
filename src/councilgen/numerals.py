"""How a count is written: digits, letters, Roman numerals, Cyrillic and Arabic letters."""

from __future__ import annotations

from enum import Enum
from typing import assert_never

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# The Russian list alphabet leaves out ё, з's neighbour й, and the letters that cannot begin a word: ъ, ы, ь. Word's
# `russianLower` follows the same alphabet, so that a list made longer in Word goes on as it began.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
# Word's `arabicAbjad`: the old order of the Arabic letters, in which United Nations documents count.
_ABJAD = ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Numeral(Enum):
    """A way to write a count; the value is the name that WordprocessingML gives it (`w:numFmt`)."""

    BULLET = "bullet"
    DECIMAL = "decimal"
    LOWER_LETTER = "lowerLetter"
    LOWER_ROMAN = "lowerRoman"
    UPPER_ROMAN = "upperRoman"
    RUSSIAN_LETTER = "russianLower"
    ARABIC_LETTER = "arabicAbjad"

    def write(self, count: int) -> str:
        """Return `count` (from 1) in this numeral; beyond its alphabet letters repeat, as Word repeats them."""
        match self:
            case Numeral.BULLET:
                return ""
            case Numeral.DECIMAL:
                return str(count)
            case Numeral.LOWER_LETTER:
                return _letter(_LATIN, count)
            case Numeral.LOWER_ROMAN:
                return roman(count)
            case Numeral.UPPER_ROMAN:
                return roman(count).upper()
            case Numeral.RUSSIAN_LETTER:
                return _letter(_RUSSIAN, count)
            case Numeral.ARABIC_LETTER:
                return _letter(_ABJAD, count)
            case _:
                assert_never(self)


def roman(count: int) -> str:
    """Return `count` (from 1) as a lower-case Roman numeral."""
    written = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        written += letters * times
    return written


def _letter(alphabet: str | tuple[str, ...], count: int) -> str:
    """Return the letter of `count`; after the last one letters are doubled (aa, bb), then tripled."""
    times, index = divmod(count - 1, len(alphabet))
    return alphabet[index] * (times + 1)
