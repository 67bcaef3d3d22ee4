"""Dates and ranges as the documents of the Union have them."""

from __future__ import annotations

from datetime import date

import pytest

from councilgen.i18n.dates import day, days, years
from councilgen.languages import LANGUAGES, Tag

RLM = "\u200f"
SESSION = (date(2026, 4, 28), date(2026, 5, 8))
MONTH = (date(2025, 4, 7), date(2025, 4, 11))


@pytest.mark.parametrize(
    ("language", "one", "within_month", "across_months"),
    [
        ("ar", "1 فبراير 2026", f"{RLM}7{RLM}-{RLM}11 أبريل 2025", "28 أبريل - 8 مايو 2026"),
        ("zh", "2026年2月1日", "2025年4月7-11日", "2026年4月28日-5月8日"),
        ("en", "1 February 2026", "7-11 April 2025", "28 April – 8 May 2026"),
        ("fr", "1er février 2026", "7-11 avril 2025", "28 avril – 8 mai 2026"),
        ("ru", "1 февраля 2026 года", "7–11 апреля 2025 года", "28 апреля – 8 мая 2026 года"),
        ("es", "1 de febrero de 2026", "7-11 de abril de 2025", "28 de abril – 8 de mayo de 2026"),
    ],
)
def test_each_language_has_its_way(language: Tag, one: str, within_month: str, across_months: str) -> None:
    """A day, a range within a month, a range across months."""
    assert day(language, date(2026, 2, 1)) == one
    assert days(language, *MONTH) == within_month
    assert days(language, *SESSION) == across_months


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_range_of_one_day_is_that_day(language: Tag) -> None:
    """Nobody writes 7-7 April."""
    assert days(language, MONTH[0], MONTH[0]) == day(language, MONTH[0])


def test_across_years_both_dates_are_whole() -> None:
    """30 December 2025 – 2 January 2026."""
    assert days("en", date(2025, 12, 30), date(2026, 1, 2)) == "30 December 2025 – 2 January 2026"


def test_years_of_a_budget_keep_their_order_in_arabic() -> None:
    """Low to high in storage, with the marks that make them read so from the right."""
    assert years("ar", "2025-2026") == f"{RLM}2025{RLM}-{RLM}2026"
    assert years("ru", "2025-2026") == "2025–2026"
