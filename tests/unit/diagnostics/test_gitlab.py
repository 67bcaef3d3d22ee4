"""Faults as a Code Quality report, and the fingerprints by which a host knows them again."""

from __future__ import annotations

import json
from typing import Any

from councilgen.diagnostics.fingerprint import fingerprints
from councilgen.diagnostics.gitlab import written
from councilgen.diagnostics.model import Diagnostic, Span
from judges import reports
from unit.diagnostics.odd import ERROR, ODD, WARNING, encoded, reported

LINES = ["title: A", "body: |", "  wrong here", "  and wrong there"]


def issues(*faults: Diagnostic, folder: str = "") -> list[dict[str, Any]]:
    """Return the report, read back from bytes."""
    found: list[dict[str, Any]] = json.loads(encoded(written(reported(*faults, folder=folder))))
    return found


def fault(line: int, message: str = "wrong") -> Diagnostic:
    """Return a fault at the word "wrong" of a line."""
    return ERROR.at(Span("content/x.yaml", line, 3, line, 8), message)


def test_odd_faults_make_a_report_that_gitlab_takes() -> None:
    """All of its properties, and each fault once."""
    report = encoded(written(reported(*ODD))).decode("utf-8")
    assert [str(found) for found in reports.code_quality(report)] == []
    assert len({issue["fingerprint"] for issue in json.loads(report)}) == len(ODD)


def test_an_issue_has_place_and_cure() -> None:
    """In its description, since nothing else is shown."""
    (issue,) = issues(WARNING.at(Span("content/x.yaml", 3, 1, 5, 2), "odd", "write it"), folder="docs/")
    del issue["fingerprint"]
    assert issue == {
        "description": "CG999: odd; write it",
        "check_name": "odd-warning",
        "severity": "minor",
        "location": {"path": "docs/content/x.yaml", "lines": {"begin": 3, "end": 5}},
    }


def test_no_fault_is_an_empty_list() -> None:
    """GitLab then sees that all are mended."""
    assert issues() == []


def test_a_fingerprint_survives_moved_lines() -> None:
    """And a change elsewhere in the line."""
    (before,) = fingerprints(reported(fault(3), lines=LINES))
    (moved,) = fingerprints(reported(fault(5), lines=["# new", "# lines", *LINES]))
    (edited,) = fingerprints(reported(fault(3), lines=[*LINES[:2], "  wrong somewhere else", LINES[3]]))
    assert before == moved == edited


def test_a_fingerprint_changes_with_what_is_wrong() -> None:
    """Rule, file, marked text and message."""
    before = fault(3)
    others = [
        reported(fault(3, "wrong too"), lines=LINES),
        reported(WARNING.at(before.span, before.message), lines=LINES),
        reported(ERROR.at(Span("content/y.yaml", 3, 3, 3, 8), "wrong"), lines=LINES),
        reported(before, lines=[*LINES[:2], "  WRONG here"]),
        reported(before, lines=LINES, folder="docs/"),
    ]
    assert len({fingerprints(report) for report in (reported(before, lines=LINES), *others)}) == 6


def test_equal_faults_are_told_apart() -> None:
    """And of two, one is left when one is mended, whichever it is."""
    same = ["wrong", "wrong"]
    faults = [ERROR.at(Span("x", line, 1, line, 6), "wrong") for line in (1, 2)]
    both = fingerprints(reported(*faults, lines=same))
    assert len(set(both)) == 2
    assert fingerprints(reported(faults[1], lines=same)) == both[:1]
