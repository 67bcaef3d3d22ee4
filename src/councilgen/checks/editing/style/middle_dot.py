"""The dot between the parts of a foreign name in Chinese is another character.

**What it does.** Looks for a bullet, a Japanese or half-width middle dot, a dot operator or a full-width point
between two Chinese characters, and for spaces around the right dot, · (U+00B7).

**Why it matters.** 托马斯•拉马瑙斯卡斯 and 托马斯·拉马瑙斯卡斯 are one person to a reader and two to a search. GB/T
15834-2011 (4.14) names the one dot that is right.

**Cure.** Write · (U+00B7) without spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import HAN
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG323", "middle-dot", "warning", __doc__)

_DOTS = "•‧・･●∙⋅．‥"
_DOT = re.compile(rf"(?:[ \u00a0]?[{_DOTS}][ \u00a0]?|[ \u00a0]+·[ \u00a0]*|·[ \u00a0]+)(?=[{HAN}])")
_HAN = re.compile(f"[{HAN}]")


def _run(written: Text) -> Iterator[Diagnostic]:
    if written.language != "zh":
        return
    prose = written.prose
    for found in _DOT.finditer(prose) if "·" in prose or any(dot in prose for dot in _DOTS) else ():
        if not found.start() or not _HAN.match(written.prose, found.start() - 1):
            continue
        dot = found[0].strip(" \u00a0")
        spaces = "spaces stand around the dot of a name"
        message = spaces if dot == "·" else f"the dot {dot} (U+{ord(dot):04X}) stands in a name"
        fix = written.fix("write ·", found.span(), "·")
        yield written.fault(RULE, message, "write · (U+00B7) without spaces", at=found.span(), fixes=(fix,))


CHECK = TextCheck(RULE, _run)
