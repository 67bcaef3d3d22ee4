"""The table of checks, and of every rule there is."""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks import (
    citation_unknown,
    glyph_missing,
    id_repeated,
    interface_untranslated,
    not_reviewed,
    number_taken,
    numbers_collide,
    placeholder_lost,
    reference_nowhere,
    reference_repeated,
    register_key_unknown,
    session_backwards,
    session_code_taken,
    untranslated,
)
from councilgen.checks.allowances import ALLOWANCES, settled
from councilgen.checks.subject import Subject
from councilgen.checks.translation import marks_differ, translation_markup
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.diagnostics.rules import READING
from councilgen.exchange.rules import EXCHANGE

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
    not_reviewed.CHECK,
)

# Rules of translation look at one pair of texts at a time, all of them at each pair, so that a pair is read once.
PAIR_CHECKS = (
    translation_markup.CHECK,
    marks_differ.CHECK,
)

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        *READING,
        *(check.rule for check in CHECKS),
        *(check.rule for check in PAIR_CHECKS),
        *ALLOWANCES,
        *EXCHANGE,
        glyph_missing.RULE,
    )
}


def check(subject: Subject) -> list[Diagnostic]:
    """Return what every check finds, but for what a translator allows."""
    found = [fault for each in CHECKS for fault in each.run(subject)]
    found += _between_languages(subject)
    return list(settled(subject, found))


def _between_languages(subject: Subject) -> Iterator[Diagnostic]:
    for pair in subject.pairs():
        for each in PAIR_CHECKS:
            if each.shared or not pair.shared:
                yield from each.run(pair)
