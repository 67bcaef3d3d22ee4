"""The marks of a list are typed into paragraphs, or once more into the items of a list.

**What it does.** Looks for two paragraphs in a row, or two items of a list, that begin with a mark of a list: a),
(b), (i), •, –, ①, （一）. What Markdown takes for a list itself needs no rule. Extracts and quotations keep the marks
of their source.

**Why it matters.** A typed mark is no list: the lines are not set in, a screen reader does not count them, each
language cannot show its own signs, and a mark inserted later changes all the others by hand.

**Cure.** Write a list: a hyphen or a number and a point, and a space, before each item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG366", "list-typed", "warning", __doc__)

_MARK = re.compile(
    r"(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2}|[а-я])\)|(?:[a-z]|[ivx]{1,4}|[а-я])\)|[•‣▪●○◦·–—]|[①-⑳]"
    r"|（[一二三四五六七八九十\da-z]{1,2}）|\([أ-ي]\)|[أ-ي]\))[ \u00a0\t]*(?=[^\s)])"
)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.document is None:
        return  # where lists are typed, everybody types them
    first: tuple[Piece, str] | None = None
    for piece in manuscript.running:
        found = _MARK.match(piece.text.passage.markup) if piece.kind in (Kind.PARAGRAPH, Kind.ITEM) else None
        if found is None or piece.note:
            first = None if not piece.note else first
            continue
        mark = found[0].strip()
        if first and _place(first[0]) == _place(piece):
            there = Related(first[0].text.passage.span(), f"the one before it, with {first[1]}")
            message = f"the {piece.kind.value} begins with the mark {mark}, typed by hand"
            hint = "write a list: a hyphen, or a number and a point, before each item"
            yield piece.text.fault(RULE, message, hint, at=(0, len(mark)), related=(there,))
        first = (piece, mark)


def _place(piece: Piece) -> tuple[Kind, str, int, int]:
    return piece.kind, piece.part, piece.index, piece.list


CHECK = ManuscriptCheck(RULE, _run)
