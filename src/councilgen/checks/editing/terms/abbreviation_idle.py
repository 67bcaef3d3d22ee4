"""An abbreviation is introduced and never used again.

**What it does.** Looks for abbreviations in brackets behind their long form, in the sections, that occur nowhere else
in the document. The names of bodies that the register knows are
passed over.

**Why it matters.** The reader learns letters for nothing.

**Cure.** Delete the brackets, or use the abbreviation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import Introduced, abbreviating, body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

_BODIES = (
    "组织",
    "署",
    "部",
    "会议",
    "委员会",
    "小组",
    "工作组",
    "论坛",
    "理事会",
    "联盟",
    "机制",
    "议程",
    "计划",
    "基金",
)
RULE = Rule("CG188", "abbreviation-idle", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found = abbreviating(manuscript)
    printed = "\n".join(piece.text.seen for piece in manuscript.pieces)
    times = Counter(one.definition.short for one in found.introduced)
    told: set[str] = set()
    for one in found.introduced:
        short = one.definition.short
        if one.piece is None or not body(one.piece) or not _sure(one, manuscript.language) or short in told:
            continue
        if printed.count(short) == times[short]:
            told.add(short)
            yield RULE.at(one.span, f"{short} is introduced and never used", "delete it, or use it")


def _sure(one: Introduced, language: Tag) -> bool:
    """Say whether these are an abbreviation and its long form, and not a body by which its documents call it.

    Where a Chinese name begins is uncertain; that it is one can be seen from its last characters.
    """
    definition = one.definition
    if language == "zh" and definition.short.isascii():
        return definition.certain or definition.long.endswith(_BODIES)
    return definition.certain and not definition.key


CHECK = ManuscriptCheck(RULE, _run)
