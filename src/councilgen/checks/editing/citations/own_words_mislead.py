"""The words of a citation name another instrument than its key.

**What it does.** Reads the own words of `[words](@key)`: where they have the number of an instrument, it must be the
one that the key has.

**Why it matters.** The link leads to one resolution, the words to another.

**Cure.** Correct the words or the key.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import as_registered
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG167", "own-words-mislead", "error", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for one in manuscript.citations:
        if not one.behind or one.citation is None:
            continue
        instrument = manuscript.register.instruments[one.behind]
        if instrument.number and as_registered(instrument).number != one.citation.number:
            message = f"{one.written} stands for {one.behind}, which is {instrument.number}"
            yield RULE.at(one.span, message, "correct the words or the key")


CHECK = ManuscriptCheck(RULE, _run)
