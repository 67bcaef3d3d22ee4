"""One document sets its footnote marks on both sides of the punctuation.

**What it does.** Where the house does not say on which side the mark stands (Arabic, Chinese, Russian), compares the
marks of one document. Those on the side that is used less are reported. Where the house does say, CG254 asks.

**Why it matters.** A mark behind the stop belongs to the sentence, one before it to the word; when they jump, the
reader cannot tell.

**Cure.** Set them all on one side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.markup.visible import OBJECT

RULE = Rule("CG374", "note-marks-mixed", "warning", __doc__)

_NOTE = r"(?:\[\^[^\]\s\[^]+\])+"
_MARK = r"[.,;:!?。，；：！？、،؛؟]"
_PLACES = re.compile(rf"(?P<before>{_NOTE})(?={_MARK})|(?<={_MARK})(?P<after>{_NOTE})(?!{_MARK})")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    sides: dict[str, list[tuple[Piece, int, int]]] = {}
    for piece in manuscript.own:
        markup = piece.text.passage.markup
        if "[^" not in markup or piece.text.profile.note_mark:
            continue
        for found in _PLACES.finditer(markup):
            if piece.text.seen[found.start()] == OBJECT:
                sides.setdefault(str(found.lastgroup), []).append((piece, *found.span()))
    if len(sides) < 2:
        return
    usual = max(sides, key=lambda side: len(sides[side]))
    first, begin, stop = sides[usual][0]
    related = (Related(first.text.passage.span(begin, stop), f"{usual} the punctuation here"),)
    for side, places in sides.items():
        for piece, start, end in places if side != usual else ():
            message = f"the footnote mark stands {side} the punctuation here, and {usual} it elsewhere"
            yield piece.text.fault(RULE, message, "set all marks on one side", at=(start, end), related=related)


CHECK = ManuscriptCheck(RULE, _run)
