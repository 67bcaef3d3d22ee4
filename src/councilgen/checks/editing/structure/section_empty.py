"""A sub-heading has no text below it.

**What it does.** Looks for a sub-heading that the next one of the same or a higher level follows at once, or with
which a section ends. A sub-heading that is followed by the first of its own sub-headings is right.

**Why it matters.** Something was to be written there, or was deleted and its heading forgotten.

**Cure.** Write the text, or delete the heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.structure.parts import proses
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.visible import spoken
from councilgen.model.prose import SubHeading

RULE = Rule("CG348", "section-empty", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for prose in proses(manuscript.document) if manuscript.document else ():
        for block, following in zip(prose.blocks, (*prose.blocks[1:], None), strict=False):
            if isinstance(block, SubHeading) and _ends(block, following):
                message = f"nothing stands below the heading {spoken(block.passage.markup)!r}"
                yield RULE.at(block.passage.span(), message, "write the text, or delete the heading")


def _ends(heading: SubHeading, following: object) -> bool:
    return following is None or (isinstance(following, SubHeading) and following.level <= heading.level)


CHECK = ManuscriptCheck(RULE, _run)
