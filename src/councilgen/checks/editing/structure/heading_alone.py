"""A section has a single sub-heading.

**What it does.** Counts the sub-headings (##) of each section where headings are numbered. A single one with text
before it is reported: there is a 2.1 and no 2.2, and the text before it has no number at all.

**Why it matters.** A part is divided into two at least. A number that ends in .1 makes the reader look for .2.

**Cure.** Delete the sub-heading, or give the other part one too.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.visible import spoken
from councilgen.model.prose import SubHeading

RULE = Rule("CG349", "heading-alone", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None or document.numbering.headings != "arabic":
        return
    for count, section in enumerate(document.sections, 1):
        blocks = section.body.blocks
        headings = [block for block in blocks if isinstance(block, SubHeading) and block.level == 2]
        if len(headings) == 1 and blocks[0] is not headings[0]:
            message = f"{count}.1 {spoken(headings[0].passage.markup)!r} is the only sub-heading of its section"
            hint = "delete it, or give the other part a heading too"
            yield RULE.at(headings[0].passage.span(), message, hint)


CHECK = ManuscriptCheck(RULE, _run)
