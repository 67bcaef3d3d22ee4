"""The text cites a paragraph of its own that does not exist.

**What it does.** Looks in the six languages for "paragraph 15 above", "paragraph 15 of this report" and their like,
and compares the number with the paragraphs of the document. A document whose paragraphs have no numbers has no such
paragraph.

**Why it matters.** Paragraph numbers are how a meeting finds its place. A wrong one is noticed by all delegations at
once.

**Cure.** Correct the number, or name the section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.compose.outline import outline
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.model.document import Document
from councilgen.model.prose import Words

RULE = Rule("CG360", "paragraph-absent", "warning", __doc__)

# How each language says "paragraph 15", and that it is one of this document. Own knowledge.
_WORDS: dict[Tag, tuple[str, str]] = {
    "en": ("paragraph", "above|below|of (?:this|the present) (?:report|document|note)"),
    "fr": ("paragraphe", "ci-dessus|ci-dessous|du présent (?:rapport|document)"),
    "es": ("párrafo", "supra|infra|anterior|(?:del presente|de este) (?:informe|documento)"),
    "ru": ("пункт[аеу]?|пунктом", "выше|ниже|настоящего (?:отч[её]та|документа|доклада)"),
    "ar": ("الفقرة", "أعلاه|أدناه|من هذا (?:التقرير|المستند)|من هذه الوثيقة"),
}
_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,3})?)"
_STEM = re.compile("aragraph|árrafo|ункт|段|الفقرة")
_CITED = {
    language: re.compile(rf"\b(?:{word})[ \u00a0]{_NUMBER}(?= (?:{own})(?!\w))")
    for language, (word, own) in _WORDS.items()
}
_CITED["zh"] = re.compile(rf"(?:上文|下文|本报告|本文件)第 ?{_NUMBER} ?段")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None:
        return
    numbers: set[str] | None = None
    for piece in manuscript.own:
        if not _STEM.search(piece.text.typed):
            continue
        for found in _CITED[piece.text.language].finditer(piece.text.typed):
            numbers = _numbers(document) if numbers is None else numbers
            if found["number"] not in numbers:
                there = "there is none" if numbers else "paragraphs of the document have no numbers"
                message = f"the text cites paragraph {found['number']} of its own, and {there}"
                yield piece.text.fault(RULE, message, "correct the number, or name the section", at=found.span())


def _numbers(document: Document) -> set[str]:
    numbers = outline(document).numbers
    blocks = (block for section in document.sections for block in section.body.blocks if isinstance(block, Words))
    return {numbers[id(block)] for block in blocks if id(block) in numbers}


CHECK = ManuscriptCheck(RULE, _run)
