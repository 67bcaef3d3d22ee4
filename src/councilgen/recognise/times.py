"""Times of day: 9:30-12:30, 09h30, 2.30 p.m., 下午2时30分."""

from __future__ import annotations

import re

from councilgen.recognise.findings import Time

_TIME = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])"
    r"(?: ?[:h] ?|\.(?=[0-5]\d(?: ?h\b| ?-| ?(?:[ap]\.?m|horas|hrs)\b)))(?P<minute>[0-5]\d)(?!\d)"
    r"(?: ?(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)
_WHOLE_HOUR = re.compile(r"(?P<hour>1[0-2]|0?[1-9])(?P<minute>) ?(?P<half>[ap])\.?m\b", re.IGNORECASE)
_CHINESE = re.compile(r"(?P<hour>[01]?\d|2[0-4]) ?[时点](?P<minute>[0-5]?\d) ?分")
_AFTERNOON = ("下午", "晚上")
_BETWEEN = re.compile(r"[ \u2060]?-[ \u2060]?")
_LATER = re.compile(r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?!\d)")


def times(text: str, start: int) -> tuple[Time, ...]:
    """Return the time that begins at `start` of a normal text, and the one up to which it goes, if it does."""
    first = _TIME.match(text, start) or _WHOLE_HOUR.match(text, start) or _CHINESE.match(text, start)
    if first is None:
        return ()
    found = [_time(first, afternoon=text[max(0, start - 2) : start] in _AFTERNOON)]
    between = _BETWEEN.match(text, first.end())
    later = between and (_TIME.match(text, between.end()) or _LATER.match(text, between.end()))
    if later:
        found.append(_time(later))
    return tuple(found)


def _time(found: re.Match[str], afternoon: bool = False) -> Time:
    half = (found.groupdict().get("half") or "").lower()
    hour = int(found["hour"])
    if half or (afternoon and hour < 12):
        hour = hour % 12 + (12 if half == "p" or afternoon else 0)
    return Time(found.start(), found.end(), hour, int(found["minute"] or 0))
