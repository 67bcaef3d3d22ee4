"""One document writes its ranges in two ways.

**What it does.** Compares ranges of figures and years that are joined by a hyphen with those that are joined by an en
dash, and in Chinese ranges of days with a dash (9-10日) with those that have 至 (7日至11日). The rarer way is reported.

**Why it matters.** Two ways of writing one thing show that two hands wrote the text, and searches find half of it.

**Cure.** Write all ranges as the message says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.remembering import remembered

RULE = Rule("CG375", "ranges-mixed", "warning", __doc__)

# Figures that a letter, a slash, a point or another dash touches are numbers of documents and parts of them.
_FIGURES = re.compile(
    r"(?<![A-Za-zÀ-ɏЀ-ӿ\d_./+–-])(?P<one>\d{1,4})(?P<dash>[-–])(?P<other>[1-9]\d{0,3})(?![\d/+–-]|[.,]\d|[A-Za-z])(?!号)"
)
_DAYS = re.compile(r"(?<!\d)\d{1,2}日?(?P<dash>[-–—~～]{1,2}|至)\d{1,2}日")
_NUMBERED = re.compile(
    r"(?:第|№|nos?\.?|Nos?\.?|n[º°]s?|Resolutions?|Résolutions?|Resoluci(?:ón|ones)|Резолюци[яийюе]|القرار"
    r"|Decisions?|Décisions?|Decisi(?:ón|ones)|Решени[еяюй]м?|المقرر|[Tt]el\.?|[Tt]él\.?|тел\.|هاتف)\s?$"
)

_Place = tuple[str, int, int]


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for find in (_days, _figures) if manuscript.language == "zh" else (_figures,):
        ways: dict[str, list[tuple[Piece, int, int]]] = {}
        for piece in manuscript.own:
            if piece.part != "references":
                for way, start, end in find(piece.text.prose):
                    ways.setdefault(way, []).append((piece, start, end))
        if len(ways) > 1:
            yield from _faults(ways)


@remembered(4096)
def _days(text: str) -> tuple[_Place, ...]:
    found = _DAYS.finditer(text) if "日" in text else ()
    return tuple(("至" if each["dash"] == "至" else "a dash", *each.span()) for each in found)


@remembered(4096)
def _figures(text: str) -> tuple[_Place, ...]:
    """Return the ranges of figures: the second is larger, or is the end of a year."""
    return tuple(
        ("a hyphen" if found["dash"] == "-" else "an en dash", *found.span())
        for found in (_FIGURES.finditer(text) if "-" in text or "–" in text else ())
        if int(found["one"]) < int(found["other"]) and not _NUMBERED.search(text, 0, found.start())
        and not text.startswith("日", found.end())
    )  # fmt: skip


def _faults(ways: dict[str, list[tuple[Piece, int, int]]]) -> Iterator[Diagnostic]:
    usual = max(ways, key=lambda way: len(ways[way]))
    first, begin, stop = ways[usual][0]
    related = (Related(first.text.passage.span(begin, stop), f"with {usual} here"),)
    for way, places in ways.items():
        for piece, start, end in places if way != usual else ():
            message = f"the range {piece.text.spoken(start, end)} has {way}, others have {usual}"
            yield piece.text.fault(RULE, message, f"write it with {usual}", at=(start, end), related=related)


CHECK = ManuscriptCheck(RULE, _run)
