"""A Chinese title stands in 《》 in one place and bare in another.

**What it does.** Takes the titles that a document writes in 《》 and looks for the same words elsewhere without the
marks. A title within a longer one, or in quotation marks, is passed over.

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

_TITLE = re.compile(r"《(?P<title>[^《》]{5,120})》")
_OPENS, _CLOSES = ("《", "“"), ("》", "”")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language != "zh":
        return
    marked: dict[str, tuple[Piece, int, int]] = {}
    for piece in manuscript.own:
        for found in _TITLE.finditer(piece.text.prose) if "《" in piece.text.prose else ():
            if OBJECT not in found["title"] and UNSEEN not in found["title"]:
                marked.setdefault(found["title"], (piece, *found.span("title")))
    for title, (first, begin, stop) in marked.items():
        related = (Related(first.text.passage.span(begin, stop), "in marks here"),)
        for piece in manuscript.own:
            text = piece.text.prose
            places = (found.span() for found in re.finditer(re.escape(title), text))
            at = next((place for place in places if _bare(text, *place)), None)
            if at is not None:
                message = f"the title {title} has no marks here"
                yield piece.text.fault(RULE, message, "put the marks round it", at=at, related=related)


def _bare(text: str, start: int, end: int) -> bool:
    """Say whether a stretch stands in no marks."""
    pairs = zip(_OPENS, _CLOSES, strict=True)
    inside = any(text.count(opens, 0, start) > text.count(closes, 0, start) for opens, closes in pairs)
    return not inside and not text.startswith(_CLOSES, end)


CHECK = ManuscriptCheck(RULE, _run, beside=True)
