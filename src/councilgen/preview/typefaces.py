"""The project's own fonts as a browser is given them, so that a page is set in the letters of the PDF."""

from __future__ import annotations

from functools import cache

from councilgen.render.fonts import ENLARGED, HIDDEN, Face, faces, family_rules

_LAST = 0x10FFFF


@cache
def font_style() -> str:
    """Return a style sheet: where the fonts are, what each leaves to the others, which language is set in which."""
    return "\n".join((*map(_rule, faces()), family_rules(), ""))


def _rule(face: Face) -> str:
    cut = face.file.partition("-")[2]
    weight, style = "bold" if "Bold" in cut else "normal", "italic" if "Italic" in cut else "normal"
    return (
        f'@font-face {{ font-family: "{face.family}"; src: url("/font/{face.file}"); font-display: block; '
        f"font-weight: {weight}; font-style: {style}; size-adjust: {ENLARGED.get(face.family, 1):.0%}; "
        f"unicode-range: {_shown(HIDDEN.get(face.family, ()))} }}"
    )


def _shown(hidden: tuple[range, ...]) -> str:
    """Return the characters that a font shows: all but those that it hides."""
    first, spans = 0, []
    for span in hidden:
        spans.append(f"U+{first:X}-{span.start - 1:X}")
        first = span.stop
    return ", ".join((*spans, f"U+{first:X}-{_LAST:X}"))
