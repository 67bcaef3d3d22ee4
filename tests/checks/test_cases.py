"""Every rule against its cases: what is wrong, where, what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.casefile import Case, accepted, cases, concerns
from councilgen.checks.table import RULES
from councilgen.diagnostics.model import Diagnostic
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace

CASES = cases(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_faults_are_as_expected(case: Case, accept: bool) -> None:
    """A case has just the faults that it says, each with its place, its words and its cure."""
    faults = [fault for fault in examine(MemoryWorkspace(case.sources)) if concerns(fault, case)]
    found = "".join(map(_shown, faults))
    if accept and found != case.expected:
        accepted(case, found)
    else:
        assert found == case.expected


def test_every_case_file_is_named_after_a_rule() -> None:
    """A case file is found by the code of its rule."""
    for case in CASES:
        code, _hyphen, name = case.file.stem.partition("-")
        assert RULES[code].name == name


def test_every_rule_has_a_manual_page() -> None:
    """`councilgen explain` has something to say on every rule."""
    assert all(len(rule.manual) > 60 for rule in RULES.values())


def _shown(fault: Diagnostic) -> str:
    related = "".join(f"  {related.span}: {related.message}\n" for related in fault.related)
    hints = "".join(f"  help: {hint}\n" for hint in fault.hints)
    return f"{fault.span}: {fault.severity}: {fault.message} [{fault.rule.code}]\n{related}{hints}"
