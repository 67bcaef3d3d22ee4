"""A date, a month or a year of the source is not in the translation, or is another one there.

**What it does.** Compares the dates of source and translation as days, months and years, in any order and in any
manner of writing. A year or month that is clear from another date of the text need not be said again.

**Why it matters.** A deadline that differs between languages is missed by some.

**Cure.** Write the date of the source in the manner of the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.discrepancies import discrepancies
from councilgen.checks.translation.figures import Matter
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG213", "date-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from discrepancies(pair, RULE, Matter.DATE, "date")


CHECK = PairCheck(RULE, _run)
