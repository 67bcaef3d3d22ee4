"""Days of the week beside dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from councilgen.languages import Tag
from councilgen.recognise.calendar import dates
from councilgen.recognise.diction import DICTIONS
from councilgen.recognise.findings import Date, Day
from councilgen.recognise.lean import Lean, lean, word_start
from councilgen.recognise.mentions import Weekday
from councilgen.recognise.reading import readings
from councilgen.remembering import remembered

_ORDER = {
    "en": " ?,? ?(?:the )?",
    "fr": " ?,? ?(?:le )?",
    "es": " ?,? ?(?:el )?",
    "ru": " ?,? ?",
    "ar": " ?،? ?",
    "zh": " ?，? ?",
}
_BACK = re.compile(r"[ ,،(，]{0,3}(?:the |le |el |um |в )?$")
_REACH = 40


@remembered(4096)
def weekdays(text: str, tag: Tag) -> tuple[Weekday, ...]:
    """Return the days of the week that a text names together with a date, in its order.

    Whether they fit is a question of the calendar: `date(...).weekday() == found.weekday`.
    """
    return tuple(_weekdays(lean(text), tag))


def _weekdays(read: Lean, tag: Tag) -> Iterator[Weekday]:
    text = read.text
    for start, end, number in _named(text, tag):
        if day := _day(text, start, end, tag):
            first, last = min(start, day[0]), max(end, day[1])
            last += text[last : last + 1] == ")" and "(" in text[first:last]
            yield Weekday(*read.place(first, last), number, day[2], read.place(start, end), read.place(*day[:2]))


def _named(text: str, tag: Tag) -> Iterator[tuple[int, int, int]]:
    for found in _pattern(tag).finditer(text):
        word = found["day"].lower()
        if (tag == "en" and found["day"].islower()) or word_start(text, found.start(), tag) != found.start():
            continue
        yield found.start(), found.end(), DICTIONS[tag].weekdays[word]


def _day(text: str, start: int, end: int, tag: Tag) -> tuple[int, int, Day] | None:
    """Return the date beside a day of the week: behind it, or else before it; in Chinese the other way round."""
    if tag == "zh":
        return _day_before(text, start, tag) or _day_behind(text, end, tag)
    return _day_behind(text, end, tag) or _day_before(text, start, tag)


def _day_behind(text: str, end: int, tag: Tag) -> tuple[int, int, Day] | None:
    gap = re.compile(_ORDER[tag], re.IGNORECASE).match(text, end)
    place = gap.end() if gap else end
    for month_first in (False, True):
        read = dates(text, place, tag, month_first) if place < len(text) else None
        if read and isinstance(first := read[1][0], Date) and first.day.day and first.day.month:
            return place, first.end, first.day
    return None


def _day_before(text: str, start: int, tag: Tag) -> tuple[int, int, Day] | None:
    back = _BACK.search(text, max(0, start - 6), start)
    before = back.start() if back else start
    window = max(0, before - _REACH)
    found = [
        one for one in readings(text[window:before], tag) if isinstance(one, Date) and one.day.day and one.day.month
    ]
    if found and window + found[-1].end == before:
        return window + found[-1].start, before, found[-1].day
    return None


@cache
def _pattern(tag: Tag) -> re.Pattern[str]:
    words = sorted(DICTIONS[tag].weekdays, key=lambda word: (-len(word), word))
    if tag == "zh":
        return re.compile(f"(?:星期|礼拜|周)(?P<day>{'|'.join(words)})")
    forms = [form for word in words for form in dict.fromkeys((word, word.capitalize(), word.upper()))]
    return re.compile(f"(?P<day>{'|'.join(re.escape(form) for form in forms)})(?![^\\W_])\\.?")
