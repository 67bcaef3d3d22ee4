"""A date is not in the calendar.

**What it does.** Finds 31 April, 30 February, 29 February of a year that has none, and months beyond the twelfth.

**Why it matters.** Nobody can come on such a day. Mostly the month was changed, and the day was not.

**Cure.** Look the date up and correct it.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.figures.telling import possible
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.model import shown
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.calendar import beyond_calendar
from councilgen.recognise.findings import Date, Day, Period
from councilgen.recognise.normal import normal

RULE = Rule("CG170", "date-impossible", "error", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        yield from _known(piece)
        text = piece.text
        for start, end in beyond_calendar(normal(text.typed), text.language):
            yield text.fault(RULE, f"{text.typed[start:end]} is not in the calendar", _HINT, at=(start, end))


_HINT = "look the date up and correct it"


def _known(piece: Piece) -> Iterator[Diagnostic]:
    for found in piece.text.findings:
        days: tuple[Day, ...] = ()
        if isinstance(found, Date):
            days = (found.day,)
        elif isinstance(found, Period):
            days = (found.first, found.last)
        if not all(possible(day) for day in days):
            there = shown(piece.text.typed, found)
            yield piece.text.fault(RULE, f"{there} is not in the calendar", _HINT, at=(found.start, found.end))


CHECK = ManuscriptCheck(RULE, _run)
