"""A text file as paragraphs: one a line, its footnotes taken out of the line that they were typed into.

Text that was taken out of Word carries marks of its own: `[footnoteRef:1]` where a footnote is called,
`[1: the footnote]` somewhere behind it on the same line, `[bookmark: name]` where Word has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.paragraphs import Located, Paragraph

_CALL = re.compile(r"\[(?:foot|end)noteRef:\s*(?P<label>\w{1,8})\]")
_BOOKMARK = re.compile(r"\[bookmark:[^\[\]]{0,200}\]")
# A note's own text may have brackets; it ends where the line does, or the next note begins.
_NOTE = re.compile(r"\[(?P<label>\w{1,8}):[ \t]+(?P<text>[^\n]*?)\](?=\s*(?:\[\w{1,8}:[ \t]|$))")
_NOTE_BELOW = re.compile(r"\s*\[\^(?P<label>\w{1,32})\]:[ \t]*")
_HASHES = re.compile(r"\s*(?P<hashes>#{1,6})[ \t]+(?=\S)")


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text whose lines end in line feeds."""
    found: list[Paragraph] = []
    gap = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            gap = True
            continue
        found += _paragraphs(Located.at(line, number), gap)
        gap = False
    return found


def _paragraphs(line: Located, gap: bool) -> Iterator[Paragraph]:
    """Yield the paragraph of a line, and the notes that were typed into it."""
    below = _NOTE_BELOW.match(line.text)
    if below:
        yield Paragraph(line.part(below.end()).stripped(), "note", note=below["label"], gap=gap)
        return
    words, notes = _without_notes(line)
    for found in reversed(list(_BOOKMARK.finditer(words.text))):
        words = words.written(*found.span(), "")
    heading = _HASHES.match(words.text)
    if heading:
        yield Paragraph(words.part(heading.end()).stripped(), "heading", len(heading["hashes"]), gap=gap)
    elif words.text.strip():
        yield Paragraph(words.stripped(), gap=gap)
    yield from notes


def _without_notes(line: Located) -> tuple[Located, list[Paragraph]]:
    """Return a line whose calls of notes are `[^1]`, and the notes."""
    called = {found["label"] for found in _CALL.finditer(line.text)}
    notes: list[Paragraph] = []
    for found in reversed([found for found in _NOTE.finditer(line.text) if found["label"] in called]):
        words = line.part(*found.span("text")).stripped()
        notes.insert(0, Paragraph(words, "note", note=found["label"]))
        line = line.written(*found.span(), "")
    for found in reversed(list(_CALL.finditer(line.text))):
        line = line.written(*found.span(), f"[^{found['label']}]")
    return line, notes
