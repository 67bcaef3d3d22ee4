"""A text file as paragraphs: one a line, or several lines each where the lines were broken to a width.

Text that was taken out of Word carries marks of its own: `[footnoteRef:1]` where a footnote is called,
`[1: the footnote]` somewhere behind it on the same line, `[bookmark: name]` where Word has one. Markdown's notes are
known too: `[^1]` in the text and `[^1]: the footnote` on a line of its own. All other characters are what they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from councilgen.checks.manuscript.headings import annex_label, joined, sentence, wider
from councilgen.checks.manuscript.labels import FIRST_PAGE
from councilgen.checks.manuscript.marks import counted, item
from councilgen.checks.manuscript.paragraphs import Located, Paragraph
from councilgen.diagnostics.terminal import cells

_CALL = re.compile(r"\[(?:foot|end)noteRef:\s*(?P<label>\w{1,8})\]")
_BOOKMARK = re.compile(r"\[bookmark:[^\[\]]{0,200}\]")
# A note's own text may have brackets; it ends where the line does, or the next note begins.
_NOTE = re.compile(r"\[(?P<label>\w{1,8}):[ \t]+")
_NOTE_BELOW = re.compile(r"\s*\[\^(?P<label>[^\]\s\[^]{1,32})\]:[ \t]*")
_CALL_BELOW = re.compile(r"\[\^(?P<label>[^\]\s\[^]{1,32})\]")
_HASHES = re.compile(r"\s*(?P<hashes>#{1,6})[ \t]+(?=\S)")
# Lines that were broken to a width: none is wider, and most end where the next word would not have fitted.
_NARROWEST, _WIDEST, _LEAST, _WORD = 50, 120, 3, re.compile(r"\s*([\u2e80-\uffef]|\S+)")


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text whose lines end in line feeds."""
    lines = [Located.at(line, number) for number, line in enumerate(text.split("\n"), 1)]
    below = {note["label"] for line in lines if (note := _NOTE_BELOW.match(line.text))}
    found: list[Paragraph] = []
    gap = False
    for line in _unbroken(lines):
        if not line.text.strip():
            gap = True
            continue
        found += _paragraphs(line, gap, below)
        gap = False
    return found


def _paragraphs(line: Located, gap: bool, below: set[str]) -> Iterator[Paragraph]:
    """Yield the paragraph of a line, and the notes that were typed into it."""
    note = _NOTE_BELOW.match(line.text)
    if note:
        yield Paragraph(line.part(note.end()).stripped(), "note", note=note["label"], gap=gap)
        return
    words, notes = _without_notes(line)
    words = words.marked((*found.span(), "") for found in _BOOKMARK.finditer(words.text))
    calls = [found for found in _CALL_BELOW.finditer(words.text) if found["label"] in below]
    words = words.marked((*found.span(), found[0]) for found in calls)
    heading = _HASHES.match(words.text)
    if heading:
        yield Paragraph(words.part(heading.end()).stripped(), "heading", len(heading["hashes"]), gap=gap)
    elif words.text.strip():
        yield Paragraph(words.stripped(), gap=gap)
    yield from notes


def _without_notes(line: Located) -> tuple[Located, list[Paragraph]]:
    """Return a line whose calls of notes are `[^1]`, and the notes."""
    calls = list(_CALL.finditer(line.text))
    called = {found["label"] for found in calls}
    starts = [found for found in _NOTE.finditer(line.text) if found["label"] in called] if called else []
    notes: list[Paragraph] = []
    changes: list[tuple[int, int, str]] = []
    calling: list[tuple[int, int, str]] = []
    for found, following in zip_longest(starts, starts[1:]):
        end = following.start() if following else len(line.text)
        inside = line.text[found.end() : end].rstrip()
        if inside.endswith("]"):
            words = line.part(found.end(), found.end() + len(inside) - 1).stripped()
            notes.append(Paragraph(words, "note", note=found["label"]))
            changes.append((found.start(), found.end() + len(inside), ""))
    ends = [end for _start, end, _mark in changes]
    for found in calls:  # those in a note stay as they are
        after = bisect_right(ends, found.start())
        if after == len(ends) or found.start() < changes[after][0]:
            calling.append((*found.span(), f"[^{found['label']}]"))
    return line.marked(sorted([*changes, *calling])), notes


# ---------------------------------------------------------------------------------------------- lines broken to a width


def _unbroken(lines: Sequence[Located]) -> Iterator[Located]:
    """Yield lines, those of a paragraph as one where a program has broken them."""
    width = _width([line.text.rstrip() for line in lines])
    if not width:
        yield from lines
        return
    whole: list[Located] = []
    for line in lines:
        if whole and not _goes_on(whole[-1].text.rstrip(), line.text, width):
            yield joined(whole)
            whole.clear()
        whole.append(line.stripped() if line.text.strip() else line)
    yield from [joined(whole)] if whole else []


def _width(lines: Sequence[str]) -> int:
    """Return the width that the lines were broken to; 0 where they were not."""
    widths = [cells(line[: 3 * _WIDEST]) for line in lines if line]
    if not widths or sum(width > _WIDEST for width in widths) * 4 > len(widths):
        return 0
    width = max(each for each in widths if each <= _WIDEST)
    long = [
        (line, below)
        for line, below in pairwise(lines)
        if below.strip() and not wider(line, width) and cells(line) >= width * 0.7 and line[0] != "|"
    ]
    full = sum(_full(line, below, width) for line, below in long)
    return width if width >= _NARROWEST and full >= _LEAST and full * 10 >= len(long) * 6 else 0


def _goes_on(line: str, below: str, width: int) -> bool:
    """Say whether a paragraph goes on in the line below."""
    if not line.strip() or not below.strip() or _begins(below):
        return False
    return _full(line, below, width) or (not sentence(line) and below.strip()[0].islower())


def _full(line: str, below: str, width: int) -> bool:
    """Say whether the first word of the line below would not have fitted into a line."""
    word = _WORD.match(below)
    return word is not None and not wider(line, width) and wider(f"{line} {word[1][:width]}", width)


def _begins(line: str) -> bool:
    """Say whether a line begins a paragraph, by the mark or the label before it."""
    text = line.strip()
    named = FIRST_PAGE.fullmatch(text) or annex_label(text) or _HASHES.match(text) or _NOTE_BELOW.match(text)
    mark = counted(text)
    return bool(named or item(text) or (mark and mark.sure))
