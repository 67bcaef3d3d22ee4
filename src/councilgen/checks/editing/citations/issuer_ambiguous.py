"""A bare number can mean the instruments of two bodies that the document cites.

**What it does.** Looks for citations without a body whose number two bodies of the document share, as Resolution 75 of
WTSA and Resolution 75 of another conference.

**Why it matters.** The reader has to guess.

**Cure.** Name the body each time.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import other, worded
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG165", "issuer-ambiguous", "warning", __doc__)

_HOUSES = ("", "itu", "un")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    issuers: dict[tuple[str, str], dict[str, Cited]] = {}
    for one in manuscript.citations:
        if one.citation and one.citation.issuer not in _HOUSES:
            named = issuers.setdefault((one.citation.noun, one.citation.number), {})
            named.setdefault(one.citation.issuer, one)
    for one in manuscript.citations:
        found = one.citation
        if found is None or found.issuer not in _HOUSES or one.behind or (one.piece and one.piece.quoted):
            continue
        meant = issuers.get((found.noun, found.number), {})
        if len(meant) > 1 and found.year is None:
            first, second = list(meant.values())[:2]
            message = f"{one.written} can be {worded(manuscript, first)} or {worded(manuscript, second)}"
            related = (*other(first, "the one"), *other(second, "the other"))
            yield RULE.at(one.span, message, "name the body", related=related)


CHECK = ManuscriptCheck(RULE, _run)
