"""A footnote says no more than that it is the same as the one before.

**What it does.** Looks for footnotes that consist of ibid., op. cit., 同上, там же and their like, alone or with a
page.

**Why it matters.** Footnotes are numbered anew when one is inserted, and a set in six languages has its notes in
other places. Then "ibid." cites the wrong source.

**Cure.** Write the short form of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG357", "note-ibid", "warning", __doc__)

_SAME = re.compile(
    r"(?:see )?(?:ib[ií]d(?:em)?|idem|id|op\. ?cit|loc\. ?cit|same as above|voir (?:ci-dessus|plus haut)|même source"
    r"|véase más arriba|там же|указ\. ?соч|同上|同前|上注|المرجع نفسه|المرجع السابق|المصدر نفسه)"
    r"[.。]?(?:[,，،]? ?(?:pp?|par(?:a|as)?|párrs?|п|с|стр|第|ص|الفقرة)?\.? ?\d{1,4}(?:[-–]\d{1,4})?[页段]?)?[.。]?",
    re.IGNORECASE,
)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        if piece.kind is Kind.FOOTNOTE and _SAME.fullmatch(piece.text.read_out):
            message = f"the footnote says only {piece.text.read_out}"
            yield piece.text.fault(RULE, message, "write the short form of the source")


CHECK = ManuscriptCheck(RULE, _run)
