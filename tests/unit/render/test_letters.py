"""Which letters each glyph of a line stands for, and by which code it is drawn."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from councilgen.render.pdf.letters import Codes, Drawn, spelt


def _codes() -> Codes:
    return Codes(SimpleNamespace(glyph_count=100, widths={7: 500, 8: 400}), [])


# The texts as the engine has them, glyph by glyph from the left, and the letters that each glyph stands for.
LINES = [
    (("a", "b"), ("a", "b")),
    (("كي",), ("كي",)),
    (("لك", ""), ("ك", "ل")),
    (("أُ", "", "ب"), ("ُ", "أ", "ب")),
    (("ب", "لَّا", ""), ("ب", "َّا", "ل")),
    (("", "fi", "x"), ("f", "i", "x")),
    (("ب", "لك", "", "لك", ""), ("ب", "ك", "ل", "ك", "ل")),
    (("ك", "", "", "م"), ("", "", "ك", "م")),
]


@pytest.mark.parametrize(("texts", "letters"), LINES)
def test_glyphs_of_a_cluster_share_its_letters(texts: tuple[str, ...], letters: tuple[str, ...]) -> None:
    """Read from where the text begins, the glyphs give every letter of the cluster once and in order."""
    font = _codes()
    found = spelt([Drawn(font, number, text) for number, text in enumerate(texts)])
    assert tuple(text for _glyph, text in found) == letters


def test_clusters_do_not_reach_into_another_font() -> None:
    """A Latin cluster after an Arabic letter is its own."""
    arabic, latin = _codes(), _codes()
    line = [Drawn(arabic, 1, "ب"), Drawn(latin, 2, ""), Drawn(latin, 3, "fi")]
    assert [text for _glyph, text in spelt(line)] == ["ب", "f", "i"]


def test_a_glyph_with_two_texts_has_two_codes() -> None:
    """The first text keeps the glyph's number; the other has a code of its own, with the glyph's width."""
    codes = _codes()
    assert codes.code(7, "(") == 7
    other = codes.code(7, ")")
    assert other > 100
    assert (codes.code(7, "("), codes.code(7, ")")) == (7, other)
    assert dict(codes.items()) == {7: "(", other: ")"}
    assert codes.glyphs == {other: 7}
