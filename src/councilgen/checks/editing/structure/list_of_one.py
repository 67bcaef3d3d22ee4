"""A list has a single item.

**What it does.** Looks for lists with one item, bullets and numbers. A numbered list that goes on where another
ended, and so begins with a number above 1, is right, and so is a list inside another.

**Why it matters.** A mark without a second one counts nothing; the reader looks for the other items.

**Cure.** Write the item as a sentence, or add what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.listings import listings
from councilgen.checks.editing.structure.parts import proses
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.prose import Listing, ProseBlock, Quote
from councilgen.model.walk import passages

RULE = Rule("CG364", "list-of-one", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    lists = [listed.items for listed in listings(manuscript) if len(listed.items) == 1]
    alone = [items[0].piece.text for items in lists if items[0].piece.depth == 1]
    if not alone:
        return
    document = manuscript.document
    continued = {
        id(passage)
        for prose in (proses(document) if document else ())
        for listing in _listings(prose.blocks)
        if listing.ordered and listing.start > 1
        for passage in passages(listing.items[0])
    }
    for text in alone:
        if id(text.passage) not in continued:
            yield text.fault(RULE, "the list has a single item", "write it as a sentence, or add the other items")


def _listings(blocks: tuple[ProseBlock, ...]) -> Iterator[Listing]:
    for block in blocks:
        if isinstance(block, Listing):
            yield block
            for item in block.items:
                yield from _listings(item)
        elif isinstance(block, Quote):
            yield from _listings(block.blocks)


CHECK = ManuscriptCheck(RULE, _run)
