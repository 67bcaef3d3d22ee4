"""The extracts of an annex are out of order, or one number stands twice.

**What it does.** Compares the numbers of the quoted paragraphs of each annex with the ones before them.

**Why it matters.** The numbers are those of the source. Readers look a paragraph up by its number, and one that
stands twice has a wrong number once.

**Cure.** Put the extracts in the order of their source, and correct the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.model.document import Extract
from councilgen.model.walk import passages

RULE = Rule("CG363", "extracts-unordered", "warning", __doc__)

_NUMBER = re.compile(r"(\d+)([a-z]?)")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for annex in manuscript.document.annexes if manuscript.document else ():
        last = (0, "")
        for extract in annex.extracts:
            found = _NUMBER.fullmatch(extract.number)
            number = (int(found[1]), found[2]) if found else last
            if found and number <= last:
                how = "stands twice" if number == last else f"stands after {last[0]}{last[1]}"
                hint = "put the extracts in the order of their source, or correct the number"
                yield RULE.at(_span(extract, annex.span), f"the extract {extract.number} {how}", hint)
            last = max(last, number)


def _span(extract: Extract, annex: Span) -> Span:
    return next((passage.span() for passage in passages(extract)), annex)


CHECK = ManuscriptCheck(RULE, _run)
