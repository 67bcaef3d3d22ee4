"""A translation has two spaces in a row, or one at its beginning or end.

**What it does.** Looks for doubled spaces of any kind, and for spaces at either end that the source does not have.

**Why it matters.** A double space is seen in justified lines, and a text that begins with a space stands crooked under
the others.

**Cure.** Delete the space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG247", "space-doubled", "warning", __doc__)

_SPACES = "[ \u00a0\u2002-\u200a\u202f\u3000\t]"
_DOUBLED = re.compile(rf"(?<=\S){_SPACES}{{2,}}(?=\S)")
_FIRST = re.compile(rf"^{_SPACES}+")
_LAST = re.compile(rf"{_SPACES}+$")


def _run(pair: Pair) -> Iterator[Diagnostic]:
    text = pair.prose
    for found in _DOUBLED.finditer(text):
        if not _DOUBLED.search(pair.original_prose):
            yield pair.fault(RULE, "two spaces stand in a row", "delete one of them", at=found.span())
    for pattern, where in ((_FIRST, "begins with"), (_LAST, "ends in")):
        found_here = pattern.search(text)
        if found_here and not pattern.search(pair.original_prose):
            yield pair.fault(RULE, f"translation {where} a space", "delete the space", at=found_here.span())


CHECK = PairCheck(RULE, _run)
