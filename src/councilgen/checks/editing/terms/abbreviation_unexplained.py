"""An abbreviation is used and never spelled out.

**What it does.** Looks for abbreviations in the text whose long form stands nowhere in the document, neither before nor
behind them in brackets. Codes (GB18030), words in capitals that the text has in small letters too, and those that every
delegate knows are passed over; so is the abbreviation by which the register words a body.

**Why it matters.** A delegate who joined this year cannot guess that HLE is the High-Level Event; a translator may
guess wrong.

**Cure.** Spell it out at the first mention, with the abbreviation in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import FAMILIAR, abbreviating, body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

_OF_YEAR = re.compile(r"[(（](?P<short>[A-ZА-ЯЁ]{2,})[-+ \u2011]?\d{2,4}[)）]")  # … Conference of 2027 (WRC-27)
_CODE = re.compile(r"\d\d")  # of a form, a room, a rule
_WORD = 4  # letters of the shortest word that is looked for in small letters

RULE = Rule("CG185", "abbreviation-unexplained", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found = abbreviating(manuscript)
    known = {one.definition.short for one in found.introduced} | FAMILIAR
    printed = "\n".join(piece.text.prose for piece in manuscript.pieces)
    known |= {found["short"] for found in _OF_YEAR.finditer(printed)}
    known |= {short for short, name in manuscript.names.abbreviations.items() if name.official}
    for use in found.used:
        short = use.abbreviation.short
        if short not in known and body(use.piece):
            known.add(short)
            if _CODE.search(short) or _is_word(short, printed):
                continue
            message = f"{short} is never spelled out"
            yield RULE.at(use.span, message, f"write the long form, and ({short}) behind it, at the first mention")


def _is_word(short: str, printed: str) -> bool:
    """Say whether letters are a word in capitals, since the document has it in small letters too: ANNEX, annex."""
    return len(short) >= _WORD and re.search(rf"(?<![^\W_]){short.lower()}(?![^\W_])", printed) is not None


CHECK = ManuscriptCheck(RULE, _run)
