"""One resolution is called revised in one place and not in another.

**What it does.** Compares the marks of revision (Rev., Modified, 修订版, Пересм., المراجَع) of those citations of an
instrument that give its year or place.

**Why it matters.** "Rev." is about the history of a text: without it one reads the text of the first conference.

**Cure.** Look up whether a later meeting changed the text, and cite by key.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.differing import differing
from councilgen.checks.editing.citations.sameness import detailed
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG152", "instrument-two-revisions", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    yield from differing(manuscript, RULE, "mark of revision", _revised)


def _revised(one: Cited) -> bool | None:
    return one.citation.revision != "" if one.citation and detailed(one) else None


CHECK = ManuscriptCheck(RULE, _run, beside=True)
