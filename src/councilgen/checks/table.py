"""The table of checks, and of every rule there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from councilgen.checks import severities
from councilgen.checks.allowances import ALLOWANCES, settled
from councilgen.checks.editing.citations import table as citations
from councilgen.checks.editing.figures import table as figures
from councilgen.checks.editing.structure import table as structure
from councilgen.checks.editing.style import table as style
from councilgen.checks.editing.terms import table as terms
from councilgen.checks.finished import (
    file_altered,
    glyph_missing,
    parity_broken,
    set_outdated,
    sets_disagree,
)
from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.project import (
    citation_unknown,
    documents_disagree,
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
    translated_two_ways,
    two_sources_one_way,
    untranslated,
)
from councilgen.checks.severities import rated
from councilgen.checks.subject import Scope, Subject
from councilgen.checks.text.model import Text
from councilgen.checks.translation import (
    abbreviation_differs,
    amount_differs,
    capital_differs,
    citation_differs,
    date_differs,
    emphasis_differs,
    end_punctuation,
    length_implausible,
    link_differs,
    marks_differ,
    number_differs,
    official_name,
    percentage_differs,
    range_differs,
    range_reversed,
    same_as_source,
    source_words_left,
    symbol_differs,
    term_forbidden,
    term_missing,
    translation_markup,
    wrong_language,
)
from councilgen.checks.typography import (
    brackets_unbalanced,
    dash_form,
    date_form,
    digits_form,
    half_width,
    hidden_character,
    mixed_script,
    non_breaking_space,
    note_mark_place,
    number_form,
    percentage_form,
    punctuation_form,
    quotes_form,
    quotes_unbalanced,
    space_before_punctuation,
    space_doubled,
    space_missing,
    word_doubled,
    wrong_script,
)
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.diagnostics.rules import READING
from councilgen.exchange.rules import EXCHANGE
from councilgen.remembering import remembered

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
    range_reversed.CHECK,
    official_name.CHECK,
    abbreviation_differs.CHECK,
    term_forbidden.CHECK,
    term_missing.CHECK,
    same_as_source.CHECK,
    wrong_language.CHECK,
    source_words_left.CHECK,
    end_punctuation.CHECK,
    length_implausible.CHECK,
    capital_differs.CHECK,
    emphasis_differs.CHECK,
)

# Rules of typography look at one text of one language, an original's or a translation's.
TEXT_CHECKS = (
    number_form.CHECK,
    date_form.CHECK,
    percentage_form.CHECK,
    digits_form.CHECK,
    wrong_script.CHECK,
    brackets_unbalanced.CHECK,
    quotes_unbalanced.CHECK,
    quotes_form.CHECK,
    half_width.CHECK,
    punctuation_form.CHECK,
    space_before_punctuation.CHECK,
    space_missing.CHECK,
    non_breaking_space.CHECK,
    space_doubled.CHECK,
    word_doubled.CHECK,
    hidden_character.CHECK,
    mixed_script.CHECK,
    note_mark_place.CHECK,
    dash_form.CHECK,
    *style.TEXT_CHECKS,
    *terms.TEXT_CHECKS,
)

# Rules of editing look at one document as its author wrote it.
EDITING_CHECKS = (*citations.CHECKS, *figures.CHECKS, *terms.CHECKS, *style.CHECKS, *structure.CHECKS)

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        *READING,
        *(check.rule for check in CHECKS),
        *(check.rule for check in PAIR_CHECKS),
        *(check.rule for check in TEXT_CHECKS),
        *(check.rule for check in EDITING_CHECKS),
        documents_disagree.RULE,
        *ALLOWANCES,
        severities.RULE,
        *EXCHANGE,
        glyph_missing.RULE,
        parity_broken.RULE,
        file_altered.RULE,
        sets_disagree.RULE,
        set_outdated.RULE,
    )
}


Between = Callable[[], None]  # called now and then during long work; what it raises ends the work


def go_on() -> None:
    """Do nothing, between one piece of work and the next."""


def check(subject: Subject, scope: Scope | None = None, between: Between = go_on) -> list[Diagnostic]:
    """Return what every check finds, or those of one scope, but for what is allowed."""
    found = [fault for each in CHECKS if scope in (None, each.scope) for fault in each.run(subject)]
    found += _in_originals(subject, between)
    found += (fault for manuscript in subject.manuscripts() for fault in edited(manuscript, between))
    found += _between_languages(subject, between)
    return list(rated(subject, list(settled(subject, found)), RULES))


def sensed(subject: Subject) -> list[Diagnostic]:
    """Return what the rules of sense find in documents, without what asks for reading their sentences.

    Whether an allowance is idle cannot be said of so few rules.
    """
    found = [fault for each in CHECKS if each.scope == "document" for fault in each.run(subject)]
    idle = {rule.code for rule in ALLOWANCES}
    kept = [fault for fault in settled(subject, found) if fault.rule.code not in idle]
    return list(rated(subject, kept, RULES))


def edited(manuscript: Manuscript, between: Between = go_on) -> Iterator[Diagnostic]:
    """Yield what an editor finds in one document."""
    for each in EDITING_CHECKS:
        between()
        if each.asked(manuscript):
            yield from each.run(manuscript)


def read_over(manuscript: Manuscript) -> list[Diagnostic]:
    """Return what the rules of typography and of editing find in one document, in the order of its places."""
    found = [fault for piece in manuscript.pieces for fault in _typography(piece.text)]
    return sorted({*found, *edited(manuscript)}, key=lambda fault: fault.order)


def read_beside(manuscripts: Sequence[Manuscript]) -> list[Diagnostic]:
    """Return what shows only where texts of one language are read beside each other, in the order of its places."""
    if len(manuscripts) < 2:
        return []
    checks = [each for each in EDITING_CHECKS if each.beside]
    alone = {(fault.rule, fault.span) for each in checks for one in manuscripts for fault in each.run(one)}
    together = manuscripts[0].joined(manuscripts[1:])
    found = {fault for each in checks for fault in each.run(together) if (fault.rule, fault.span) not in alone}
    return sorted(found, key=lambda fault: fault.order)


@remembered(1024)  # the texts of a long document; each keeps what was recognised in it
def _typography(text: Text) -> tuple[Diagnostic, ...]:
    """Return what the rules of typography find; while an author writes, all but one text are as they were."""
    return tuple(fault for each in TEXT_CHECKS for fault in each.run(text))


def _in_originals(subject: Subject, between: Between) -> Iterator[Diagnostic]:
    for text in subject.originals():
        between()
        yield from _typography(text)


def _between_languages(subject: Subject, between: Between) -> Iterator[Diagnostic]:
    for pair in subject.pairs():
        between()
        for each in PAIR_CHECKS:
            if each.shared or not pair.shared:
                yield from each.run(pair)
        for check in TEXT_CHECKS:
            if check.shared or not pair.shared:
                yield from check.run(pair.text)
