"""The letters behind the glyphs: what is copied from a page, searched in it or read aloud is what stands there.

A PDF says for each code of a font which text it stands for. The engine uses the number of a glyph as its code and keeps
the first text that it meets. That is wrong where one glyph has several texts: a bracket is ")" where letters run from
the right and "(" where they run from the left; of the glyphs of an Arabic cluster the first would stand for all of its
letters, and again for its own elsewhere. Here such a glyph has several codes, each with its own text, and the font a
table of codes (ISO 32000-1, 9.7.4.2, CIDToGIDMap).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from itertools import groupby
from typing import Any
from unicodedata import combining

_SPARE = 256  # numbers after the font's last glyph, which the engine gives to characters that have none


Glyph = tuple[int, int, int, int]  # as Pango has it: number, width, how far to the right and up, in its units


class Codes(dict[int, str]):
    """What each code of a font stands for; it takes the place of the engine's own table, with what that has already."""

    def __init__(self, font: Any) -> None:
        super().__init__(font.to_unicode)
        self._font = font
        self.glyphs: dict[int, int] = {}  # by code: those that are not their own code
        self.written: dict[float, dict[tuple[Glyph, str], str]] = {}  # by size: glyphs with their letters, as written
        self._codes: dict[tuple[int, str], int] = {}

    @classmethod
    def of(cls, font: Any) -> Codes:
        """Return the table of a font, which it is given when it is first drawn."""
        if not isinstance(font.to_unicode, cls):
            font.to_unicode = cls(font)
        codes: Codes = font.to_unicode
        return codes

    def code(self, glyph: int, text: str) -> int:
        """Return the code of `glyph`, whose width is known, where it stands for `text`."""
        known = self.setdefault(glyph, text)
        if known == text:
            return glyph
        if (glyph, text) not in self._codes:
            code = int(self._font.glyph_count) + _SPARE + len(self._codes)
            self._codes[glyph, text] = code
            self.glyphs[code] = glyph
            self._font.widths[code] = self._font.widths[glyph]
            self[code] = text
        return self._codes[glyph, text]


def letters(text: bytes, starts: Sequence[int], from_right: bool) -> list[str]:
    """Return what each glyph of a run stands for, as the glyphs are seen from the left.

    `text` is the run's in UTF-8, `starts` says for each glyph where in it its cluster begins. The glyphs of a cluster
    share its letters, one each and the last one the rest: read in the direction of the text they are the cluster.
    Marks that are a cluster without their letter stay together, since readers of PDFs part a word at each of them.
    """
    ends = [len(text), *starts[:-1]] if from_right else [*starts[1:], len(text)]
    if len(set(starts)) == len(starts):  # each glyph is a cluster of its own, as nearly always
        return [text[start:end].decode() for start, end in zip(starts, ends, strict=True)]
    found: list[str] = []
    clusters = [(start, len(list(glyphs))) for start, glyphs in groupby(starts)]
    bounds = [start for start, _count in clusters]
    ends = [len(text), *bounds[:-1]] if from_right else [*bounds[1:], len(text)]
    for (start, count), end in zip(clusters, ends, strict=True):
        cluster = text[start:end].decode()
        if all(map(combining, cluster)):
            found += [cluster, *[""] * (count - 1)]
            continue
        shared = [cluster[place : place + 1] for place in range(count - 1)] + [cluster[count - 1 :]]
        found += reversed(shared) if from_right else shared
    return found


Clean = Callable[[Any, dict[int, str], bool], None]


def without_codes(clean: Clean) -> Clean:
    """Return the method that reduces a font to its glyphs in use such that it is told of glyphs only."""

    @wraps(clean)
    def clean_glyphs(font: Any, codes: dict[int, str], hinting: bool) -> None:
        others = Codes.of(font).glyphs
        clean(font, {code: text for code, text in codes.items() if code not in others}, hinting)

    return clean_glyphs


def add_tables(document: Any, pdf: Any, stream: Callable[..., Any]) -> None:
    """Give each font of a finished `pdf` whose glyphs have several codes its table; `stream` makes a stream of a PDF.

    The engine calls it before it writes the file.
    """
    by_name = {font.name: font for font in document.fonts.values() if Codes.of(font).glyphs}
    for entry in tuple(pdf.objects):
        font = by_name.get(entry["BaseFont"]) if isinstance(entry, dict) and "CIDToGIDMap" in entry else None
        if font is None:
            continue
        table = stream([_table(font.to_unicode)], compress=True)
        pdf.add_object(table)
        entry["CIDToGIDMap"] = table.reference


def _table(codes: Codes) -> bytes:
    """Return the glyph of every code in use, two bytes each; what is not in use has none, so that little is written."""
    glyphs = {**dict(zip(codes, codes, strict=True)), **codes.glyphs}
    return b"".join(glyphs.get(code, 0).to_bytes(2, "big") for code in range(max(glyphs) + 1))
