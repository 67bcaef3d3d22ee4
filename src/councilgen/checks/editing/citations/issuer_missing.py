"""A resolution is cited by a bare number at its first mention, so that nobody knows whose it is.

**What it does.** Looks at the first citation of a number in the running text: neither a body nor a symbol stands with
it, and neither the text before nor the list of references has an instrument of that number whose body is named. Later
mentions may be bare.

**Why it matters.** There is a Resolution 71 of the Plenipotentiary Conference, one of the Assembly for
standardization, and several more.

**Cure.** Name the body at the first mention: Resolution 71 of the Plenipotentiary Conference; or cite by key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

# Own knowledge.
_IN = re.compile(r"(?:,? in (?:its )?|, dans sa |,? en su |,? в своей |在其?)$")
RULE = Rule("CG164", "issuer-missing", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    named: set[tuple[str, str]] = set()
    for one in manuscript.citations:
        found = one.citation
        if found is None or (one.piece and one.piece.quoted):
            continue
        which = (found.noun, found.number)
        if found.issuer or one.behind or _issued_before(manuscript, one):
            named.add(which)
        elif found.symbol is None and which not in named:
            named.add(which)
            hint = "name the body that adopted it, or cite it by key"
            yield RULE.at(one.span, f"{one.written} does not say whose it is", hint)


def _issued_before(manuscript: Manuscript, one: Cited) -> bool:
    """Say whether a body is named right before what it did in its resolution: the Assembly, in Resolution 70/125."""
    if one.piece is None or one.citation is None:
        return False
    before = _IN.search(one.piece.text.seen[: one.citation.start])
    return before is not None and any(
        before.string[: before.start()].endswith(name.text) for name in manuscript.names.own if name.form == "name"
    )


CHECK = ManuscriptCheck(RULE, _run)
