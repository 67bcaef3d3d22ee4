"""A sum of money differs in figure or in currency between source and translation, or is not there.

**What it does.** Compares amounts with their currencies: CHF 1.25 million is 1,25 million de francs suisses and
125万瑞士法郎.

**Why it matters.** Budgets are decided on these figures. Million, billion and milliard, and 万 and 亿, are easily
taken for one another.

**Cure.** Write the amount of the source; mind the powers of ten.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.discrepancies import discrepancies
from councilgen.checks.translation.figures import Matter
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG216", "amount-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from discrepancies(pair, RULE, Matter.AMOUNT, "amount")


CHECK = PairCheck(RULE, _run)
