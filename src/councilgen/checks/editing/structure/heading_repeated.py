"""Two headings of one document are the same, or a heading is the title again.

**What it does.** Compares the headings of sections and annexes with each other and with the title, and sub-headings
with the others of their section.

**Why it matters.** In the outline, in the bookmarks of the PDF and in a link both look alike.

**Cure.** Say in each what it alone is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG369", "heading-repeated", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    tops: dict[str, Text] = {_words(piece.text): piece.text for piece in manuscript.of("title")}
    within: dict[str, Text] = {}
    part: tuple[str, int] = ("", 0)
    for piece in manuscript.own:
        if piece.kind is not Kind.HEADING:
            continue
        begins = (piece.part, piece.index) != part
        if begins:
            part, within = (piece.part, piece.index), {}
        known = tops if begins else within
        words = _words(piece.text)
        if words in known:
            there = Related(known[words].passage.span(), "the first one")
            what = "the title" if known[words].passage.kind is Kind.TITLE else "another heading"
            message = f"the heading {words!r} is that of {what} too"
            yield piece.text.fault(RULE, message, "say what it alone is about", related=(there,))
        known.setdefault(words, piece.text)


def _words(text: Text) -> str:
    return text.read_out.rstrip(".:。：").strip()


CHECK = ManuscriptCheck(RULE, _run)
