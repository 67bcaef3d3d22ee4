"""Numbers of data files, and lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councilgen.i18n.numbers import joined, number, quantity
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.prose import Quantity

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", f"12{NBSP}480.50"), ("fr", f"12{NBSP}480,50"), ("zh", f"12{NBSP}480.50"), ("ar", f"12{NBSP}480,50")],
)
def test_thousands_and_decimals(language: Tag, written: str) -> None:
    """Digits are grouped in threes; a nought at the end is a statement of precision and stays."""
    assert number(LANGUAGES[language], "12480.50") == written


@pytest.mark.parametrize(
    ("language", "after"),
    [("en", "%"), ("zh", "%"), ("fr", f"{NBSP}%"), ("ru", f"{NBSP}%"), ("ar", f"{NBSP}في المائة")],
)
def test_per_cent(language: Tag, after: str) -> None:
    """What follows the number is the language's own."""
    assert quantity(LANGUAGES[language], Quantity("7.5", percent=True))[1] == after


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_no_digit_is_added_or_lost(value: object) -> None:
    """What is written has the digits of the file, in their order."""
    text = f"{value:f}"
    for language in LANGUAGES.values():
        digits = [character for character in number(language, text) if character.isdecimal()]
        assert digits == [character for character in text if character.isdecimal()]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "A وB وC"),
        ("zh", "A、B和C"),
        ("en", "A, B and C"),
        ("fr", "A, B et C"),
        ("ru", "A, B и C"),
        ("es", "A, B y C"),
    ],
)
def test_lists(language: Tag, written: str) -> None:
    """Without a comma before the last, as the Union writes."""
    assert joined(language, ["A", "B", "C"]) == written
    assert joined(language, ["A"]) == "A"
