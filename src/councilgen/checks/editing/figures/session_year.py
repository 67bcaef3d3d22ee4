"""A session, a resolution or a conference is put into a year in which it cannot be.

**What it does.** Compares the number of a session with its year where the body meets every year: the General Assembly
(the eightieth session is that of 2025-2026) and CSTD (its thirtieth is in 2027); the date of a resolution of the
General Assembly with the session in its number (70/125 of 16 December 2015); and the year of a conference of the Union
with the years in which it met or will meet: PP-26, WTDC-25, WTSA-24, WRC-27, RA-27.

**Why it matters.** A report is promised to a session that is not in that year, or the wrong resolution is looked up.

**Cure.** Look up which of the two is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from councilgen.checks.editing.figures.dated_meetings import DatedMeeting, dated_meetings, place_in
from councilgen.checks.editing.figures.series import CONFERENCES, SERIES, held, naming
from councilgen.checks.editing.figures.telling import extent
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.recognise.bodies import bodies
from councilgen.recognise.citations import citations
from councilgen.recognise.findings import Date
from councilgen.recognise.lean import lean

RULE = Rule("CG176", "session-year", "error", __doc__)
_HINT = "look up which of the two is right"
_NUMBER = re.compile(r"(?P<session>\d{2,3})/\d{1,4}[A-Z]?")
_ITS = 16  # characters between the name of a body and "at its thirtieth session"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
# Between the name of a conference and its year, before and behind it; own knowledge.
_BEHIND: dict[Tag, str] = {
    "en": rf" (?:in |of )?\(?(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?, )?{_YEAR}(?! (?:session|agenda))",
    "fr": rf" (?:de |en )?\(?(?:[A-Z][\w-]+, )?{_YEAR}", "es": rf" (?:de |del? |en )?\(?(?:[A-Z][\w-]+, )?{_YEAR}",
    "ru": rf" (?:в )?\(?(?:[А-Я][\w-]+, )?{_YEAR}", "zh": r"(?!)", "ar": rf" (?:ل|في )?(?:عام |سنة )\(?{_YEAR}",
}  # fmt: skip
_BEFORE: dict[Tag, str] = {"en": rf"(?<![-–\d]){_YEAR} (?:ITU )?$", "zh": rf"(?<![-\d]){_YEAR}年(?:国际电联)?$"}
_SHORT = re.compile(r"-(?P<year>\d\d)(?![\d/-])")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    yield from _sessions(manuscript)
    for piece in manuscript.own:
        if re.search(r"\d\d", piece.text.typed):
            yield from _resolutions(piece)
            yield from _conferences(piece)


def _sessions(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for dated in dated_meetings(manuscript, _names(manuscript.language)):
        key, days = _series(dated), extent(dated.date.what)
        if key is None or days is None or dated.meeting.ordinal < SERIES[key].first:
            continue
        window = SERIES[key].session(dated.meeting.ordinal)
        if days[1] < window[0] or days[0] > window[1]:
            named = dated.told.piece.text.typed[dated.meeting.start : dated.meeting.end]
            at = (dated.date.start, dated.date.end)
            message = f"{named} is that of {_years(window)}, not of {dated.told.shown(*at)}"
            yield dated.told.fault(RULE, at, message, _HINT)


@cache
def _names(tag: Tag) -> re.Pattern[str]:
    patterns = [naming(key, tag) for key in SERIES]
    return re.compile("|".join(pattern.pattern for pattern in patterns), patterns[0].flags & re.IGNORECASE)


def _series(dated: DatedMeeting) -> str | None:
    """Return which body's session it is: named beside the number, or right before "at its …"."""
    if dated.meeting.noun != "session":
        return None
    if dated.meeting.body_key:
        return dated.meeting.body_key if dated.meeting.body_key in SERIES else None
    start, end = place_in(dated.told, dated.meeting)
    text, tag = dated.told.sentence.text, dated.told.piece.text.language
    for key in SERIES:
        for found in naming(key, tag).finditer(text):
            beside = start < found.start() <= end + 2 or found.end() <= start <= found.end() + _ITS
            if beside and "," not in text[found.end() : start]:
                return key
    return None


def _years(window: tuple[date, date]) -> str:
    first, last = window[0].year, window[1].year
    return f"{first}" if first == last else f"{first}-{last}"


def _resolutions(piece: Piece) -> Iterator[Diagnostic]:
    """Yield the resolutions of the General Assembly that are dated outside their session."""
    text = piece.text
    for cited in citations(text.typed, text.language):
        number = _NUMBER.fullmatch(cited.number) if cited.issuer == "unga" and cited.noun == "resolution" else None
        days = extent(Date(0, 0, cited.date)) if number and cited.date else None
        if number is None or days is None or int(number["session"]) < SERIES["unga"].first:
            continue
        window = SERIES["unga"].session(int(number["session"]))
        if days[1] < window[0] or days[0] > window[1]:
            message = (
                f"resolution {cited.number} is of session {number['session']}, {_years(window)}, not of {cited.date}"
            )
            yield text.fault(
                RULE, message, _HINT, at=cited.whole if cited.whole != (0, 0) else (cited.start, cited.end)
            )


def _conferences(piece: Piece) -> Iterator[Diagnostic]:
    """Yield the conferences that are put into a year without one."""
    text, read = piece.text, lean(piece.text.typed)
    for named in bodies(text.typed, text.language):
        if named.key not in CONFERENCES:
            continue
        start, end = _in_lean(read.places, named.start), _in_lean(read.places, named.end)
        year = _year_of(read.text, start, end, text.language, named.form == "abbreviation")
        if year is not None and not held(named.key, year):
            message = f"there is no {named.written} in {year}"
            yield text.fault(RULE, message, "look up its year", at=(named.start, named.end))


def _year_of(text: str, start: int, end: int, tag: Tag, short: bool) -> int | None:
    if short and (found := _SHORT.match(text, end)):
        return int(found["year"]) + (1900 if int(found["year"]) > 80 else 2000)
    if short and end < len(text) and text[end] == "-":
        return None
    behind = re.compile(_BEHIND[tag]).match(text, end)
    before = re.search(_BEFORE[tag], text[max(0, start - 12) : start]) if tag in _BEFORE else None
    found = before or behind
    return int(found["year"]) if found else None


def _in_lean(places: tuple[int, ...] | None, place: int) -> int:
    if places is None:
        return place
    return next((index for index, origin in enumerate(places) if origin >= place), len(places))


CHECK = ManuscriptCheck(RULE, _run)
