"""A translation has lost, gained or changed a footnote mark or a cross-reference.

**What it does.** Compares the footnote marks and cross-references of source and translation, each as often as it stands
there; the order may differ, as the syntax of the language asks.

**Why it matters.** A footnote that exists in English only makes six documents of one. Without it the document cannot be
built whole, so this rule cannot be allowed away.

**Cure.** Write the missing mark where it belongs: `[^label]`, `[](#id)` or `[words](#id)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.marks import differences, note_or_reference
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG206", "marks-differ", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from differences(pair, RULE, note_or_reference)


CHECK = PairCheck(RULE, _run, shared=False)
