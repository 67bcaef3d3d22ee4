"""An Arabic range is stored with its higher end first.

**What it does.** Finds ranges in Arabic whose two ends are those of the source, but turned round: 18-16 نوفمبر for
16-18 November. Some editors' windows show such a range as if it were right.

**Why it matters.** On paper and on the screen the range runs backwards, and a machine reads another one.

**Cure.** Type the lower number first, with U+200F before it and on both sides of the hyphen, or write من … إلى.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.text.model import shown
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG222", "range-reversed", "error", __doc__)
_HINT = "type the lower end first, with U+200F before it and on both sides of the hyphen, or write من … إلى"


def _run(pair: Pair) -> Iterator[Diagnostic]:
    for source, target in pair.comparison.reversed:
        message = f"{shown(pair.typed_translation, target)} stands the wrong way round"
        yield pair.fault(RULE, message, _HINT, at=(target.start, target.end), source=(source.start, source.end))


CHECK = PairCheck(RULE, _run)
