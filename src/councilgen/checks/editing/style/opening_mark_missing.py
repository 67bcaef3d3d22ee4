"""A Spanish question or exclamation has no mark at its beginning.

**What it does.** Looks for ? and ! in Spanish texts without ¿ or ¡ since the end of the sentence before. A mark in
brackets, or beside words that are quoted from another language, is passed over.

**Why it matters.** In Spanish the first mark is what tells the reader that a question begins; without it the sentence
is misspelt.

**Cure.** Write ¿ or ¡ where the question or exclamation begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import WORD
from councilgen.checks.text.model import Text, TextCheck
from councilgen.checks.text.tongue import told
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG339", "opening-mark-missing", "warning", __doc__)

_MARK = re.compile(r"(?<=[a-záéíóúñü\"”»)])[?!](?![\w/&=])")
_OPENING = {"?": "¿", "!": "¡"}
_QUOTED = re.compile(r"[\"“«](?P<words>[^\"“”«»]*)$")
_BEGINS = re.compile(r"[.?!:;] ")


def _run(written: Text) -> Iterator[Diagnostic]:
    text = written.prose
    if written.language != "es" or not ("?" in text or "!" in text):
        return
    last = 0
    for found in _MARK.finditer(text):
        opening = _OPENING[found[0]]
        before = text[last : found.start()]
        if not ("¿" in before or "¡" in before) and not _foreign(text, found.start()) and found[0] + ")" != text[found.start() : found.start() + 2]:
            start = max((match.end() for match in _BEGINS.finditer(before)), default=0) + last
            yield written.fault(
                RULE, f"the {found[0]} has no {opening} before it", f"write {opening} where the sentence begins",
                at=found.span(), fixes=(written.fix(f"write {opening}", (start, start), opening, safe=False),),
            )  # fmt: skip
        last = found.end()


def _foreign(text: str, mark: int) -> bool:
    """Say whether a mark ends a quotation whose words tell of another language."""
    quoted = _QUOTED.search(text, 0, mark)
    if quoted is None or text[mark + 1 : mark + 2] not in tuple('"”»'):
        return False
    said = told(WORD.findall(quoted["words"]))
    return said.most_common(1)[0][0] != "es" if said else False


CHECK = TextCheck(RULE, _run)
