"""A text says chairman, chairwoman or chairperson, where the house says Chair.

**What it does.** Looks for these words and for vice-chairman and its like, in English. Chairmanship is left alone.

**Why it matters.** The English style guide of the Union has an entry of its own for "chair"; a document with several
forms looks like several documents.

**Cure.** Write Chair, Vice-Chair. In the name of a body or an office that is so called, allow it with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG197", "chair-gendered", "warning", __doc__)

_CHAIR = re.compile(r"\b(?P<chair>chair)(?P<end>m[ae]n|wom[ae]n|persons?)(?P<of>'s|’s)?\b", re.IGNORECASE)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own if manuscript.language == "en" else ():
        for found in _CHAIR.finditer(piece.text.prose):
            several = "s" if found["end"].lower() in ("men", "women", "persons") else ""
            wanted = f"{found['chair']}{several}{found['of'] or ''}"
            fix = piece.text.fix(f"write {wanted}", found.span(), wanted, safe=False)
            yield piece.text.fault(
                RULE, f"the house does not say {found[0]}", f"write {wanted}", at=found.span(), fixes=(fix,)
            )


CHECK = ManuscriptCheck(RULE, _run)
