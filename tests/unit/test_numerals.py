"""How counts are written."""

from __future__ import annotations

import pytest

from councilgen.numerals import Numeral


@pytest.mark.parametrize(
    ("numeral", "count", "written"),
    [
        (Numeral.DECIMAL, 12, "12"),
        (Numeral.LOWER_LETTER, 1, "a"),
        (Numeral.LOWER_LETTER, 27, "aa"),
        (Numeral.LOWER_LETTER, 28, "bb"),
        (Numeral.LOWER_ROMAN, 4, "iv"),
        (Numeral.UPPER_ROMAN, 1994, "MCMXCIV"),
        (Numeral.RUSSIAN_LETTER, 7, "ж"),
        (Numeral.RUSSIAN_LETTER, 10, "к"),
        (Numeral.ARABIC_LETTER, 3, "ج"),
        (Numeral.BULLET, 3, ""),
    ],
)
def test_counts_are_written_as_word_writes_them(numeral: Numeral, count: int, written: str) -> None:
    """The labels in HTML and PDF are those that Word makes from the same numeral."""
    assert numeral.write(count) == written
