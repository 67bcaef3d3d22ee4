"""A title stands in marks in one place and bare in another.

**What it does.** Takes the titles that a document writes in 《》, and in other languages those of four words or more in
quotation marks, and looks for the same words elsewhere without the marks. A title within a longer one is passed over.

**Why it matters.** Without its marks a title reads as a part of the sentence.

**Cure.** Put the marks round it everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.markup.visible import OBJECT, UNSEEN

RULE = Rule("CG377", "title-unmarked", "warning", __doc__)

_BOOK = re.compile(r"《(?P<title>[^《》]{5,120})》")
_QUOTED = re.compile(r"[“«\"]\s?(?P<title>[A-ZÀ-ÖØ-ÞА-ЯЁ\u0600-\u06ff][^“”«»\"]{20,160}?)\s?[”»\"]")
_WORDS = 4
_OPENS, _CLOSES = '《“«"‘', '》”»"’'


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    chinese = manuscript.language == "zh"
    marked: dict[str, tuple[Piece, int, int]] = {}
    for piece in manuscript.own:
        for found in (_BOOK if chinese else _QUOTED).finditer(piece.text.prose):
            title = found["title"]
            whole = chinese or len(title.split()) >= _WORDS
            if whole and OBJECT not in title and UNSEEN not in title:
                marked.setdefault(title, (piece, *found.span("title")))
    for title, (first, begin, stop) in marked.items():
        related = (Related(first.text.passage.span(begin, stop), "in marks here"),)
        for piece in manuscript.own:
            text = piece.text.prose
            start = text.find(title)
            if start >= 0 and _bare(text, start, start + len(title)):
                message = f"the title {title} has no marks here"
                at = (start, start + len(title))
                yield piece.text.fault(RULE, message, "put the marks round it", at=at, related=related)


def _bare(text: str, start: int, end: int) -> bool:
    """Say whether a stretch stands in no marks, and is no part of a longer word."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    inside = any(before.count(opens) > before.count(closes) for opens, closes in zip("《“«", "》”»", strict=True))
    part = text[end : end + 1].isalpha() and text[end].isascii()
    return not inside and not part and before[-1:] not in tuple(_OPENS) and after[:1] not in tuple(_CLOSES)


CHECK = ManuscriptCheck(RULE, _run)
