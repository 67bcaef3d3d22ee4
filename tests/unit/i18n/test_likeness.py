"""Texts are alike by what they share in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councilgen.i18n.likeness import likeness, subsequence
from properties.texts import budget

TEXTS = st.text("abc ", max_size=12)


def _table(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, as the textbook fills its table."""
    row = [0] * (len(other) + 1)
    for character in one:
        last = 0
        for at, found in enumerate(other, 1):
            last, row[at] = row[at], last + 1 if found == character else max(row[at], row[at - 1])
    return row[-1]


@budget(300)
@given(TEXTS, TEXTS)
def test_bits_find_what_the_table_finds(one: str, other: str) -> None:
    """The quick way and the slow way agree."""
    assert subsequence(one, other) == _table(one, other)


@budget(200)
@given(TEXTS, TEXTS)
def test_likeness_is_a_part_of_the_characters(one: str, other: str) -> None:
    """Of a text with itself it is all of them; never more than can be shared."""
    found = likeness(one, other, 0.0)
    assert 0 <= found <= 1
    assert found * (len(one) + len(other)) <= 2 * _table(one, other) + 1e-9
    assert not one or likeness(one, one) == 1


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Two hundred delegates took part.", "Three hundred delegates took part.", True),
        ("Total", "Totals", True),
        ("Total", "Tables", False),
        ("The Council notes the report.", "", False),
        ("It was held in Geneva.", "The Secretary-General thanked all members.", False),
        ("word " * 2000 + "one", "word " * 2000 + "two", True),
        ("a" * 4000, "b" * 4000, False),
        ("xy" * 2000, "x" * 2000 + "y" * 2000, False),
    ],
)
def test_what_a_person_would_call_alike(one: str, other: str, alike: bool) -> None:
    """In a moment, however long."""
    assert (likeness(one, other) > 0) is alike
