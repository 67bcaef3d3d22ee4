"""A bare number can mean the instruments of two bodies that the document cites.

**What it does.** Looks for citations without a body and without a year, after the document has named two bodies with an
instrument of that number, as Resolution 75 of WTSA and Resolution 75 of another conference.

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
        found = one.citation
        if found is None or (one.piece and one.piece.quoted):
            continue
        named = issuers.setdefault((found.noun, found.number), {})
        if found.issuer not in _HOUSES:
            named.setdefault(found.issuer, one)
        elif len(named) > 1 and found.year is None and not one.behind:
            first, second = list(named.values())[:2]
            message = f"{one.written} can be {worded(manuscript, first)} or {worded(manuscript, second)}"
            related = (*other(first, "the one"), *other(second, "the other"))
            yield RULE.at(one.span, message, "name the body", related=related)


CHECK = ManuscriptCheck(RULE, _run)
