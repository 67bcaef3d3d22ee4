"""The rules of this room, in the order of their codes."""

from __future__ import annotations

from councilgen.checks.editing.figures import (
    anniversary_wrong,
    budget_period,
    count_wrong,
    date_impossible,
    direction_wrong,
    duration_differs,
    event_outside,
    meetings_disagree,
    period_backwards,
    session_year,
    share_impossible,
    tense_wrong,
    time_wrong,
    weekday_differs,
    words_figures,
)
from councilgen.checks.manuscript.model import ManuscriptCheck

CHECKS: tuple[ManuscriptCheck, ...] = (
    date_impossible.CHECK,
    weekday_differs.CHECK,
    period_backwards.CHECK,
    event_outside.CHECK,
    meetings_disagree.CHECK,
    duration_differs.CHECK,
    session_year.CHECK,
    budget_period.CHECK,
    tense_wrong.CHECK,
    anniversary_wrong.CHECK,
    share_impossible.CHECK,
    direction_wrong.CHECK,
    count_wrong.CHECK,
    words_figures.CHECK,
    time_wrong.CHECK,
)
