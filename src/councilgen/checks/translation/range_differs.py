"""A range of dates, years or numbers has another beginning or end in the translation, or is not there.

**What it does.** Compares from where to where each range goes: 16–17 December is 12月16日至17日. A range may be said
with its two ends apart: "16 and 17 December".

**Why it matters.** Who reads the wrong last day leaves too early.

**Cure.** Write both ends as the source has them, the lower one first.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.discrepancies import discrepancies
from councilgen.checks.translation.figures import Matter
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG214", "range-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from discrepancies(pair, RULE, Matter.RANGE, "range")


CHECK = PairCheck(RULE, _run)
