"""The rules of this room, in the order of their codes."""

from __future__ import annotations

from councilgen.checks.editing.terms import (
    abbreviation_again,
    abbreviation_idle,
    abbreviation_late,
    abbreviation_two_meanings,
    abbreviation_unexplained,
    body_misnamed,
    chair_gendered,
    name_two_abbreviations,
    person_two_spellings,
    person_two_titles,
    title_two_forms,
    word_two_forms,
    wording_banned,
)
from councilgen.checks.manuscript.model import ManuscriptCheck

CHECKS: tuple[ManuscriptCheck, ...] = (
    abbreviation_unexplained.CHECK,
    abbreviation_late.CHECK,
    abbreviation_again.CHECK,
    abbreviation_idle.CHECK,
    abbreviation_two_meanings.CHECK,
    name_two_abbreviations.CHECK,
    body_misnamed.CHECK,
    wording_banned.CHECK,
    person_two_spellings.CHECK,
    person_two_titles.CHECK,
    word_two_forms.CHECK,
    title_two_forms.CHECK,
    chair_gendered.CHECK,
)
