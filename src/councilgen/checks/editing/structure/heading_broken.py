"""A heading is broken over two paragraphs.

**What it does.** Looks in files from outside the project for a heading whose end stands in a paragraph of its own. A
text whose lines were all broken to a width is passed over; so is the title of the document, which may have two lines.

**Why it matters.** The table of contents has half of the heading, and the rest of it is set as text.

**Cure.** Write it as one paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG380", "heading-broken", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.document is not None:
        return
    if any(_lines(piece) > 1 for piece in manuscript.pieces if piece.kind in (Kind.PARAGRAPH, Kind.ITEM)):
        return
    for piece in manuscript.pieces:
        if piece.kind is Kind.HEADING and _lines(piece) > 1:
            last = max(anchor.line for anchor in piece.text.passage.anchors)
            start = next(anchor.offset for anchor in piece.text.passage.anchors if anchor.line == last)
            words = piece.text.spoken(start, len(piece.text.seen))
            yield piece.text.fault(
                RULE, f"the heading is broken before {words}", "write it as one paragraph", at=(start, -1)
            )


def _lines(piece: Piece) -> int:
    """Return on how many lines of its file a text stands."""
    return len({anchor.line for anchor in piece.text.passage.anchors})


CHECK = ManuscriptCheck(RULE, _run)
