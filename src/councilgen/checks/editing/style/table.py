"""The rules of this room, in the order of their codes."""

from __future__ import annotations

from councilgen.checks.editing.style import (
    and_or,
    brackets_unequal,
    chinese_marks,
    dashes_mixed,
    emphasis_whole,
    enumeration_marks,
    heading_stop,
    letter_form,
    list_capitals,
    list_lead_in,
    list_uneven,
    middle_dot,
    note_mark_spaced,
    note_marks_mixed,
    number_frame,
    number_in_figures,
    opening_mark_missing,
    ordinal_form,
    paragraph_unended,
    punctuation_doubled,
    quotes_mixed,
    ranges_mixed,
    said_twice,
    words_in_capitals,
    yo_mixed,
)
from councilgen.checks.manuscript.model import ManuscriptCheck
from councilgen.checks.text.model import TextCheck

CHECKS: tuple[ManuscriptCheck, ...] = (
    dashes_mixed.CHECK,
    quotes_mixed.CHECK,
    heading_stop.CHECK,
    list_uneven.CHECK,
    list_capitals.CHECK,
    list_lead_in.CHECK,
    paragraph_unended.CHECK,
    number_in_figures.CHECK,
    yo_mixed.CHECK,
    emphasis_whole.CHECK,
    words_in_capitals.CHECK,
    and_or.CHECK,
    enumeration_marks.CHECK,
    note_marks_mixed.CHECK,
    ranges_mixed.CHECK,
    said_twice.CHECK,
)

# These look at one text, a translation too.
TEXT_CHECKS: tuple[TextCheck, ...] = (
    brackets_unequal.CHECK,
    middle_dot.CHECK,
    ordinal_form.CHECK,
    punctuation_doubled.CHECK,
    chinese_marks.CHECK,
    note_mark_spaced.CHECK,
    letter_form.CHECK,
    opening_mark_missing.CHECK,
    number_frame.CHECK,
)
