"""An abbreviation is introduced and never used again.

**What it does.** Looks for abbreviations in brackets behind their long form, in the sections, that occur nowhere else
in the document. Names of bodies (a department, a commission, a working group) are passed over: many readers know a body
by its abbreviation alone. In Arabic, where letters in brackets lead to the name in other languages, it finds nothing.

**Why it matters.** The reader learns letters for nothing.

**Cure.** Delete the brackets, or use the abbreviation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import abbreviating, body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.body_nouns import BODY_NOUNS

RULE = Rule("CG188", "abbreviation-idle", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language == "ar":
        return
    found = abbreviating(manuscript)
    printed = "\n".join(piece.text.seen for piece in manuscript.pieces)
    times = Counter(one.definition.short for one in found.introduced)
    told: set[str] = set()
    for one in found.introduced:
        short, long = one.definition.short, one.definition.long
        if one.piece is None or not body(one.piece) or not one.definition.certain or one.definition.key:
            continue  # a body is introduced with the name by which its documents call it
        if short not in told and printed.count(short) == times[short]:
            told.add(short)
            if not BODY_NOUNS[manuscript.language].search(long):
                yield RULE.at(one.span, f"{short} is introduced and never used", "delete it, or use it")


CHECK = ManuscriptCheck(RULE, _run)
