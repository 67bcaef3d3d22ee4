"""A column of a table has no heading.

**What it does.** Looks at the heading rows of each table for a column that is empty in all of them. The first column,
which names the rows, may have none.

**Why it matters.** A screen reader says the heading before each cell, and a reader on paper looks up from row 30 for
it.

**Cure.** Write a word into the first row, in a data file too.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.structure.parts import proses
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Passage
from councilgen.model.prose import Content, Grid

RULE = Rule("CG351", "table-unheaded", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for prose in proses(manuscript.document) if manuscript.document else ():
        for block in prose.blocks:
            if isinstance(block, Grid) and block.head:
                yield from _judged(block)


def _judged(table: Grid) -> Iterator[Diagnostic]:
    for number, column in enumerate(zip(*table.head, strict=False), 1):
        if number > 1 and all(_is_empty(cell) for cell in column):
            yield RULE.at(table.span, f"column {number} of the table has no heading", "write a word into the first row")


def _is_empty(cell: Content) -> bool:
    return cell is None or (isinstance(cell, Passage) and not cell.markup.strip())


CHECK = ManuscriptCheck(RULE, _run)
