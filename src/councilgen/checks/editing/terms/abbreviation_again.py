"""An abbreviation is spelled out twice.

**What it does.** Looks for a second place in the sections where long form and abbreviation stand together. The first
page is read by itself and may spell out what section 1 spells out again; so may an annex. Two meanings of one
abbreviation are CG189's business. In Arabic, where the letters of another language in brackets do not replace a name,
it finds nothing.

**Why it matters.** The reader looks for a difference between the two, and there is none.

**Cure.** Write the abbreviation alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import Introduced, abbreviating, introduced_at
from councilgen.checks.editing.terms.likeness import alike
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

_OPENING = re.compile('[“«"][ \u00a0\u202f]?$')  # before the long form, whose end is before the bracket

RULE = Rule("CG187", "abbreviation-again", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    first: dict[str, Introduced] = {}
    if manuscript.language == "ar":
        return
    for one in abbreviating(manuscript).introduced:
        piece = one.piece
        if piece is None or piece.part != "section" or piece.kind in (Kind.HEADING, Kind.FOOTNOTE):
            continue
        earlier = first.setdefault(one.definition.short, one)
        if earlier is not one and one.definition.certain and alike(one.definition.long, earlier.definition.long):
            short = one.definition.short
            quote = _OPENING.search(piece.text.seen, 0, one.definition.start)
            whole = (quote.start() if quote else one.definition.start, one.definition.end)
            fix = piece.text.fix(f"write {short} alone", whole, short, safe=False)
            message = f"{short} is spelled out a second time"
            related = introduced_at(earlier)
            yield RULE.at(one.span, message, f"write {short} alone", related=related, fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
