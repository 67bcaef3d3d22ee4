"""A space is missing after a punctuation mark, or before a bracket.

**What it does.** Looks for a comma, semicolon, colon, full stop, question mark or closing bracket with a letter
directly behind it, and for an opening bracket directly behind a word. Abbreviations (т.е.), figures, symbols
(C26/35(Rev.1)), plurals in brackets (membre(s)) and names that the source writes so too are right. Chinese has no such
spaces.

**Why it matters.** The line cannot break there, and a search for the second word fails.

**Cure.** Write the space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import ARABIC, CYRILLIC, LATIN
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG245", "space-missing", "warning", __doc__)

_LETTER = rf"[{LATIN}{CYRILLIC}{ARABIC}]"
# The mark comes first, so that few places of a text are looked at, and then what has to stand around it.
_MISSING = re.compile(
    rf"[,;،؛:.?!؟()](?:(?<=[\w)»\u2060][,;،؛])(?={_LETTER})"
    rf"|(?<={_LETTER}{_LETTER}:)(?={_LETTER}{_LETTER})"
    rf"|(?<={_LETTER}{_LETTER}{_LETTER}[.?!؟])(?=(?:[A-ZÀ-ÞА-ЯЁ][{LATIN}{CYRILLIC}]|[{ARABIC}][{ARABIC}]))"
    rf"|(?P<closing>(?<=\w\)))(?={_LETTER}(?:{_LETTER}|['’]))"
    rf"|(?P<opening>(?<={_LETTER}{_LETTER}\())(?=(?:{_LETTER}|['’]){{4}}))"
)


def _run(written: Text) -> Iterator[Diagnostic]:
    if written.language == "zh":
        return
    text = written.prose
    for found in _MISSING.finditer(text):
        start, end = found.start() - 1, found.end() + 1
        there = text[max(0, start) : end]
        if there in written.source_prose or (found["closing"] is not None and _glued(text, found.start())):
            continue
        opening = found["opening"] is not None
        message = f"no space stands {'before' if opening else 'after'} the {found[0]} in {there}"
        place = found.start() if opening else found.end()
        fixes = (written.fix("write a space there", (place, place), " ", safe=False),)  # it may be part of a name
        yield written.fault(RULE, message, "write a space there", at=(max(0, start), end), fixes=fixes)


def _glued(text: str, closing: int) -> bool:
    """Say whether the bracket that closes there is inside a word: (multi)national, ministre(s)délégué(s)."""
    inside = text[text.rfind("(", 0, closing) + 1 : closing]
    return inside.islower() and inside.isalpha() and len(inside) < 6


CHECK = TextCheck(RULE, _run)
