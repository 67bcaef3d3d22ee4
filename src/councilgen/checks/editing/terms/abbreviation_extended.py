"""A Chinese bracket that should have an abbreviation has more than that.

**What it does.** Looks for the full name of a body with a bracket behind it that has the body's abbreviation, a plus
and a figure: 信息社会世界峰会（WSIS+20）. A hyphen and a figure are the year of a conference (WRC-27). Only Chinese is
looked at: in other languages such a bracket stands at the end of the whole phrase, as in "the review of the World
Summit (WSIS+20)", and means that.

**Why it matters.** WSIS+20 is the review after twenty years and not the Summit; the reader learns one for the other.

**Cure.** Write the abbreviation alone, or spell out what the bracket means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.bodies import bodies

RULE = Rule("CG382", "abbreviation-extended", "warning", __doc__)

_BRACKET = re.compile(r" ?[(（](?P<inside>(?P<short>[^\W\d_]{2,12})\+\d{1,3})[)）]")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own if manuscript.language == "zh" else ():
        text = piece.text.prose
        if "(" not in text and "（" not in text:
            continue
        for name in bodies(text, manuscript.language, manuscript.names):
            bracket = _BRACKET.match(text, name.end) if name.form == "name" else None
            meant = manuscript.names.abbreviations.get(bracket["short"]) if bracket else None
            if bracket and meant and meant.key == name.key:
                message = f"{name.written} is {bracket['short']}, not {bracket['inside']}"
                hint = f"write ({bracket['short']}), or spell out what {bracket['inside']} is"
                yield piece.text.fault(RULE, message, hint, at=bracket.span("inside"))


CHECK = ManuscriptCheck(RULE, _run)
