"""The project's fonts for a browser."""

from __future__ import annotations

import re

from councilgen.preview.typefaces import font_style
from councilgen.render.fonts import FOLDER


def test_every_font_is_named_once() -> None:
    """With its weight and style."""
    style = font_style()
    named = re.findall(r'src: url\("/font/([^"]+)"\)', style)
    assert named == [path.name for path in sorted(FOLDER.glob("*.ttf"))]
    assert re.search(r'"Carlito".*Carlito-BoldItalic.*font-weight: bold; font-style: italic', style)


def test_a_font_leaves_to_the_others_what_it_does_in_the_pdf() -> None:
    """Latin letters of the Arabic font are not used, and its own are enlarged."""
    rule = next(line for line in font_style().splitlines() if "Amiri-Regular" in line)
    assert "size-adjust: 120%; unicode-range: U+0-20, U+7F-A0, U+250-10FFFF" in rule
    assert '[lang|="ar"] { --family: "Amiri", "Carlito"' in font_style()
