"""Sentences, with what is found in each and where it stands."""

from __future__ import annotations

import pytest

from councilgen.languages import Tag
from councilgen.recognise.calendar import beyond_calendar
from councilgen.recognise.sentences import DATE, QUANTITY, RANGED, sentences

PARTED: list[tuple[Tag, str, list[str]]] = [
    (
        "en",
        "Ms A. Smith came at 2.30 p.m. on 16 December 2025. It was late; she left.",
        ["Ms A. Smith came at 2.30 p.m. on 16 December 2025. ", "It was late; ", "she left."],
    ),
    ("fr", "Le taux est de 2,5 %. M. Dupont le dit.", ["Le taux est de 2,5 %. ", "M. Dupont le dit."]),
    ("es", "Véase el art. 5. El núm. 3 falta.", ["Véase el art. 5. ", "El núm. 3 falta."]),
    ("ru", "Он уехал 3 мая 2025 г. Совет ждал.", ["Он уехал 3 мая 2025 г. ", "Совет ждал."]),
    ("zh", "会议开始。共有26份文稿；两天结束。", ["会议开始。", "共有26份文稿；", "两天结束。"]),
    ("ar", "بدأ الاجتماع. هل انتهى؟ نعم.", ["بدا الاجتماع. ", "هل انتهى؟ ", "نعم."]),
]


@pytest.mark.parametrize(("language", "text", "parts"), PARTED)
def test_sentences_end_where_a_reader_pauses(language: Tag, text: str, parts: list[str]) -> None:
    """Titles, initials, decimals and the hours of a day end none."""
    assert [sentence.text for sentence in sentences(text, language)] == parts


def test_an_outline_has_a_sign_for_each_finding() -> None:
    """Patterns over an outline need not know how numbers and dates are written."""
    (sentence,) = sentences("It rose from 15 per cent in 2005 to 74 per cent, or by 3 to 4 points.", "en")
    assert sentence.outline == f"It rose from {QUANTITY} in {DATE} to {QUANTITY}, or by {RANGED} points."
    assert sentence.behind(sentence.outline.rindex(QUANTITY)).what == sentence.spots[2].what


def test_places_are_those_of_the_text() -> None:
    """Unseen characters and vowel marks are counted again."""
    text = "قال. سيُعقد الاجتماع في \u200f9\u200f-\u200f10 سبتمبر 2025."
    sentence = sentences(text, "ar")[1]
    (spot,) = sentence.spots
    start, end = sentence.at(spot.start, spot.end)
    assert text[start:end] == "9\u200f-\u200f10 سبتمبر 2025"


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It is on 32 May 2025, not on 2025-13-01.", ["32 May 2025", "2025-13-01"]),
        ("en", "It is on 28-33 April 2026.", ["28-33 April 2026"]),
        ("en", "Item 45 of May, 04/28/2026 and version 2.45.3 of 2025 are no dates; nor are 45 May trees.", []),
        ("fr", "Le 45 mai 2025.", ["45 mai 2025"]),
        ("ru", "С 33 мая 2025 года.", ["33 мая 2025 года"]),
        ("es", "El 35 de mayo de 2025.", ["35 de mayo de 2025"]),
        ("zh", "于2025年13月5日开始，于2025年5月32日结束；共45件。", ["2025年13月5日", "2025年5月32日"]),
        ("ar", "في 35 مايو 2025.", ["35 مايو 2025"]),
    ],
)
def test_dates_beyond_the_calendar_are_seen(language: Tag, text: str, found: list[str]) -> None:
    """The reader of dates passes them over, since it cannot say which day they are."""
    assert [text[start:end] for start, end in beyond_calendar(text, language)] == found
