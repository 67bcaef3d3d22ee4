"""A resolution is cited by a bare number at its first mention, so that nobody knows whose it is.

**What it does.** Looks at the first citation of a resolution or decision by its number in the running text: neither a
body nor a place nor a symbol stands with it, and neither the text before nor the list of references has one of that
number whose body is named. Later mentions may be bare.

**Why it matters.** There is a Resolution 71 of the Plenipotentiary Conference, one of the Assembly for
standardization, and several more.

**Cure.** Name the body at the first mention: Resolution 71 of the Plenipotentiary Conference; or cite by key.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG164", "issuer-missing", "warning", __doc__)

_ISSUED = ("resolution", "decision")  # reports number their own recommendations and opinions


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    named: set[tuple[str, str]] = set()
    for one in manuscript.citations:
        found = one.citation
        if found is None or found.noun not in _ISSUED or (one.piece and one.piece.quoted):
            continue
        which = (found.noun, found.number)
        if found.issuer or found.place or one.behind:
            named.add(which)
        elif found.symbol is None and which not in named:
            named.add(which)
            hint = "name the body that adopted it, or cite it by key"
            yield RULE.at(one.span, f"{one.written} does not say whose it is", hint)


CHECK = ManuscriptCheck(RULE, _run)
