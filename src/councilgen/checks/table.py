"""The table of checks, and of every rule there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from councilgen.checks import (
    citation_unknown,
    file_altered,
    glyph_missing,
    id_repeated,
    interface_untranslated,
    not_reviewed,
    number_taken,
    numbers_collide,
    parity_broken,
    placeholder_lost,
    reference_nowhere,
    reference_repeated,
    register_key_unknown,
    session_backwards,
    session_code_taken,
    set_outdated,
    sets_disagree,
    translated_two_ways,
    two_sources_one_way,
    untranslated,
)
from councilgen.checks.allowances import ALLOWANCES, settled
from councilgen.checks.subject import Scope, Subject
from councilgen.checks.translation import (
    abbreviation_differs,
    amount_differs,
    brackets_unbalanced,
    capital_differs,
    citation_differs,
    dash_form,
    date_differs,
    date_form,
    digits_form,
    emphasis_differs,
    end_punctuation,
    half_width,
    hidden_character,
    length_implausible,
    link_differs,
    marks_differ,
    mixed_script,
    non_breaking_space,
    note_mark_place,
    number_differs,
    number_form,
    official_name,
    percentage_differs,
    percentage_form,
    punctuation_form,
    quotes_form,
    quotes_unbalanced,
    range_differs,
    range_reversed,
    same_as_source,
    source_words_left,
    space_before_punctuation,
    space_doubled,
    space_missing,
    symbol_differs,
    term_forbidden,
    term_missing,
    translation_markup,
    word_doubled,
    wrong_language,
    wrong_script,
)
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
    translated_two_ways.CHECK,
    two_sources_one_way.CHECK,
    not_reviewed.CHECK,
)

# Rules of translation look at one pair of texts at a time, all of them at each pair, so that a pair is read once.
PAIR_CHECKS = (
    translation_markup.CHECK,
    marks_differ.CHECK,
    citation_differs.CHECK,
    link_differs.CHECK,
    number_differs.CHECK,
    date_differs.CHECK,
    range_differs.CHECK,
    percentage_differs.CHECK,
    amount_differs.CHECK,
    symbol_differs.CHECK,
    number_form.CHECK,
    date_form.CHECK,
    percentage_form.CHECK,
    digits_form.CHECK,
    range_reversed.CHECK,
    official_name.CHECK,
    abbreviation_differs.CHECK,
    term_forbidden.CHECK,
    term_missing.CHECK,
    same_as_source.CHECK,
    wrong_script.CHECK,
    wrong_language.CHECK,
    source_words_left.CHECK,
    brackets_unbalanced.CHECK,
    quotes_unbalanced.CHECK,
    quotes_form.CHECK,
    end_punctuation.CHECK,
    half_width.CHECK,
    punctuation_form.CHECK,
    space_before_punctuation.CHECK,
    space_missing.CHECK,
    non_breaking_space.CHECK,
    space_doubled.CHECK,
    word_doubled.CHECK,
    hidden_character.CHECK,
    length_implausible.CHECK,
    capital_differs.CHECK,
    mixed_script.CHECK,
    emphasis_differs.CHECK,
    note_mark_place.CHECK,
    dash_form.CHECK,
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
        parity_broken.RULE,
        file_altered.RULE,
        sets_disagree.RULE,
        set_outdated.RULE,
    )
}


def _go_on() -> None:
    """Do nothing."""


def check(subject: Subject, scope: Scope | None = None, between: Callable[[], None] = _go_on) -> list[Diagnostic]:
    """Return what every check finds, or those of one scope, but for what a translator allows.

    `between` is called between one pair of texts and the next; what it raises ends the checks.
    """
    found = [fault for each in CHECKS if scope in (None, each.scope) for fault in each.run(subject)]
    found += _between_languages(subject, between)
    return list(settled(subject, found))


def _between_languages(subject: Subject, between: Callable[[], None]) -> Iterator[Diagnostic]:
    for pair in subject.pairs():
        between()
        for each in PAIR_CHECKS:
            if each.shared or not pair.shared:
                yield from each.run(pair)
