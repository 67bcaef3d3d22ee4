"""One number, year and place are given to two bodies.

**What it does.** Looks for citations of the same kind, number, year and place whose issuers differ. Two bodies may have
a resolution of one number; hardly of one year and one place too.

**Why it matters.** One of the two is somebody else's resolution.

**Cure.** Name the body that adopted it, in both places.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import other, together, worded
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG153", "instrument-two-issuers", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    seen: dict[tuple[object, ...], tuple[str, Cited]] = {}
    for which, group in together(manuscript):
        for one in group if which.issuer else ():
            if one.citation is None or one.citation.year is None or not one.citation.place:
                continue
            place = one.citation.place_key or one.citation.place
            issuer, first = seen.setdefault((which.noun, which.number, one.citation.year, place), (which.issuer, one))
            if issuer != which.issuer:
                message = f"{worded(manuscript, one)} is elsewhere the instrument of another body"
                hint = "name the body that adopted it in both places"
                yield RULE.at(one.span, message, hint, related=other(first, worded(manuscript, first)))
                break


CHECK = ManuscriptCheck(RULE, _run, beside=True)
