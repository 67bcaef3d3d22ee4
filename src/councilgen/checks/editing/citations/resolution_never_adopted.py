"""A symbol has the RES of a resolution, but the register knows a report of that number.

**What it does.** Looks for A/RES/70/684 where the register has no such resolution, but the report A/70/684.

**Why it matters.** The resolution does not exist, so that nobody finds it.

**Cure.** Write the symbol without RES, outside the list of resolutions.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import Identity, registered
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG158", "resolution-never-adopted", "error", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for one in manuscript.citations:
        found = one.citation
        if (
            found is None
            or found.symbol is None
            or not found.symbol.resolution
            or one.piece is None
            or one.piece.quoted
        ):
            continue
        report = registered(manuscript, Identity(found.issuer, "report", found.number))
        if report is not None and registered(manuscript, Identity(found.issuer, "resolution", found.number)) is None:
            message = f"{found.symbol.written} is no resolution: the register has the report {report.number}"
            fix = one.piece.text.fix(f"write {report.number}", found.number_place, report.number, safe=False)
            hint = f"write {report.number}, and call it a report"
            yield one.piece.text.fault(RULE, message, hint, at=found.number_place, fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
