"""The letters behind the glyphs: what is copied from a page, searched in it or read aloud is what stands there.

A PDF says for each code of a font which text it stands for. The engine uses the number of a glyph as its code and keeps
the first text that it meets. That is wrong where one glyph has several texts: a bracket is ")" where letters run from
the right and "(" where they run from the left; of the glyphs of an Arabic cluster the first would stand for all of its
letters, and again for its own elsewhere. Here such a glyph has several codes, each with its own text, and the font a
table of codes (ISO 32000-1, 9.7.4.2, CIDToGIDMap).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Any, NamedTuple
from unicodedata import bidirectional

from councilgen.remembering import remembered

_SHOWN = re.compile(rb"<([0-9a-f]+)>")
_DIGITS = 4  # of a code, hexadecimal
_SPARE = 256  # numbers after the font's last glyph, which the engine gives to characters that have none


class Codes(dict[int, str]):
    """What each code of a font stands for; it takes the place of the engine's own table.

    It hides what it has from the engine, which therefore tells the text of every glyph it draws.
    """

    def __init__(self, font: Any, drawn: list[Drawn]) -> None:
        super().__init__()
        self._font, self._drawn = font, drawn
        self.glyphs: dict[int, int] = {}  # by code: those that are not their own code
        self._codes: dict[tuple[int, str], int] = {}

    def __contains__(self, _glyph: object) -> bool:
        return False

    def __setitem__(self, glyph: int, text: str) -> None:
        self._drawn.append(Drawn(self, glyph, text))

    def code(self, glyph: int, text: str) -> int:
        """Return the code of `glyph` where it stands for `text`."""
        if (known := self.get(glyph)) is None:
            super().__setitem__(glyph, text)
        if known is None or known == text:
            return glyph
        if (glyph, text) not in self._codes:
            code = int(self._font.glyph_count) + _SPARE + len(self._codes)
            self._codes[glyph, text] = code
            self.glyphs[code] = glyph
            self._font.widths[code] = self._font.widths[glyph]
            super().__setitem__(code, text)
        return self._codes[glyph, text]


class Drawn(NamedTuple):  # of which a document has some ten thousand, so that it has to be made fast
    """A glyph on a line, with the text that the engine has for it: that of its whole cluster, or none."""

    font: Codes
    glyph: int
    text: str


Clean = Callable[[Any, dict[int, str], bool], None]
Initialise = Callable[..., None]
Draw = Callable[..., Any]


class Scribe:
    """Writes the lines of a document; what it wraps are functions of the engine."""

    def __init__(self) -> None:
        self._drawn: list[Drawn] = []

    def of_font(self, initialise: Initialise) -> Initialise:
        """Return the initialiser of a font such that the font has our table of codes."""

        @wraps(initialise)
        def initialise_with_codes(font: Any, *rest: Any) -> None:
            initialise(font, *rest)
            font.to_unicode = Codes(font, self._drawn)

        return initialise_with_codes

    def of_line(self, draw: Draw) -> Draw:
        """Return the drawer of a line such that each glyph is drawn by the code of its letters."""

        @wraps(draw)
        def draw_by_letters(stream: Any, *rest: Any) -> Any:
            self._drawn.clear()
            before = len(stream.stream)
            result = draw(stream, *rest)
            codes = [drawn.font.code(drawn.glyph, text) for drawn, text in spelt(self._drawn)]
            if codes != [drawn.glyph for drawn in self._drawn]:  # else the line stands there as it should
                following = iter(codes)
                for place in range(before, len(stream.stream)):
                    stream.stream[place] = _recoded(stream.stream[place], following)
            return result

        return draw_by_letters


def without_codes(clean: Clean) -> Clean:
    """Return the method that reduces a font to its glyphs in use such that it is told of glyphs only."""

    @wraps(clean)
    def clean_glyphs(font: Any, codes: dict[int, str], hinting: bool) -> None:
        clean(font, {code: text for code, text in codes.items() if code not in font.to_unicode.glyphs}, hinting)

    return clean_glyphs


def spelt(line: Sequence[Drawn]) -> Iterator[tuple[Drawn, str]]:
    """Yield the glyphs of a line, which come as they are seen from the left, each with its own letters.

    The glyphs of a cluster share its letters, one each and the last one the rest: read in the direction of the text
    they are the cluster. The engine gives the text to the first of them from the left if it runs from the right, else
    to the last.
    """
    if all(drawn.text for drawn in line):  # each is a cluster of its own, as nearly always
        yield from ((drawn, drawn.text) for drawn in line)
        return
    cluster: list[Drawn] = []
    for drawn in line:
        if cluster and not _belongs(drawn, cluster):
            yield from _shared(cluster)
            cluster = []
        cluster.append(drawn)
    if cluster:
        yield from _shared(cluster)


def _belongs(drawn: Drawn, cluster: list[Drawn]) -> bool:
    """Say whether a glyph goes on with the cluster to its left."""
    text = next((found.text for found in cluster if found.text), "")
    if not text:  # of words from the left, whose text is still to come
        return True
    return not drawn.text and drawn.font is cluster[0].font and _from_the_right(text)


def _shared(cluster: list[Drawn]) -> Iterator[tuple[Drawn, str]]:
    text = next((drawn.text for drawn in cluster if drawn.text), "")
    letters = [text[place : place + 1] for place in range(len(cluster) - 1)] + [text[len(cluster) - 1 :]]
    if len(cluster) > 1 and _from_the_right(text):
        letters.reverse()
    yield from zip(cluster, letters, strict=True)


@remembered(4096)
def _from_the_right(text: str) -> bool:
    return any(bidirectional(letter) in ("R", "AL", "AN") for letter in text)


def _recoded(operation: bytes, codes: Iterator[int]) -> bytes:
    if not operation.endswith(b"] TJ"):
        return operation

    def replaced(shown: re.Match[bytes]) -> bytes:
        count = len(shown[1]) // _DIGITS
        return b"<%s>" % "".join(f"{next(codes):04x}" for _ in range(count)).encode()

    return _SHOWN.sub(replaced, operation)


def add_tables(document: Any, pdf: Any, stream: Callable[..., Any]) -> None:
    """Give each font of a finished `pdf` whose glyphs have several codes its table; `stream` makes a stream of a PDF.

    The engine calls it before it writes the file.
    """
    by_name = {font.name: font for font in document.fonts.values() if font.to_unicode.glyphs}
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
