"""The table of checks, and of every rule there is."""

from __future__ import annotations

from councilgen.checks import (
    citation_unknown,
    glyph_missing,
    id_repeated,
    interface_untranslated,
    marks_differ,
    number_taken,
    numbers_collide,
    placeholder_lost,
    reference_nowhere,
    reference_repeated,
    register_key_unknown,
    session_backwards,
    session_code_taken,
    translation_markup,
    untranslated,
)
from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.diagnostics.rules import READING

CHECKS = (
    citation_unknown.CHECK,
    reference_nowhere.CHECK,
    id_repeated.CHECK,
    number_taken.CHECK,
    numbers_collide.CHECK,
    register_key_unknown.CHECK,
    reference_repeated.CHECK,
    session_backwards.CHECK,
    session_code_taken.CHECK,
    placeholder_lost.CHECK,
    untranslated.CHECK,
    interface_untranslated.CHECK,
    translation_markup.CHECK,
    marks_differ.CHECK,
)

RULES: dict[str, Rule] = {rule.code: rule for rule in (*READING, *(check.rule for check in CHECKS), glyph_missing.RULE)}


def check(subject: Subject) -> list[Diagnostic]:
    """Return what every check finds."""
    return [fault for each in CHECKS for fault in each.run(subject)]
