"""A section has a single sub-heading.

**What it does.** Counts the sub-headings (##) of each section whose headings are numbered: there is a 2.1 and no 2.2.

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
        headings = [block for block in section.body.blocks if isinstance(block, SubHeading) and block.level == 2]
        if len(headings) == 1:
            message = f"{count}.1 {spoken(headings[0].passage.markup)!r} is the only sub-heading of its section"
            hint = "delete it, or give the other part a heading too"
            yield RULE.at(headings[0].passage.span(), message, hint)


CHECK = ManuscriptCheck(RULE, _run)
