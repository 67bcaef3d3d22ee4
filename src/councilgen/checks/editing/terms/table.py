"""The rules of this room, in the order of their codes."""

from __future__ import annotations

from councilgen.checks.editing.terms import (
    abbreviation_again,
    abbreviation_extended,
    abbreviation_idle,
    abbreviation_late,
    abbreviation_two_meanings,
    abbreviation_unexplained,
    body_misnamed,
    chair_gendered,
    member_in_small,
    name_two_abbreviations,
    name_two_forms,
    name_untied,
    person_two_spellings,
    person_two_titles,
    reference_two_wordings,
    state_misnamed,
    title_shortened,
    title_two_forms,
    title_unmarked,
    word_two_forms,
    wording_banned,
    wording_mixed,
)
from councilgen.checks.manuscript.model import ManuscriptCheck
from councilgen.checks.text.model import TextCheck

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
    member_in_small.CHECK,
    name_two_forms.CHECK,
    wording_mixed.CHECK,
    name_untied.CHECK,
    title_shortened.CHECK,
    title_unmarked.CHECK,
    abbreviation_extended.CHECK,
    reference_two_wordings.CHECK,
)

# These look at one text, a translation too.
TEXT_CHECKS: tuple[TextCheck, ...] = (state_misnamed.CHECK,)
