"""A meeting has two dates, or a later meeting an earlier date than the one before it.

**What it does.** Collects what a document says of meetings by their number, with the date right beside it: "43rd
meeting: 9-10 September 2025". The same meeting of the same body cannot be on other days in another place, and the 44th
cannot be before the 43rd. A month alone fits every day of it. Numbers below ten begin again too often, from one
session or year to the next; they are compared only where the body is named.

**Why it matters.** The summary and the report of a meeting are found by its number and date.

**Cure.** Correct the date or the number.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from councilgen.checks.editing.figures.dated_meetings import DatedMeeting, dated_meetings
from councilgen.checks.editing.figures.telling import exact, extent
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG174", "meetings-disagree", "error", __doc__)
_STEADY = 10  # numbers from here on are of a body that goes on, and not of one session or year

_NEAR = 4  # meetings that are nearer to each other than this are of one body, if one of them names it
_YEAR = timedelta(days=366)  # a session may go on from one year into the next


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    told_of = list(dated_meetings(manuscript))
    blamed: set[int] = set()
    for one, other in combinations(range(len(told_of)), 2):
        if other in blamed or not _one_series(told_of[one], told_of[other], told_of):
            continue
        if problem := _problem(told_of[one], told_of[other]):
            blamed.add(other)
            yield _fault(told_of[one], told_of[other], problem)


def _one_series(one: DatedMeeting, other: DatedMeeting, everything: list[DatedMeeting]) -> bool:
    """Say whether two meetings are surely counted by the same body."""
    first, second = one.meeting, other.meeting
    if first.noun != second.noun or first.noun == "plenary":
        return False
    if first.body and second.body:
        return first.body == second.body or bool(first.body_key and first.body_key == second.body_key)
    if min(first.ordinal, second.ordinal) < _STEADY:
        return False
    bodies = {each.meeting.body for each in everything if each.meeting.noun == first.noun and each.meeting.body}
    near = first.noun == "meeting" and abs(first.ordinal - second.ordinal) < _NEAR
    return not (first.body or second.body) or (near and len(bodies) == 1)


def _problem(one: DatedMeeting, other: DatedMeeting) -> str:
    first, second = extent(one.date.what), extent(other.date.what)
    if first is None or second is None:
        return ""
    if one.meeting.ordinal == other.meeting.ordinal:
        whole = exact(one.date.what) and exact(other.date.what)
        goes_on = one.meeting.noun != "meeting" and not whole
        return "elsewhere" if _apart(first, second, goes_on) or (whole and first != second) else ""
    earlier, later = (first, second) if one.meeting.ordinal < other.meeting.ordinal else (second, first)
    return "out of order" if earlier[0] > later[1] else ""


def _apart(one: tuple[date, date], other: tuple[date, date], goes_on: bool) -> bool:
    room = _YEAR if goes_on else timedelta()
    return one[1] + room < other[0] or other[1] + room < one[0]


def _fault(one: DatedMeeting, other: DatedMeeting, problem: str) -> Diagnostic:
    at = (other.date.start, other.date.end)
    here, there = _named(other), _named(one)
    message = f"{here} is dated {other.told.shown(*at)}, and {one.told.shown(one.date.start, one.date.end)} elsewhere"
    if problem == "out of order":
        message = f"{here}, dated {other.told.shown(*at)}, is out of order with {there}"
    related = Related(one.told.span(one.date.start, one.date.end), f"the date of {there}")
    return other.told.fault(RULE, at, message, "correct the date or the number", related=(related,))


def _named(dated: DatedMeeting) -> str:
    return dated.told.piece.text.typed[dated.meeting.start : dated.meeting.end]


CHECK = ManuscriptCheck(RULE, _run, beside=True)
