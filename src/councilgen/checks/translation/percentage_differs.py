"""A percentage of the source is not in the translation, is another one there, or has become a mere number.

**What it does.** Compares percentages, whether they are written with a sign or in words: 74 per cent, 74 %,
百分之七十四, 74 في المائة.

**Why it matters.** Figures are what readers quote.

**Cure.** Write the percentage of the source in the manner of the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.discrepancies import discrepancies
from councilgen.checks.translation.figures import Matter
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG215", "percentage-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from discrepancies(pair, RULE, Matter.PERCENTAGE, "percentage")


CHECK = PairCheck(RULE, _run)
