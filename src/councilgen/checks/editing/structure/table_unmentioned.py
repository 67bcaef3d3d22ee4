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

_TABLE = r"(?i:tables?|tableaux?|cuadros?|tablas?|таблиц\w*|表|(?:ال)?جدول(?:ين|ان)?|(?:ال)?جداول)"
_FIGURE = r"(?i:fig(?:ure|\.)?s?|figuras?|рис(?:унок|унк\w*|\.)|图|(?:ال)?شكل(?:ين|ان)?|(?:ال)?أشكال)"
# Tables 1 and 2, таблицы 1–3, الجداول من 1 إلى 3; what lies within a range is mentioned too.
_JOINT = r"(?:and|or|to|et|ou|à|y|o|al?|и|или|до|по|و|أو|إلى|和|及|至|或)"
_RANGED = re.compile(r"\d[ \u00a0]?(?:[–-]|to|à|al?|до|по|إلى|至)[ \u00a0]?\d")
_SERIES = rf"[ \u00a0]?(?:من )?(?P<numbers>\d+(?:[ \u00a0,،、–-]*{_JOINT}?[ \u00a0]?\d+)*)"


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
        if (block.id and f"(#{block.id})" in markup) or _mentioned(word, number, markup):
            continue
        hint = f"mention it with [](#{block.id})" if block.id else "give it an id, and mention it by that"
        yield RULE.at(block.span, f"no text leads to {what} {number}", hint)


def _mentioned(word: str, number: str, markup: str) -> bool:
    """Say whether a text leads to a table or figure by its number, alone or in a series."""
    if re.search(rf"{word}[ \u00a0]?{re.escape(number)}(?!\d)", markup):
        return True
    for found in re.finditer(word + _SERIES, markup) if number.isdecimal() else ():
        counted = [int(each) for each in re.findall(r"\d+", found["numbers"])]
        ranged = _RANGED.search(found["numbers"]) and counted[0] < int(number) < counted[-1]
        if int(number) in counted or ranged:
            return True
    return False


def _lonely(blocks: tuple[ProseBlock, ...]) -> Iterator[Grid | Picture]:
    """Yield the numbered tables and figures that a sub-heading stands directly before."""
    before: ProseBlock | None = None
    for block in blocks:
        if isinstance(block, Grid | Picture) and block.caption and isinstance(before, SubHeading):
            yield block
        before = block


CHECK = ManuscriptCheck(RULE, _run)
