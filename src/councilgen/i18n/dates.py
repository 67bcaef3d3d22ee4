"""How each language writes a day and a range of days on the first page (ITU practice; months and names by CLDR)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date, get_day_names

from councilgen.languages import LANGUAGES, Tag

_RLM = "\u200f"


@dataclass(frozen=True, slots=True)
class _Forms:
    """Patterns of CLDR: of a day; of the first and last day of a range within a month; and across months."""

    day: str
    month: tuple[str, str, str]  # first day, sign between, last day
    months: tuple[str, str, str]


# A range within a month has a hyphen in English, French and Spanish and an en dash in Russian; across months a spaced
# en dash; in Arabic a spaced hyphen, or, between bare numbers, one between right-to-left marks, without which the
# pair is shown the wrong way round after a Latin word or at the beginning of a paragraph.
_FORMS: dict[Tag, _Forms] = {
    "ar": _Forms("d MMMM y", (f"{_RLM}d", f"{_RLM}-{_RLM}", "d MMMM y"), ("d MMMM", " - ", "d MMMM y")),
    "zh": _Forms("y年M月d日", ("y年M月d", "-", "d日"), ("y年M月d日", "-", "M月d日")),
    "en": _Forms("d MMMM y", ("d", "-", "d MMMM y"), ("d MMMM", " – ", "d MMMM y")),
    "fr": _Forms("d MMMM y", ("d", "-", "d MMMM y"), ("d MMMM", " – ", "d MMMM y")),
    "ru": _Forms("d MMMM y 'года'", ("d", "–", "d MMMM y 'года'"), ("d MMMM", " – ", "d MMMM y 'года'")),
    "es": _Forms("d 'de' MMMM 'de' y", ("d", "-", "d 'de' MMMM 'de' y"), ("d 'de' MMMM", " – ", "d 'de' MMMM 'de' y")),
}


def day(language: Tag, moment: date) -> str:
    """Return a date: 20 February 2026, 20 février 2026, 2026年2月20日."""
    return _written(language, moment, _FORMS[language].day)


def days(language: Tag, start: date, end: date) -> str:
    """Return a range of days: 7-11 April 2025, 28 April – 8 May 2026; across years both dates are whole."""
    forms = _FORMS[language]
    if start == end:
        return day(language, start)
    if start.year != end.year:
        return day(language, start) + forms.months[1] + day(language, end)
    first, sign, last = forms.month if start.month == end.month else forms.months
    return _written(language, start, first) + sign + _written(language, end, last)


def weekday(language: Tag, number: int) -> str:
    """Return the name of a day of the week as it stands in a sentence; 0 is Monday."""
    name: str = get_day_names("wide", locale=LANGUAGES[language].locale)[number]
    return name


def years(language: Tag, period: str) -> str:
    """Return a budget period, "2026-2027", with the sign that the language puts between years."""
    first, _hyphen, last = period.partition("-")
    mark = _RLM if language == "ar" else ""
    return mark + first + _FORMS[language].month[1] + last


def _written(language: Tag, moment: date, pattern: str) -> str:
    if language == "fr" and moment.day == 1:
        pattern = pattern.replace("d", "d'er'", 1)
    return format_date(moment, pattern, locale=LANGUAGES[language].locale)
