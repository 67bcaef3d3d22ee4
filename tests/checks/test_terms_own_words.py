"""The rules of terms on real words, and their cures.

The documents of the repository are read in all six languages, each translation as if its author had written it: a rule
that is right finds nothing there. And each cure is carried out on the cases, so that it is known to cure.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checks.casefile import Case, cases
from checks.test_house_style import after, found, manuscripts
from councilgen.checks.editing.terms.table import CHECKS
from councilgen.languages import LANGUAGES, Tag

CODES = {check.rule.code for check in CHECKS}
CASES = [case for case in cases(Path(__file__).parent / "cases") if case.file.stem[:5] in CODES]
CURED = {"CG187", "CG191", "CG195", "CG197", "CG383"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_found_in_the_own_documents(language: Tag) -> None:
    """Neither in an original nor in a translation that is read as one."""
    faults = [fault for document in manuscripts(language) for check in CHECKS for fault in check.run(document)]
    assert [f"{fault.span}: {fault.message} [{fault.rule.code}]" for fault in faults] == []


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_cures_cure(case: Case) -> None:
    """After all cures of a case its file can be read as before, and no fault is left that had a cure."""
    before = found(case)
    assert {fault.rule.code for fault in before if fault.fixes} <= CURED
    mended = replace(case, sources=after([fix for fault in before for fix in fault.fixes[:1]], case.sources))
    left = found(mended)
    assert [fault.message for fault in left if fault.fixes] == []
    assert len(left) == sum(not fault.fixes for fault in before)


def test_every_rule_has_hits_and_near_misses() -> None:
    """No rule is known from one side alone."""
    for code in {case.file.stem.partition("-")[0] for case in CASES}:
        mine = [case for case in CASES if case.file.stem.startswith(code)]
        assert any(found(case) for case in mine)
        assert any(not found(case) for case in mine)
