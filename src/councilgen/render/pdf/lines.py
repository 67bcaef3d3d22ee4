"""Lines of text as operators of a PDF page: each glyph by the code of its letters, where the shaper put it.

The engine has functions for this. They shape each line a second time and look at each glyph by itself, which is a sixth
of all the work on a document. Most glyphs of a document are the same few hundred, so here what is written for one is
worked out once for a font and size. Lines that are cut with an ellipsis, of which Council documents have none, are left
to the engine. Pictures as glyphs are not drawn: only our own fonts are seen, and they have none.

Offsets are written as the engine writes them, which takes Pango's 1,024 parts for a thousand: so pages are the same by
whichever function they are drawn, and a mark above a letter stands a fortieth of its distance off, which nobody sees.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from councilgen.render.pdf.letters import Codes, Glyph, letters

_GLYPH = struct.Struct("=Iiii4x")  # Pango's PangoGlyphInfo: glyph, width, x and y offset, attributes
_EMPTY, _UNKNOWN = 0x0FFFFFFF, 0x10000000  # Pango's PANGO_GLYPH_EMPTY and PANGO_GLYPH_UNKNOWN_FLAG
_PER_EM = 1000  # units of a PDF's text space
_SMALLEST = 1e-6  # of a font; what is smaller a PDF cannot say
_PANGO = 14802  # 1.48.2; an older one tells sizes of fonts that are not those it shaped with
_PARTED = ("\n", "\r", "\u2029")  # where Pango would begin another paragraph

Draw = Callable[..., list[Any]]
Warn = Callable[..., None]


def keep_shaped(layout: Any) -> None:
    """Let the engine's layouts of lines stay as they were shaped until they are drawn, but for those it stretches."""
    shape_again = layout.reactivate

    def reactivate(self: Any, style: Any) -> None:
        if self.justification_spacing:
            shape_again(self, style)

    layout.deactivate = lambda _self: None
    layout.reactivate = reactivate


class Pen:
    """Draws lines; it reads what Pango has shaped through the engine's binding."""

    def __init__(self, ffi: Any, pango: Any, warn: Warn) -> None:
        if ffi.sizeof("PangoGlyphInfo") != _GLYPH.size:
            raise AssertionError("Pango describes glyphs in another form")
        self._ffi, self._pango, self._warn = ffi, pango, warn
        self._unit = float(pango.pango_units_to_double(1))  # of Pango, in pixels

    def instead_of(self, draw: Draw) -> Draw:
        """Return what the engine shall call instead of its function; that itself where Pango is too old."""
        if self._pango.pango_version() < _PANGO:
            return draw

        @wraps(draw)
        def draw_line(stream: Any, box: Any, overflow: str, ellipsis: Any, matrix: Any) -> list[Any]:
            if overflow == "ellipsis" or ellipsis != "none":
                return draw(stream, box, overflow, ellipsis, matrix)
            if box.text.strip() and box.style["font_size"] >= _SMALLEST:
                stream.set_text_matrix(*matrix.values)
                self._draw(stream, box.pango_layout)
            return []

        return draw_line

    def _draw(self, stream: Any, layout: Any) -> None:
        if any(mark in layout.text for mark in _PARTED):
            self._pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        line, _second = layout.get_first_line()
        text = layout.text.encode()
        nib: _Nib | None = None
        for run in self._runs(line):
            item = run.item
            if nib is None or item.analysis.font != nib.face:
                if nib is not None:
                    nib.show()
                nib = _Nib(stream, item.analysis.font, self._unit, self._pango.pango_font_get_glyph_extents, self._warn)
            count = run.glyphs.num_glyphs
            starts = self._ffi.unpack(run.glyphs.log_clusters, count)
            own = letters(text[item.offset : item.offset + item.length], starts, bool(item.analysis.level % 2))
            glyphs = _GLYPH.iter_unpack(self._ffi.buffer(run.glyphs.glyphs, count * _GLYPH.size))
            nib.write(zip(glyphs, own, strict=True))
        if nib is not None:
            nib.show()

    def _runs(self, line: Any) -> Iterator[Any]:
        run = line.runs[0]
        while run != self._ffi.NULL:
            yield run.data
            run = run.next


class _Nib:
    """Writes glyphs of one font in one size."""

    def __init__(self, stream: Any, face: Any, unit: float, measure: Callable[..., None], warn: Warn) -> None:
        self.face = face
        self._stream, self._unit, self._measure, self._warn = stream, unit, measure, warn
        self._font, self._size = stream.add_font(face)
        self._codes = Codes.of(self._font)
        self._known = self._codes.written.setdefault(self._size, {})
        self._shown: list[str] = []
        stream.set_font_size(self._font.hash, self._size)

    def write(self, glyphs: Iterable[tuple[Glyph, str]]) -> None:
        """Write the glyphs of a run, each with its letters."""
        known, shown = self._known, self._shown
        shown.append("<")
        for key in glyphs:
            if key[0][3]:
                self._write_risen(*key)
            else:
                shown.append(known.get(key) or known.setdefault(key, self._written(*key)))
        shown.append(">")

    def show(self) -> None:
        """Show what was written so far."""
        text = "".join(self._shown).replace("><", "").replace("<>", " ").strip()
        self._shown.clear()
        if text:
            self._stream.show_text(text)

    def _write_risen(self, glyph: Glyph, own: str) -> None:
        """Write a glyph that stands higher or lower than the others, which takes operators of its own."""
        number, width, right, up = glyph
        if number == _EMPTY:
            self._shown.append(self._written(glyph, own))
            return
        self._shown.append(">")
        self.show()
        self._stream.set_text_rise(-up / _PER_EM)
        self._shown += [self._moved(right), f"<{self._code(number, width, own):04x}>"]
        self.show()
        self._stream.set_text_rise(0)
        self._shown += ["<", self._closed_up(number, width, right)]

    def _written(self, glyph: Glyph, own: str) -> str:
        number, width, right, _up = glyph
        if number == _EMPTY:
            return f">{-width / self._size}<"
        code = self._code(number, width, own)
        moved = f">{self._moved(right)}<" if right else ""
        return f"{moved}{code:04x}{self._closed_up(number, width, right)}"

    def _moved(self, right: int) -> str:
        return f"{-right / self._size}" if right else ""

    def _closed_up(self, number: int, width: int, right: int) -> str:
        """Return how far the next glyph is nearer than this one is wide."""
        kerning = int(self._font.widths[self._plain(number)] + right / self._size - self._em(width))
        return f">{kerning}<" if kerning else ""

    def _em(self, width: int) -> float:
        """Return a width of Pango's in units of text space."""
        return _PER_EM * self._unit * width / float(self._size)

    def _code(self, number: int, width: int, own: str) -> int:
        """Return the code of a glyph; one of a character that no font has is the engine's box, of its width."""
        font, plain = self._font, self._plain(number)
        if number & _UNKNOWN and plain not in font.widths:
            character = number - _UNKNOWN
            self._warn('no font has a glyph for "%s" (U+%04X)', chr(character), character)
            font.widths[plain] = round(self._em(width))
            font.widths.setdefault(0, font.widths[plain])
        if plain not in font.widths:
            ink, logical = self._stream.ink_rect, self._stream.logical_rect
            self._measure(self.face, plain, ink, logical)
            font.widths[plain] = round(self._em(logical.width))
        return self._codes.code(plain, own)

    def _plain(self, number: int) -> int:
        return int(self._font.get_unused_glyph_id(number - _UNKNOWN)) if number & _UNKNOWN else number
