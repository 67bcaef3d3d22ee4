"""An annex is mentioned nowhere in the text.

**What it does.** Looks in purpose, action and sections for a cross-reference to each annex, and for the word annex in
the language of the document. Where the word stands without a number, all annexes count as mentioned.

**Why it matters.** An annex that no sentence leads to is not read, and nobody knows whether it is to be approved.

**Cure.** Write in the text what the annex is for: `[](#its-id)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import spoken

RULE = Rule("CG347", "annex-unmentioned", "warning", __doc__)

_WORD: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:annex|attach|append)\w*", re.IGNORECASE),
    "fr": re.compile(r"\b(?:ci-)?(?:annex|jointe?s?\b|appendice)", re.IGNORECASE),
    "es": re.compile(r"\b(?:anex|adjunt|apéndice)", re.IGNORECASE),
    "ru": re.compile(r"\b(?:приложени|прилага|прилож)", re.IGNORECASE),
    "zh": re.compile(r"附件|附后|所附|附录|附上"),
    "ar": re.compile(r"ملحق|مرفق|ملاحق|تذييل"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None or not document.annexes:
        return
    before = [piece.text for piece in manuscript.pieces if piece.part not in ("annex", "title", "author")]
    if any(_WORD[text.language].search(text.prose) for text in before):
        return
    markup = "\n".join(piece.text.passage.markup for piece in manuscript.pieces)
    for annex in document.annexes:
        if f"(#{annex.id})" not in markup:
            hint = f"write what it is for, with [](#{annex.id})"
            yield RULE.at(annex.span, f"the annex {spoken(annex.title.markup)!r} is mentioned nowhere", hint)


CHECK = ManuscriptCheck(RULE, _run)
