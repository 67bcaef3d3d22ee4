"""A numbered table or figure stands there without a word that leads to it.

**What it does.** Looks at tables and figures with a caption. One is reported where no cross-reference leads to it, no
text names its number, and it follows a sub-heading directly: no paragraph before it could introduce it.

**Why it matters.** The reader does not know when to look at it, nor what it is to show.

**Cure.** Mention it where it is needed: `[](#its-id)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.structure.parts import proses
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.compose.outline import outline
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.prose import Grid, Picture, ProseBlock, SubHeading

RULE = Rule("CG352", "table-unmentioned", "warning", __doc__)

_TABLE = r"(?i:table(?:au)?s?|cuadros?|tablas?|таблиц\w*|表|الجدول|جدول)"
_FIGURE = r"(?i:fig(?:ure|\.)?s?|figuras?|рис(?:унок|унк\w*|\.)|图|الشكل|شكل)"


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None:
        return
    lonely = [block for prose in proses(document) for block in _lonely(prose.blocks)]
    if not lonely:
        return
    numbers = outline(document).numbers
    markup = "\n".join(piece.text.passage.markup for piece in manuscript.pieces)
    for block in lonely:
        number, what = numbers.get(id(block), ""), "table" if isinstance(block, Grid) else "figure"
        word = _TABLE if what == "table" else _FIGURE
        if (block.id and f"(#{block.id})" in markup) or re.search(rf"{word}[ \u00a0]?{number}(?!\d)", markup):
            continue
        hint = f"mention it with [](#{block.id})" if block.id else "give it an id, and mention it by that"
        yield RULE.at(block.span, f"no text leads to {what} {number}", hint)


def _lonely(blocks: tuple[ProseBlock, ...]) -> Iterator[Grid | Picture]:
    """Yield the numbered tables and figures that a sub-heading stands directly before."""
    before: ProseBlock | None = None
    for block in blocks:
        if isinstance(block, Grid | Picture) and block.caption and isinstance(before, SubHeading):
            yield block
        before = block


CHECK = ManuscriptCheck(RULE, _run)
