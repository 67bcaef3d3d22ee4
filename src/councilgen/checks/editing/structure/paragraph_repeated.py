"""A paragraph stands in the document twice.

**What it does.** Compares the paragraphs, items and footnotes of some length, word by word, without looking at marks
of Markdown. Cells and quoted words are passed over.

**Why it matters.** Somebody pasted it twice. If the two are changed later, they will not be changed alike.

**Cure.** Delete one of the two, or refer to the first with `[](#id)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG368", "paragraph-repeated", "warning", __doc__)

_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.FOOTNOTE)
_LEAST = {"zh": 20}  # characters of a text that is no set phrase; of other languages
_LEAST_OTHERS = 60


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    seen: dict[str, Piece] = {}
    for piece in manuscript.own:
        words = piece.text.passage.markup
        if piece.kind not in _KINDS or len(words) < _LEAST.get(piece.text.language, _LEAST_OTHERS):
            continue
        first = seen.setdefault(_heard(piece.text), piece)
        if first is not piece and first.text.passage.span() != piece.text.passage.span():
            there = Related(first.text.passage.span(), "the first one")
            message = f"the {piece.kind.value} stands twice"
            yield piece.text.fault(RULE, message, "delete one of the two, or refer to the first", related=(there,))


def _heard(text: Text) -> str:
    return text.passage.markup.replace("*", "")


CHECK = ManuscriptCheck(RULE, _run)
