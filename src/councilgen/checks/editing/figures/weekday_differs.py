"""A day of the week does not fit its date.

**What it does.** Compares a weekday with the date beside it: Monday, 28 April 2026; 2026年4月28日（星期一）. Only a date
with its year can be compared; where the day and the month alone are given, the year of the document is not assumed.

**Why it matters.** One of the two is wrong, and the reader cannot know which. People travel to meetings by such lines.

**Cure.** Look the date up; write the weekday that the hint names if the date is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from babel.dates import get_day_names

from councilgen.checks.editing.figures.telling import possible
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES
from councilgen.recognise.weekdays import weekdays

RULE = Rule("CG171", "weekday-differs", "error", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        text = piece.text
        for found in weekdays(text.typed, text.language):
            year, month, day = found.day.year, found.day.month, found.day.day
            if year is None or month is None or day is None or not possible(found.day):
                continue
            right = date(year, month, day).weekday()
            if right != found.weekday:
                name = get_day_names("wide", locale=LANGUAGES[text.language].locale)[right]
                wrong = text.typed[slice(*found.weekday_place)]
                message = f"{text.typed[slice(*found.day_place)]} is no {wrong}"
                yield text.fault(RULE, message, f"correct the date, or write {name}", at=found.weekday_place)


CHECK = ManuscriptCheck(RULE, _run)
