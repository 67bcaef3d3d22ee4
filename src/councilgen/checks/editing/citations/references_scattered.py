"""The references of one body stand in two places of the list.

**What it does.** Looks for a body whose instruments are parted by those of another: General Assembly, Plenipotentiary
Conference, General Assembly.

**Why it matters.** The list names each body once, before its instruments; what is parted is printed as two groups, and
a reader who has found the first does not look for the second.

**Cure.** Move the reference to the others of its body.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import other, worded
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG161", "references-scattered", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    last: dict[str, Cited] = {}
    before = ""
    for one in manuscript.citations:
        if not one.reference or one.citation is None:
            before = before if not one.reference else ""
            continue
        group = f"{one.citation.issuer} {one.citation.noun}"
        if one.citation.issuer and group != before and group in last:
            message = f"{worded(manuscript, one)} stands apart from the other instruments of its body"
            yield RULE.at(one.span, message, "move it to them", related=other(last[group], "the last of them"))
        last[group], before = one, group


CHECK = ManuscriptCheck(RULE, _run)
