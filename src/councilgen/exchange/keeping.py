"""Whether a translation keeps what its source refers to, and can be read."""

from __future__ import annotations

from councilgen.exchange.coding import meanings
from councilgen.exchange.pieces import PLACEHOLDER, pieces
from councilgen.exchange.segments import Book, Segment
from councilgen.markup.inline import faults
from councilgen.model.passage import Anchor, Kind, Passage


def broken(segment: Segment, text: str, book: Book, file: str, line: int) -> str:
    """Return what is wrong with a translation, or nothing."""
    wanted = meanings(pieces(segment.source, book.placeholders))
    found = meanings(pieces(text, book.placeholders))
    counted = f"the {PLACEHOLDER} {{count}}" if segment.form >= 0 else ""  # a form for one or two may say it in words
    for meaning in wanted:
        repeats = meaning.startswith(f"the {PLACEHOLDER} ")
        if not found[meaning] and meaning != counted:
            return f"{meaning} is lost"
        if found[meaning] < wanted[meaning] and not repeats:
            return f"{meaning} stands there {wanted[meaning]} times in the source"
        if found[meaning] > wanted[meaning] and not repeats:
            return f"{meaning} stands there once too often"
    for meaning in found:
        if not wanted[meaning]:
            return f"{meaning} is not in the source"
    if book.placeholders:
        return ""
    anchors = (Anchor(0, line, 1),)
    passage = Passage(text, Kind.PARAGRAPH, book.file, file, anchors, book.language, segment.source)
    return next((fault.message for fault in faults(passage) if fault.severity == "error"), "")
