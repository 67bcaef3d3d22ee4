"""A duration does not fit the dates beside it.

**What it does.** Compares "a two-day meeting, 16-18 December 2025" and "over ten years (2005-2020)": a duration in
days with the days of an event in the same sentence, and a number of years with two years in brackets behind it. Of
years, both counts are right: ten years are 2005-2014, and 2005-2015 as well. Of long sessions only the working days
may be meant.

**Why it matters.** One of the two was changed and the other forgotten.

**Cure.** Correct the duration or the dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.figures.telling import OPEN_ENDED, Told, exact, extent, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.recognise.findings import Number, Period
from councilgen.recognise.sentences import Spot

RULE = Rule("CG175", "duration-differs", "warning", __doc__)
_REACH = 70  # characters between a duration and the years in brackets
_SHORT = 5  # days; of what is longer a weekend may not be counted
# What makes a number a duration: before and behind it. Own knowledge.
_DAYS: dict[Tag, tuple[str, str]] = {
    "en": ("", r"-day\b(?! notice)"),
    "fr": (
        r"(?:réunion|session|atelier|conférence|forum|séminaire|colloque|manifestation) de |d'une durée de ",
        " jours",
    ),
    "es": (r"(?:reunión|sesión|taller|conferencia|foro|seminario|evento|curso) de |con una duración de ", " días"),
    "ru": ("", r"-дневн\w+"),
    "zh": (r"为期", r" ?[天日]"),
    "ar": (r"(?:لمدة|مدته|مدتها|على مدى|(?:استمر|استغرق)ت?(?: [^\W\d_]+){0,2}) ", r" ايام"),
}
_YEARS: dict[Tag, str] = {
    "en": r"[ -]years?\b", "fr": r" an(?:née)?s\b", "es": r" años\b", "ru": r" (?:лет|года?)\b|-летн\w+",
    "zh": r" ?年[来间]?",
    "ar": r" (?:سنوات|اعوام|سنة|عاما)",
}  # fmt: skip
_EACH: dict[Tag, str] = {
    "en": r"\b(?:every|each|per|next|first|last|past|coming)\b",
    "fr": r"\b(?:tous|toutes|chaque|par|premi\w+|derni\w+|prochain\w+)\b",
    "es": r"\b(?:cada|primer\w*|últim\w+|próxim\w+)\b", "ru": r"\b(?:кажд\w+|перв\w+|последн\w+|следующ\w+)\b",
    "zh": r"每|首|前|过去|未来|最近", "ar": r"كل|اول|الاولى|الماضية|القادمة|المقبلة",
}  # fmt: skip
# Between a duration and years in brackets: the years are not the duration's. Own knowledge.
_SINCE = re.compile(r"\b(?:since|after|depuis|après|desde|tras|после)\b|自|以来|منذ|بعد", re.IGNORECASE)
_RUSSIAN = {"одно": 1, "двух": 2, "трех": 3, "трёх": 3, "четырех": 4, "четырёх": 4, "пяти": 5}
_RUSSIAN_DAYS = re.compile(rf"\b(?P<count>{'|'.join(_RUSSIAN)})дневн\w+", re.IGNORECASE)
# Of the numbers of one sign the reader of figures says nothing, since most are parts of other words.
_CHINESE_TEN = re.compile(r"(?<![一二三四五六七八九几数两第])十年[来间]")
_ARABIC_PAIR = re.compile(r"(?:لمدة|مدته|مدتها|على مدى|(?:استمر|استغرق)ت?(?: [^\W\d_]+){0,2}) يومين")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for found in told(manuscript):
        periods = [spot for spot in found.sentence.spots if isinstance(spot.what, Period)]
        if len(periods) == 1:
            yield from _days(found, periods[0])
            yield from _years(found, periods[0])


def _days(found: Told, period: Spot) -> Iterator[Diagnostic]:
    days = extent(period.what)
    if not exact(period.what) or days is None:
        return
    length = (days[1] - days[0]).days + 1
    said = list(_durations(found, *_DAYS[found.piece.text.language])) + list(_in_one_word(found))
    if len(said) == 1 and (said[0][1] > length or (length <= _SHORT and said[0][1] != length)):
        at, count = said[0]
        message = f"{found.shown(*at)} does not fit {found.shown(period.start, period.end)}, which are {length} days"
        yield found.fault(RULE, at, message, f"correct the dates, or the duration of {count} days")


def _years(found: Told, period: Spot) -> Iterator[Diagnostic]:
    """Yield the duration right before two years in brackets that are further apart, or closer, than it says."""
    text, tag = found.sentence.text, found.piece.text.language
    first, last = (period.what.first, period.what.last) if isinstance(period.what, Period) else (None, None)
    if first is None or last is None or first.year is None or last.year is None or first.month or last.month:
        return
    if text[period.start - 1 : period.start] != "(" or text[period.end : period.end + 1] != ")":
        return
    said = [each for each in (*_durations(found, "", _YEARS[tag]), *_ten(found)) if each[0][1] < period.start]
    apart = last.year - first.year
    if len(said) != 1 or _SINCE.search(text, said[0][0][1], period.start):
        return
    if period.start - said[0][0][1] < _REACH and said[0][1] not in (apart, apart + 1):
        at, count = said[0]
        message = f"{found.shown(*at)} does not fit {found.shown(period.start, period.end)}"
        yield found.fault(RULE, at, message, f"correct the years, or the duration of {count} years")


def _durations(found: Told, before: str, behind: str) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the numbers that are durations, with their places."""
    text, tag = found.sentence.text, found.piece.text.language
    for spot in found.sentence.spots:
        if not isinstance(spot.what, Number) or not 1 < spot.what.value < 200:
            continue
        unit = re.compile(behind, re.IGNORECASE).match(text, spot.end)
        opening = text[max(0, spot.start - 30) : spot.start]
        if unit is None or (before and not re.search(rf"(?:{before})$", opening, re.IGNORECASE)):
            continue
        if not re.search(_EACH[tag], opening[-14:], re.IGNORECASE) and not re.search(OPEN_ENDED[tag], opening):
            yield (spot.start, unit.end()), int(spot.what.value)


def _in_one_word(found: Told) -> Iterator[tuple[tuple[int, int], int]]:
    if found.piece.text.language == "ru":
        for said in _RUSSIAN_DAYS.finditer(found.sentence.text):
            yield said.span(), _RUSSIAN[said["count"].lower()]
    if found.piece.text.language == "ar":
        for said in _ARABIC_PAIR.finditer(found.sentence.text):
            yield said.span(), 2


def _ten(found: Told) -> Iterator[tuple[tuple[int, int], int]]:
    if found.piece.text.language == "zh":
        for said in _CHINESE_TEN.finditer(found.sentence.text):
            yield said.span(), 10


CHECK = ManuscriptCheck(RULE, _run)
