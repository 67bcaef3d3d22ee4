"""Faults as people read them."""

from __future__ import annotations

from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.diagnostics.report import counted
from councilgen.diagnostics.terminal import cells, shown

RULE = Rule("CG999", "example", "error", "An example.")


def _fault(file: str, column: int, end: int) -> Diagnostic:
    return RULE.at(Span(file, 1, column, 1, end), "wrong", "write it right")


def test_underlines_count_cells() -> None:
    """Chinese fills two cells a character, so the marks stand below what is meant."""
    text = shown(_fault("x.po", 4, 6), lambda _file: ["理事会会议。"])
    assert text.splitlines()[2:4] == ["1 | 理事会会议。", "  |       ^^^^"]


def test_arabic_lines_are_isolated() -> None:
    """Its direction must not turn the line number or the frame."""
    line = shown(_fault("x.po", 1, 3), lambda _file: ["القرار 140"]).splitlines()[2]
    assert line.startswith("1 | \u2068")
    assert line.endswith("\u2069")


def test_a_long_line_is_shown_around_its_place() -> None:
    """A paragraph on one line does not fill the screen."""
    line = "a" * 1000 + "X" + "b" * 1000
    frame = shown(_fault("x.yaml", 1001, 1002), lambda _file: [line]).splitlines()
    assert len(frame[2]) < 200
    assert frame[2][frame[3].index("^")] == "X"


def test_a_file_that_cannot_be_read_has_no_excerpt() -> None:
    """The fault is shown all the same."""
    assert shown(_fault("x.yaml", 1, 2), lambda _file: []).splitlines() == [
        "x.yaml:1:1: error: wrong [CG999]",
        "  = help: write it right",
    ]


def test_counts() -> None:
    """Singular and plural."""
    assert counted([_fault("x", 1, 2)]) == "1 error"
    assert counted([]) == "no faults"
    assert cells("e\u0301é中") == 4
