"""Days, months and years, alone, in lists and from one to another, as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from councilgen.languages import Tag
from councilgen.markup.visible import UNSEEN
from councilgen.recognise.counting import CHINESE, chinese
from councilgen.recognise.findings import Date, Day, Period
from councilgen.recognise.vocabularies import VOCABULARIES
from councilgen.recognise.vocabulary import Vocabulary

_BLANK = rf"[ {UNSEEN}]"
_WHOLE_WORD = r"(?![^\W_])"
_FIGURE = re.compile(r"(?<![0-9A-Za-z_./-])\d{1,4}(?!\d)")
_DATE = 14  # characters of a date in which its odd number stands
_BEYOND = re.compile(r"(?<!\d)(?:3[2-9]|[4-9]\d|00)(?!\d)|(?<!\d)1[3-9](?: ?月|[./-])")


@dataclass(frozen=True, slots=True)
class _Patterns:
    by_figure: tuple[re.Pattern[str], ...]  # of dates that begin with a figure, the longest first
    by_month: tuple[re.Pattern[str], ...]


def dates(text: str, start: int, tag: Tag, month_first: bool) -> tuple[int, tuple[Date | Period, ...]] | None:
    """Return where the dates that begin at `start` of a normal text end, and the dates."""
    patterns = _patterns(tag)
    for pattern in patterns.by_month if month_first else patterns.by_figure:
        found = pattern.match(text, start)
        if found is not None and (read := tuple(_read(found, tag))):
            return found.end(), read
    return None


def beyond_calendar(text: str, tag: Tag) -> Iterator[tuple[int, int]]:
    """Yield where a normal text has a date that `dates` passes over: no month has such a day, or no year the month.

    Only dates with their year count: 32 May 2025, 2025年13月5日. What may be month, day and year in this order is left
    to those who ask for the form of dates.
    """
    if not _BEYOND.search(text):
        return
    end = 0
    for start in _FIGURE.finditer(text):
        if start.start() < end or not _BEYOND.search(text, start.start(), start.start() + _DATE):
            continue
        for pattern in _patterns(tag).by_figure:
            found = pattern.match(text, start.start())
            if found is not None and _whole(found.groupdict()):
                if not all(_possible(day) for day in _ends(found, tag)) and not _month_first(found):
                    yield found.span()
                end = found.end()
                break


def _whole(groups: dict[str, str | None]) -> bool:
    return bool(groups.get("d1") and (groups.get("m1") or groups.get("m2")) and (groups.get("y1") or groups.get("y2")))


def _ends(found: re.Match[str], tag: Tag) -> tuple[Day, ...]:
    groups = found.groupdict()
    return (_day(groups, "1", tag), _day(groups, "2", tag)) if groups.get("d2") else (_day(groups, "1", tag),)


def _month_first(found: re.Match[str]) -> bool:
    month, day = found["m1"], found["d1"]
    return (
        month is not None and month.isdecimal() and int(month) > 12 >= int(day) and not found[0].startswith(found["y1"])
    )


def _read(found: re.Match[str], tag: Tag) -> Iterator[Date | Period]:
    """Yield the dates of a match; the first of two has the month and year of the second, unless it has its own."""
    groups = found.groupdict()
    first = _day(groups, "1", tag)
    if not groups.get("to") and not groups.get("and"):
        if _possible(first):
            yield Date(found.start(), found.end(), first)
        return
    last = _day(groups, "2", tag)
    if tag == "zh" or (last.year is None and first.year is not None):
        last = Day(last.year or first.year, last.month or first.month, last.day)
    else:
        first = Day(first.year or last.year, first.month or last.month, first.day)
    if not (_possible(first) and _possible(last)):
        return
    if groups.get("to"):
        yield Period(found.start(), found.end(), first, last)
    else:
        middle = found.start("and")
        yield Date(found.start(), middle, first)
        yield Date(found.end("and"), found.end(), last)


def _day(groups: dict[str, str | None], which: str, tag: Tag) -> Day:
    year, month, day = (groups.get(part + which) for part in ("y", "m", "d"))
    return Day(_year(year), _month(month, tag), _count(day) if day else None)


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    return _count(written) if len(written) == 4 else 2000 + int(written)


def _month(written: str | None, tag: Tag) -> int | None:
    if written is None:
        return None
    if written[0].isdigit() or written[0] in CHINESE:
        return _count(written)
    name = written.lower().partition("/")[0]
    return VOCABULARIES[tag].months.get(name) or VOCABULARIES["en"].months[name]


def _count(written: str) -> int | None:
    return int(written) if written.isdecimal() else chinese(written)


def _possible(day: Day) -> bool:
    return (day.month is None or 1 <= day.month <= 12) and (day.day is None or 1 <= day.day <= 31)


@cache
def _patterns(tag: Tag) -> _Patterns:
    vocabulary = VOCABULARIES[tag]
    month = _months(vocabulary)
    parts = {
        "M1": f"(?P<m1>{month}){_WHOLE_WORD}", "M2": f"(?P<m2>{month}){_WHOLE_WORD}",
        "D1": rf"(?P<d1>\d{{1,2}})(?!\d)(?:{vocabulary.ordinal_mark or 'x^'})?",
        "D2": rf"(?P<d2>\d{{1,2}})(?!\d)(?:{vocabulary.ordinal_mark or 'x^'})?",
        "Y1": rf"(?P<y1>(?:1[89]|20|21)\d\d)(?!\d)(?:{vocabulary.year_word or 'x^'})?",
        "Y2": rf"(?P<y2>(?:1[89]|20|21)\d\d)(?!\d)(?:{vocabulary.year_word or 'x^'})?",
        "TO": f"(?P<to>{vocabulary.to})", "AND": f"(?P<and>{vocabulary.joining})", "OF": f" {vocabulary.of}",
    }  # fmt: skip
    own = _CHINESE if tag == "zh" else ()
    figure = (*own, *_BY_FIGURE)
    return _Patterns(
        tuple(_compiled(pattern, parts) for pattern in figure),
        tuple(_compiled(pattern, parts) for pattern in (_BY_MONTH + _ALONE if vocabulary.lone_months else _BY_MONTH)),
    )


# Capitals stand for the parts above; a space stands for one or more blanks, and ` ?` for any.
_BY_FIGURE = (
    r"(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)(?:T\d\d:\d\d(?::\d\d)?)?",
    r"(?P<y1>(?:19|20)\d\d)(?P<sign>[./])(?P<m1>\d{1,2})(?P=sign)(?P<d1>\d{1,2})(?![./]?\d)",
    r"(?P<d1>\d{1,2})[./](?P<m1>\d{1,2})[./](?P<y1>(?:19|20)\d\d)(?!\d)",
    r"D1(?:OF M1(?:OF Y1)?)?TO D2OF M2(?:,?OF Y2)?",
    r"D1(?:OF M1(?:OF Y1)?)?AND D2OF M2(?:,?OF Y2)?",
    r"D1(?:OF )M1(?:,?OF Y1)?",
    r"Y1TO Y2(?![.,]?\d)",
    r"(?P<y1>(?:19|20)\d\d)(?P<to>/)(?P<y2>(?:20)?\d\d)(?![/\d])",
    r"(?P<y1>20\d\d)(?P<to>-)(?P<y2>\d\d)(?![-/.,:\d])",
    r"Y1(?:'?s(?![^\W_]))?(?![^\W_]|[.,:/]\d| \d{3}(?!\d))",
)
_BY_MONTH = (
    r"M1 D1(?:TO (?:M2 )?D2)?,? Y1",
    r"M1(?:OF Y1)?TO M2OF Y2",
    r"M1AND M2OF Y2",
    r"M1,?OF Y1",
)
_ALONE = (r"M1",)
_YEAR, _MONTH, _DAY = (
    rf"\d{{4}}|[{CHINESE[:12]}]{{4}}",
    rf"\d{{1,2}}|[{CHINESE[:13]}]{{1,2}}",
    rf"\d{{1,2}}|[{CHINESE[:13]}]{{1,3}}",
)
_FIRST = rf"(?:(?P<y1>{_YEAR}) ?年 ?)?(?P<m1>{_MONTH}) ?月 ?(?P<d1>{_DAY}) ?[日号]?"
_LAST = rf"AND (?:(?P<y2>{_YEAR}) ?年 ?)?(?:(?P<m2>{_MONTH}) ?月 ?)?(?P<d2>{_DAY}) ?[日号]"
_CHINESE = (
    _FIRST + _LAST.replace("AND", "TO"),
    _FIRST + _LAST,
    rf"(?:(?P<y1>{_YEAR}) ?年 ?)?(?P<m1>{_MONTH}) ?月 ?(?P<d1>{_DAY}) ?[日号]",
    rf"(?:(?P<y1>{_YEAR}) ?年 ?)?(?P<m1>{_MONTH}) ?月?TO (?:(?P<y2>{_YEAR}) ?年 ?)?(?P<m2>{_MONTH}) ?月",
    rf"(?:(?P<y1>{_YEAR}) ?年 ?)?(?P<m1>{_MONTH}) ?月",
    rf"(?P<y1>{_YEAR}) ?年?TO (?P<y2>{_YEAR}) ?年",
    rf"(?P<y1>{_YEAR}) ?年",
    rf"(?P<d1>{_DAY}) ?日(?![常期程益前])",
)  # fmt: skip


def _months(vocabulary: Vocabulary) -> str:
    """Return the names of months, longest first; those of English too, which a translator may have left."""
    names = sorted({*vocabulary.months, *VOCABULARIES["en"].months}, key=lambda name: (-len(name), name))
    one = "|".join(re.escape(name).replace(r"\ ", " ") for name in names)
    return f"(?:{one})(?:/(?:{one}))?" if vocabulary.tag == "ar" else one


def _compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    pattern = re.sub(r"(TO|AND|OF) ?", lambda found: parts[found[1]], pattern)
    pattern = re.sub(r"[MDY][12]", lambda found: parts[found[0]], pattern)
    blanks = {" ": f"{_BLANK}{{1,3}}", " ?": f"{_BLANK}{{0,3}}"}
    return re.compile(re.sub(r" \??", lambda found: blanks[found[0]], pattern), re.IGNORECASE)
