"""An abbreviation is used before it is spelled out.

**What it does.** Compares the first use of each abbreviation in the sections with the place where its long form
stands. A long form on the first page counts.

**Why it matters.** Readers meet the letters first and the meaning two pages later.

**Cure.** Move the long form to the first mention.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import FAMILIAR, Introduced, abbreviating, body, introduced_at
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG186", "abbreviation-late", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found = abbreviating(manuscript)
    first: dict[str, Introduced] = {}
    for one in found.introduced:
        first.setdefault(one.definition.short, one)
    told: set[str] = set()
    for use in found.used:
        short = use.abbreviation.short
        spelled = first.get(short)
        if spelled is None or short in told or not body(use.piece):
            continue
        told.add(short)
        before = (use.number, use.abbreviation.start) < (spelled.number, spelled.definition.start)
        if before and short not in FAMILIAR and spelled.piece is not None:
            hint = "spell it out here, at its first mention"
            yield RULE.at(use.span, f"{short} is used before it is spelled out", hint, related=introduced_at(spelled))
    if manuscript.language == "zh":
        yield from _in_characters(manuscript, first)


def _in_characters(manuscript: Manuscript, first: dict[str, Introduced]) -> Iterator[Diagnostic]:
    """Yield the uses of Chinese short names, which no capitals tell, before the places that introduce them."""
    for short, spelled in first.items():
        if short.isascii() or not spelled.definition.certain or not body(spelled.piece):
            continue
        for piece in manuscript.own[: spelled.number]:
            start = piece.text.prose.find(short) if body(piece) else -1
            if start >= 0:
                hint = "spell it out here, at its first mention"
                message = f"{short} is used before it is spelled out"
                at = (start, start + len(short))
                yield piece.text.fault(RULE, message, hint, at=at, related=introduced_at(spelled))
                break


CHECK = ManuscriptCheck(RULE, _run)
