"""A number of the source is not in the translation, or is another one there.

**What it does.** Compares the numbers of source and translation, with their units, whatever the order: 2.6 billion is
2,6 milliards and 26亿; 43rd is forty-third and الثالث والأربعون. A number in words may be left unsaid or said
otherwise, since languages differ in that; a number in figures may not. What the register words is not looked at.

**Why it matters.** A reader of one language is told another number than the rest of the Council.

**Cure.** Write the number of the source in the manner of the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.discrepancies import discrepancies
from councilgen.checks.translation.figures import Matter
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG212", "number-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from discrepancies(pair, RULE, Matter.NUMBER, "number")


CHECK = PairCheck(RULE, _run)
