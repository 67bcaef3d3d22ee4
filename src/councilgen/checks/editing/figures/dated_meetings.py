"""Meetings by their number with the dates that stand right beside them: 43rd meeting: 9-10 September 2025."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from councilgen.checks.editing.figures.telling import Told, told
from councilgen.checks.manuscript.model import Manuscript
from councilgen.languages import Tag
from councilgen.recognise.findings import Date, Period
from councilgen.recognise.meetings import meetings
from councilgen.recognise.mentions import Meeting
from councilgen.recognise.sentences import Spot

_REACH = 120
_SIGNS = "[ (:,،—-]*"
# All that may stand between a meeting and its date. Own knowledge.
_AFTER: dict[Tag, str] = {
    "en": r"(?:,? (?:(?:which )?(?:was|were|will be|to be) )?(?:held|convened|taking place|which took place"
    r"|took place))?(?:,? (?:in|at) (?:the )?[A-Z][\w-]+(?:,? [A-Z][\w-]+)?)?(?:,? (?:on|from|in|of))?",
    "fr": r"(?:,? (?:qui )?(?:s'est |se |a été |sera )?(?:tenue?s?|tiendra|organisée?|a eu lieu|aura lieu))?"
    r"(?:,? (?:à|en) [A-Z][\w-]+)?(?:,? (?:les?|du|en|au|de))?",
    "es": r"(?:,? (?:que )?(?:celebrad[oa]s?|se celebró|tuvo lugar|tendrá lugar|se celebrará))?"
    r"(?:,? en [A-Z]\w+(?: [A-Z]\w+)?)?(?:,? (?:el|del|en|de|los días))?",
    "ru": r"(?:,? (?:состоявш\w+ся|проведенн\w+|проходивш\w+|состоялось|состоялась|состоится|прошл\w+))?"
    r"(?:,? в (?:г\. )?[А-Я][\w-]+)?(?:,? (?:в|с|на))?",
    "zh": r"(?:的?报告)?(?:已|将|定)?(?:于|在)?",
    "ar": r"(?:،? ?(?:ال)?(?:معقودة?|منعقدة?|تي عقدت|ذي عقد|عقدت?))?(?: في (?!عام)[^\W\d]+)?(?: (?:في|من|يوم|يومي|عام"
    r"|سنة|لعام))?",
}
_BEFORE = re.compile(r"(?:在[\u4e00-\u9fff]{2,4})?(?:举行|召开|举办)?的?")


@dataclass(frozen=True, slots=True)
class DatedMeeting:
    """A meeting, the sentence that names it, and its date there."""

    told: Told
    meeting: Meeting
    date: Spot


def dated_meetings(manuscript: Manuscript, name: re.Pattern[str] | None = None) -> Iterator[DatedMeeting]:
    """Yield every meeting that is counted alone and has a date beside it.

    Only what `name` finds may stand between the two besides.
    """
    for found in told(manuscript):
        dates = [spot for spot in found.sentence.spots if isinstance(spot.what, Date | Period)]
        if dates:
            yield from _beside(found, dates, name)


def _beside(found: Told, dates: list[Spot], name: re.Pattern[str] | None) -> Iterator[DatedMeeting]:
    text = found.piece.text
    counted = meetings(text.typed, text.language)
    several = Counter(meeting.whole for meeting in counted)
    begin, end = found.sentence.at(0, len(found.sentence.text))
    for meeting in counted:
        if begin <= meeting.start and meeting.end <= end and several[meeting.whole] == 1:
            for spot in dates:
                if _belongs(found, meeting, spot, name):
                    yield DatedMeeting(found, meeting, spot)
                    break


def _belongs(found: Told, meeting: Meeting, spot: Spot, name: re.Pattern[str] | None) -> bool:
    text, language = found.sentence.text, found.piece.text.language
    start, end = place_in(found, meeting)
    if end <= spot.start < end + _REACH:
        gap = _without(text[end : spot.start], name)
        return (
            re.fullmatch(_AFTER[language] + _SIGNS, gap, re.IGNORECASE if language in ("ar", "zh") else 0) is not None
        )
    if language == "zh" and spot.end <= start < spot.end + _REACH:
        return _BEFORE.fullmatch(_without(text[spot.end : start], name)) is not None
    return False


def _without(gap: str, name: re.Pattern[str] | None) -> str:
    return name.sub("", gap, count=1) if name else gap


def place_in(found: Told, meeting: Meeting) -> tuple[int, int]:
    """Return where a meeting stands in its sentence."""
    lean, start = found.sentence.lean, found.sentence.start
    if lean.places is None:
        return meeting.start - start, meeting.end - start
    first = next(place for place, origin in enumerate(lean.places) if origin >= meeting.start)
    last = next((place for place, origin in enumerate(lean.places) if origin >= meeting.end), len(lean.places))
    return first - start, last - start
