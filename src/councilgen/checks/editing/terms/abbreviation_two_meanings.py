"""One abbreviation stands for two things.

**What it does.** Compares the long forms that a document gives for one abbreviation. Latin letters behind Chinese or
Arabic words are passed over: nothing tells with which word their long form begins.

**Why it matters.** From then on nobody knows which of the two is meant.

**Cure.** Spell one of the two out each time.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import Introduced, abbreviating, introduced_at
from councilgen.checks.editing.terms.likeness import alike
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG189", "abbreviation-two-meanings", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    first: dict[str, Introduced] = {}
    for one in abbreviating(manuscript).introduced:
        if not one.definition.certain:
            continue
        earlier = first.setdefault(one.definition.short, one)
        here, there = one.definition, earlier.definition
        if earlier is not one and (not here.key or here.key != there.key) and not alike(here.long, there.long):
            message = f"{here.short} is {here.long} here and {there.long} elsewhere"
            hint = "spell one of the two out each time"
            yield RULE.at(one.span, message, hint, related=introduced_at(earlier))


CHECK = ManuscriptCheck(RULE, _run, beside=True)
