"""The text of a footnote ends in no full stop.

**What it does.** Looks at the last paragraph of each footnote. One that ends in an address is passed over, since a
stop behind it is easily taken for a part of it.

**Why it matters.** Both houses end footnotes in a full stop. Without it the reader turns the page for the rest.

**Cure.** Write the full stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.ending import ending, mark
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.visible import OBJECT
from councilgen.model.passage import Kind

RULE = Rule("CG358", "note-unended", "warning", __doc__)

_ENDED = ("stop", "either", "ellipsis", "colon")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    notes = [piece for piece in manuscript.own if piece.kind is Kind.FOOTNOTE]
    for note, following in zip(notes, (*notes[1:], None), strict=False):
        if (
            note.note
            and following
            and (following.note, following.part, following.index) == (note.note, note.part, note.index)
        ):
            continue
        last = ending(note.text)
        if last.kind not in _ENDED and not _in_address(note.text):
            stop = mark("stop", note.text.language)
            fix = note.text.fix(f"end it in {stop}", last.place, stop)
            at = last.place if last.mark else (max(0, last.at - 1), last.at)
            ends = f"ends in {last.mark}" if last.mark else "ends in no full stop"
            yield note.text.fault(RULE, f"the footnote {ends}", f"end it in {stop}", at=at, fixes=(fix,))


def _place(note: Piece) -> tuple[str, str, int]:
    return note.note or note.text.passage.markup, note.part, note.index


def _in_address(text: Text) -> bool:
    """Say whether a text ends in an address that is written out."""
    return text.prose.rstrip("\u2060 )")[-1:] == OBJECT and not text.passage.markup.endswith("]")


CHECK = ManuscriptCheck(RULE, _run)
