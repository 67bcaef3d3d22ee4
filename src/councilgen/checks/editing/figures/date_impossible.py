"""A date is not in the calendar.

**What it does.** Finds 31 April, 30 February, 29 February of a year that has none, and months beyond the twelfth.

**Why it matters.** Nobody can come on such a day. Mostly the month was changed, and the day was not.

**Cure.** Look the date up and correct it.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.figures.telling import possible, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.calendar import beyond_calendar
from councilgen.recognise.findings import Date, Day, Period
from councilgen.recognise.sentences import Sentence

RULE = Rule("CG170", "date-impossible", "error", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for found in told(manuscript):
        for at in (*_known(found.sentence), *beyond_calendar(found.sentence.text, manuscript.language)):
            yield found.fault(RULE, at, f"{found.shown(*at)} is not in the calendar", "look the date up and correct it")


def _known(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the dates with a day that their month does not have."""
    for spot in sentence.spots:
        days: tuple[Day, ...] = ()
        if isinstance(spot.what, Date):
            days = (spot.what.day,)
        elif isinstance(spot.what, Period):
            days = (spot.what.first, spot.what.last)
        if not all(possible(day) for day in days):
            yield spot.start, spot.end


CHECK = ManuscriptCheck(RULE, _run)
