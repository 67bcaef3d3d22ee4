"""Times of day: 9:30-12:30, 09h30, 17 h, 2.30 p.m., 下午2时30分, 9 час. 30 мин., 5 de la tarde."""

from __future__ import annotations

import re

from councilgen.recognise.counting import CHINESE, chinese
from councilgen.recognise.findings import Time

_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_MINUTE = r"(?P<minute>[0-5]\d)(?!\d)"
_TIME = re.compile(
    _HOUR + r"(?: ?[:h] ?|\.(?=[0-5]\d(?: ?h\b| ?-| ?(?:[ap]\.?m|horas|hrs)\b| a las \d)))" + _MINUTE
    + r"(?: ?(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)  # fmt: skip
_WHOLE_HOUR = re.compile(r"(?P<hour>1[0-2]|0?[1-9])(?P<minute>) ?(?P<half>[ap])\.?m\b", re.IGNORECASE)
_LETTER = re.compile(_HOUR + r"(?P<minute>) ?[hHч](?![^\W_]|/)")
# Hours and minutes by their names. Bare hours are a number of them as well as a time, and are read as a number.
_NAMED = re.compile(
    _HOUR + r" (?:час(?:а|ов)?\b\.?|ч\.|heures?|horas?|h\.?) (?:y |et )?(?P<minute>[0-5]?\d)"
    r"(?: (?:мин|min)[^\W\d_]*\.?|(?!\d| ?[^\W_]))"
)
# Of Russian, 3 дня are three days, and 3 часа дня a time.
_PART_OF_DAY = re.compile(
    _HOUR + r"(?:[:.]" + _MINUTE + r"| (?:часа?|часов|heures?|horas?|h))? "
    r"(?:(?P<later>مساء|بعد الظهر|(?<=часа\s)дня\b|(?<=часов\s)дня\b|вечера\b|de la (?:tarde|noche)\b|du soir\b"
    r"|de l'après-midi\b)|صباحا|قبل الظهر|утра\b|de la mañana\b|du matin\b)"
)
_SIGNS = f"[{CHINESE[:13]}]{{1,3}}"
_CHINESE = (
    re.compile(_HOUR + r" ?[时点](?P<minute>[0-5]?\d) ?分"),
    re.compile(_HOUR + r" ?时(?P<minute>)(?![段期区代候间])"),
    # In characters, and with 点, only after a part of the day: 一时 is "a while", 五点 "five points".
    re.compile(rf"(?<=[上下中]午|[晚早]上)(?P<hour>\d{{1,2}}|{_SIGNS}) ?[时点](?:(?P<minute>\d{{1,2}}|{_SIGNS}) ?分)?"),
)
_AFTERNOON = ("下午", "晚上")
_BETWEEN = re.compile(r"[ \u2060]?-[ \u2060]?|至|到")
_LATER = re.compile(r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?!\d)")
_PATTERNS = (_PART_OF_DAY, _TIME, _WHOLE_HOUR, _NAMED, _LETTER, *_CHINESE)


def times(text: str, start: int) -> tuple[Time, ...]:
    """Return the time that begins at `start` of a normal text, and the one up to which it goes, if it does."""
    first = _match(text, start)
    if first is None:
        return ()
    afternoon = text[max(0, start - 2) : start] in _AFTERNOON
    found = [_time(first, afternoon=afternoon)]
    between = _BETWEEN.match(text, first.end())
    later = between and (_match(text, between.end()) or _LATER.match(text, between.end()))
    if later:
        found.append(_time(later, afternoon=afternoon))
    return tuple(found)


def _match(text: str, start: int) -> re.Match[str] | None:
    return next((found for pattern in _PATTERNS if (found := pattern.match(text, start))), None)


def _time(found: re.Match[str], afternoon: bool = False) -> Time:
    groups = found.groupdict()
    half = (groups.get("half") or "").lower()
    hour = _count(found["hour"])
    if half or groups.get("later") or (afternoon and hour < 12):
        hour = hour % 12 + (12 if half == "p" or groups.get("later") or afternoon else 0)
    return Time(found.start(), found.end(), hour, _count(groups["minute"] or "0"))


def _count(written: str) -> int:
    return int(written) if written.isdecimal() else chinese(written) or 0
