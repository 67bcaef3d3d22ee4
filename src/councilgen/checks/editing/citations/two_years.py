"""One resolution has two years in a document.

**What it does.** Compares the years of all citations of an instrument, whether typed by hand or worded by the register.
What the register has is right; the others are CG155.

**Why it matters.** A resolution that carries 2024 on the first page and 2023 in section 1 sends delegates to two texts,
and nobody can tell which of them the Council is to act upon.

**Cure.** Look the year of the last change up, and cite by key: the register then words it the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.differing import differing
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG150", "instrument-two-years", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    yield from differing(manuscript, RULE, "year", lambda one: one.citation.year if one.citation else None)


CHECK = ManuscriptCheck(RULE, _run, beside=True)
