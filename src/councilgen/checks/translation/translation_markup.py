"""The markup of a translation is broken: raw HTML, a link to nowhere, a control character.

**What it does.** Reads every translation as the Markdown that it is, with the rules of the original.

**Why it matters.** A translation goes into the same Word file as the original.

**Cure.** As for the original; the message says what.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.load.decoding import UNPRINTABLE
from councilgen.markup.inline import faults

RULE = Rule("CG205", "translation-markup", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    for fault in faults(pair.target) if not pair.shared else ():
        if fault.severity == "error":
            yield RULE.at(fault.span, f"in the translation: {fault.message}", *fault.hints)
    for found in UNPRINTABLE.finditer(pair.target.markup):
        message = f"the translation has the control character U+{ord(found[0]):04X}"
        yield pair.fault(RULE, message, "delete it", at=found.span())


CHECK = PairCheck(RULE, _run)
