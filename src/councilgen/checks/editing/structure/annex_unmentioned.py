"""An annex is mentioned nowhere in the text.

**What it does.** Looks in purpose, action and sections for a cross-reference to each annex, and for the word annex in
the language of the document. Where the word stands without a number, all annexes count as mentioned.

**Why it matters.** An annex that no sentence leads to is not read, and nobody knows whether it is to be approved.

**Cure.** Write in the text what the annex is for: `[](#its-id)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import spoken

RULE = Rule("CG347", "annex-unmentioned", "warning", __doc__)

# The beginnings of the words for an annex and for what is attached. Own knowledge.
_STEMS: dict[Tag, tuple[str, ...]] = {
    "en": ("annex", "attach", "append"),
    "fr": ("annex", "ci-joint", "pièce jointe", "joint au", "jointe au", "joints au", "jointes au", "appendice"),
    "es": ("anex", "adjunt", "apéndice", "acompaña"),
    "ru": ("приложени", "прилага", "прилож", "в дополнении"),
    "zh": ("附件", "附后", "后附", "所附", "随附", "附于", "附文", "附录", "附上"),
    "ar": ("ملحق", "مرفق", "ملاحق", "تذييل", "طيه", "رفق هذ"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None or not document.annexes or document.kind == "draft-resolution":
        return  # an annex of a resolution is part of what it resolves
    before = [piece.text for piece in manuscript.pieces if piece.part not in ("annex", "title", "author")]
    if any(stem in text.prose.lower() for text in before for stem in _STEMS[text.language]):
        return
    markup = "\n".join(piece.text.passage.markup for piece in manuscript.pieces)
    for annex in document.annexes:
        if f"(#{annex.id})" not in markup:
            hint = f"write what it is for, with [](#{annex.id})"
            yield RULE.at(annex.span, f"the annex {spoken(annex.title.markup)!r} is mentioned nowhere", hint)


CHECK = ManuscriptCheck(RULE, _run)
