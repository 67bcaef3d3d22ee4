"""A paragraph ends in no punctuation mark.

**What it does.** Looks at the end of every paragraph of some length in the running text. A paragraph that leads to a
list, a table, a picture or a quotation, one that ends in an address, one in bold and one of several lines that the
author broke (an address, a signature) are passed over.

**Why it matters.** Either the full stop is missing, or the end of the sentence is.

**Cure.** Write the full stop, or the rest of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.ending import ending, mark
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.visible import OBJECT
from councilgen.model.passage import Kind

RULE = Rule("CG328", "paragraph-unended", "warning", __doc__)

_LEAST = 8  # words of a sentence; of Chinese twice as many characters
_LED_TO = (Kind.COLUMN, Kind.CELL, Kind.CAPTION, Kind.UNITS, Kind.ALTERNATIVE, Kind.QUOTATION, Kind.EXTRACT)
_EMPHASIS = re.compile(r"\*+[^*]+\*+")
_ADDRESS = re.compile(r"[>`]$|\]\([^()]*\)$")
_REMARK = re.compile(r"[.。][ \u00a0]?[(（][^()（）]+[)）]$")  # behind the sentence, which has its stop


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    pieces = manuscript.running
    for piece, following in zip(pieces, (*pieces[1:], None), strict=False):
        if (
            piece.kind is Kind.PARAGRAPH
            and not piece.note
            and not _leads(piece, following)
            and _is_sentence(piece.text)
        ):
            last = ending(piece.text)
            if last.kind == "none":
                stop = mark("stop", piece.text.language)
                fix = piece.text.fix(f"end it in {stop}", last.place, stop, safe=False)
                hint = f"end it in {stop}, or write the rest of the sentence"
                at = (max(0, last.at - 1), last.at)
                yield piece.text.fault(RULE, "the paragraph ends in no punctuation mark", hint, at=at, fixes=(fix,))


def _leads(piece: Piece, following: Piece | None) -> bool:
    if following is None or (following.part, following.index) != (piece.part, piece.index):
        return False
    return bool(following.list) or following.kind in _LED_TO


def _is_sentence(text: Text) -> bool:
    markup = text.passage.markup
    if markup[-1:] in ".。":
        return False
    if "\\\n" in markup or "\n" in markup or _EMPHASIS.fullmatch(markup) or _ADDRESS.search(markup):
        return False
    if _REMARK.search(text.prose):
        return False
    if text.prose.endswith(OBJECT) and not text.seen.endswith(OBJECT):
        return False  # an address that is typed out
    words = text.read_out
    return len(words) >= 2 * _LEAST if text.language == "zh" else len(words.split()) >= _LEAST


CHECK = ManuscriptCheck(RULE, _run)
