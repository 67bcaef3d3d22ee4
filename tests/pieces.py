"""A document from outside the project as one line a text: part, kind, place, words."""

from __future__ import annotations

from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.manuscript.outside import known, manuscript, read
from councilgen.checks.text.model import Text
from councilgen.languages import Tag
from councilgen.workspace import MemoryWorkspace

NOTHING_KNOWN = known(MemoryWorkspace({}))


def outside(data: bytes | str, language: Tag = "en") -> Manuscript:
    """Return a file as a manuscript; it can be read without a fault."""
    found = read(data.encode("utf-8") if isinstance(data, str) else data, "file")
    assert found.faults == ()
    return manuscript(found, language, "itu", NOTHING_KNOWN)


def dump(data: bytes | str, language: Tag = "en") -> list[str]:
    """Return the texts of a file: `section 0 heading 3:5 Introduction`, an item of list 2, level 1, as `item[2.1]`."""
    return [_line(*each) for each in _told(outside(data, language))]


def _told(found: Manuscript) -> list[tuple[str, str, Text]]:
    told = []
    for piece in found.pieces:
        kind = piece.kind.name.lower()
        kind += f"[{piece.list}.{piece.depth}]" if piece.list else f"[{piece.note}]" if piece.note else ""
        told.append((f"{piece.part} {piece.index}", kind, piece.text))
    return told


def _line(where: str, kind: str, text: Text) -> str:
    span = text.passage.span()
    return f"{where} {kind} {span.line}:{span.column} {text.passage.markup}"
