"""A translation has lost, gained or changed a citation by key.

**What it does.** Compares which instruments source and translation cite, and how often; the order may differ, and each
may be worded by the register, `[@key]`, or in own words, `[words](@key)`.

**Why it matters.** Some readers are told of a resolution, and others are not.

**Cure.** Write the citation where it belongs: `[@key]` or `[words](@key)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.marks import citation, differences
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG210", "citation-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from differences(pair, RULE, citation)


CHECK = PairCheck(RULE, _run, shared=False)
