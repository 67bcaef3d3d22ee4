"""An abbreviation is introduced and never used again.

**What it does.** Looks for abbreviations in brackets behind their long form, in the sections, that occur nowhere else
in the document. The names of bodies that the register knows are
passed over.

**Why it matters.** The reader learns letters for nothing.

**Cure.** Delete the brackets, or use the abbreviation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import abbreviating, body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG188", "abbreviation-idle", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found = abbreviating(manuscript)
    printed = "\n".join(piece.text.seen for piece in manuscript.pieces)
    shown = Counter({one.definition.short: printed.count(one.definition.short) for one in found.introduced})
    for one in found.introduced:
        definition = one.definition
        if one.piece is None or not body(one.piece) or not definition.certain or definition.key:
            continue  # a body is introduced with the name by which its documents call it
        if shown[definition.short] == 1:
            message = f"{definition.short} is introduced and never used"
            yield RULE.at(one.span, message, "delete it, or use it")


CHECK = ManuscriptCheck(RULE, _run)
