"""Which faults are shown while a text changes."""

from __future__ import annotations

from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.lsp.ledger import Ledger, Moved, moved

FILE, OTHER = "content/t26/doc.yaml", "locales/fr/LC_MESSAGES/t26/doc.po"
FORM, STYLE, WHOLE = (Rule(code, code.lower(), "error", "") for code in ("CG140", "CG160", "CG310"))
FIRST = frozenset({"CG140"})


def fault(rule: Rule, line: int, file: str = FILE) -> Diagnostic:
    return rule.at(Span(file, line, 1), "wrong")


def lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def test_which_lines_a_change_concerns() -> None:
    assert moved(lines("a\nb\nc"), lines("a\nx\nc")) == Moved(2, 2, 0)
    assert moved(lines("a\nb\nc"), lines("a\nb\nx\nc")) == Moved(3, 2, 1)
    assert moved(lines("a\nb\nc"), lines("c")) == Moved(1, 2, -2)
    assert moved(lines("a"), lines("a")) == Moved(2, 1, 0)


def test_a_fault_is_shown_once_though_both_looks_find_it() -> None:
    ledger = Ledger()
    ledger.quick(FILE, (fault(FORM, 3),))
    assert ledger.read(FILE, (fault(FORM, 3), fault(WHOLE, 5), fault(WHOLE, 1, OTHER))) == {FILE, OTHER}
    ledger.settled((FILE,))
    assert ledger.shown(FILE) == (fault(FORM, 3), fault(WHOLE, 5))
    assert ledger.shown(OTHER) == (fault(WHOLE, 1, OTHER),)


def test_what_was_found_before_a_file_was_opened_stays_as_far_as_no_look_decides() -> None:
    ledger = Ledger()
    ledger.read(FILE, (fault(FORM, 3), fault(STYLE, 4), fault(WHOLE, 5)))
    ledger.quick(FILE, (fault(FORM, 3),), FIRST)
    ledger.quick(FILE, (fault(FORM, 3), fault(STYLE, 4)))
    assert ledger.shown(FILE) == (fault(FORM, 3), fault(STYLE, 4), fault(WHOLE, 5))
    ledger.changed(FILE, Moved(9, 9, 0))
    ledger.quick(FILE, (), FIRST)
    assert ledger.shown(FILE) == (fault(STYLE, 4), fault(WHOLE, 5))
    ledger.quick(FILE, ())
    assert ledger.shown(FILE) == (fault(WHOLE, 5),)


def test_what_only_the_whole_shows_moves_with_its_line() -> None:
    ledger = Ledger()
    ledger.quick(FILE, (fault(FORM, 3),))
    ledger.read(FILE, (fault(FORM, 3), fault(WHOLE, 1), fault(WHOLE, 4), fault(WHOLE, 9)))
    ledger.settled((FILE,))
    ledger.changed(FILE, Moved(4, 5, 2))  # the lines 4 and 5 were replaced by four others
    assert ledger.shown(FILE) == (fault(WHOLE, 1), fault(FORM, 3), fault(WHOLE, 11))
    ledger.quick(FILE, ())
    assert ledger.shown(FILE) == (fault(WHOLE, 1), fault(WHOLE, 11))
    ledger.changed(FILE, Moved(1, 1, 0))
    assert ledger.shown(FILE) == (fault(WHOLE, 11),)
    ledger.read(FILE, (fault(WHOLE, 2),))
    ledger.settled((FILE,))
    assert ledger.shown(FILE) == (fault(WHOLE, 2),)


def test_a_second_look_corrects_what_the_first_left_standing() -> None:
    ledger = Ledger()
    ledger.quick(FILE, (fault(FORM, 1), fault(STYLE, 2), fault(STYLE, 6)))
    ledger.changed(FILE, Moved(4, 3, 1))  # a line was put in before the fourth
    ledger.quick(FILE, (fault(FORM, 4),), FIRST)
    assert ledger.shown(FILE) == (fault(STYLE, 2), fault(FORM, 4), fault(STYLE, 7))
    ledger.quick(FILE, (fault(FORM, 4), fault(STYLE, 7)))
    assert ledger.shown(FILE) == (fault(FORM, 4), fault(STYLE, 7))


def test_what_a_document_left_behind_goes_with_it() -> None:
    ledger = Ledger()
    ledger.read(FILE, (fault(WHOLE, 1), fault(WHOLE, 1, OTHER)))
    assert ledger.keep(("",)) == {FILE, OTHER}
    assert ledger.shown(OTHER) == ()
