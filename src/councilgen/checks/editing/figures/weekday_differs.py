"""A day of the week does not fit its date.

**What it does.** Compares a weekday with the date beside it: Monday, 28 April 2026; 2026年4月28日（星期一）. Only a
date with its year can be compared; where the day and the month alone are given, the year of the document is not
assumed.

**Why it matters.** One of the two is wrong, and the reader cannot know which. People travel to meetings by such lines.

**Cure.** Look the date up; write the weekday that the hint names if the date is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from councilgen.checks.editing.figures.telling import possible
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n import dates
from councilgen.languages import Tag
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
                wrong = text.typed[slice(*found.weekday_place)]
                name = _named(right, wrong, text.language)
                message = f"{text.typed[slice(*found.day_place)]} is no {wrong}"
                fix = text.fix(f"write {name}", found.weekday_place, name, safe=False)
                hint = f"correct the date, or write {name}"
                yield text.fault(RULE, message, hint, at=found.weekday_place, fixes=(fix,))


def _named(weekday: int, instead_of: str, tag: Tag) -> str:
    """Return the name of a weekday as the wrong one is written: 周二 for 周一, a capital for a capital."""
    name = dates.weekday(tag, weekday)
    if tag == "zh":
        return instead_of[:-1] + name[-1]
    return name[0].upper() + name[1:] if instead_of[0].isupper() else name


CHECK = ManuscriptCheck(RULE, _run)
