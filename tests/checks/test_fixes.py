"""Every fix of every case: it silences its fault, makes no other, and leaves the rest of the file as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from checks.casefile import Case, cases, concerns
from councilgen.checks.editing.citations import table as citations
from councilgen.diagnostics.model import Diagnostic
from councilgen.mending.applying import mended
from councilgen.mending.pages import page
from councilgen.mending.rounds import wanted
from councilgen.mending.written import as_written
from councilgen.pipeline import findings, mend
from councilgen.workspace import MemoryWorkspace

_OF_CITATIONS = {check.rule.code for check in citations.CHECKS}
CASES = cases(Path(__file__).parent / "cases")


def _known(faults: Iterable[Diagnostic]) -> Counter[tuple[str, str, str]]:
    """Return faults without their lines, which move when a line above them goes.

    Nor with the words of citations, which are others once they are cited by key.
    """
    return Counter(
        (fault.span.file, fault.rule.code, "" if fault.rule.code in _OF_CITATIONS else fault.message)
        for fault in faults
    )


def _safe(fault: Diagnostic) -> bool:
    return any(fix.safe for fix in fault.fixes)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_fixes_silence_their_faults_and_do_nothing_else(case: Case) -> None:
    """With all safe fixes done, and then with all, the faults that are left are those without a fix.

    A translation does not follow a text that an unsafe fix has changed, and that is told.
    """
    workspace = MemoryWorkspace(case.sources)
    before = findings(workspace).faults
    fixable = [fault for fault in before if fault.fixes]
    if not fixable:
        return
    safely = mend(workspace, findings, lambda _fault: True)
    assert safely.left == ()
    assert _known(fault for fault in safely.found.faults if concerns(fault, case)) <= _known(
        fault for fault in before if not _safe(fault)
    )
    cured = mend(workspace, findings, lambda _fault: True, unsafe=True)
    assert cured.left == ()
    others = (fault for fault in cured.found.faults if concerns(fault, case))
    left = _known(fault for fault in others if fault.rule.code != "CG203")
    assert left <= _known(fault for fault in before if not fault.fixes)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_fixes_touch_only_what_they_say(case: Case) -> None:
    """What is written is the file with the stretches of the fixes replaced, and every other byte as it was."""
    workspace = MemoryWorkspace(case.sources)
    faults = findings(workspace).faults
    if not any(fault.fixes for fault in faults):
        return
    done = mended(wanted(faults, unsafe=True), workspace.read)
    stretches = [edit for fault in as_written(faults, workspace.read) for fix in fault.fixes[:1] for edit in fix.edits]
    for file, data in done.files.items():
        before = page(workspace.read(file))
        assert before is not None
        pieces, last = [], 0
        for edit in sorted((edit for edit in stretches if edit.span.file == file), key=lambda edit: edit.span):
            start = before.at((edit.span.line - 1, edit.span.column - 1))
            end = before.at((edit.span.end_line - 1, edit.span.end_column - 1))
            if start < last:
                continue  # it waits for the next round
            assert before.raw[start:end] == edit.instead_of
            pieces += [before.raw[last:start], edit.text]
            last = end
        assert "".join((*pieces, before.raw[last:])).encode() == data
