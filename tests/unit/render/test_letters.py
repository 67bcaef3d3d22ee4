"""Which letters each glyph of a line stands for, and by which code it is drawn."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from councilgen.render.pdf.letters import Codes, letters

# Clusters as they are seen from the left, each with its number of glyphs, and the letters of every glyph.
FROM_LEFT = [
    ((("a", 1), ("b", 1)), ("a", "b")),
    ((("fi", 2), ("x", 1)), ("f", "i", "x")),
    ((("ffi", 1), ("é", 1)), ("ffi", "é")),
]
FROM_RIGHT = [
    ((("كي", 1),), ("كي",)),
    ((("لك", 2),), ("ك", "ل")),
    ((("أُ", 2), ("ب", 1)), ("ُ", "أ", "ب")),
    ((("ب", 1), ("لَّا", 2)), ("ب", "َّا", "ل")),
    ((("ب", 1), ("لك", 2), ("لك", 2)), ("ب", "ك", "ل", "ك", "ل")),
    ((("ك", 3), ("م", 1)), ("", "", "ك", "م")),
    ((("َّ", 2), ("د", 1)), ("َّ", "", "د")),
]


def _starts(clusters: tuple[tuple[str, int], ...]) -> list[int]:
    """Return for each glyph where its cluster begins, as Pango does, of clusters in the order of the text."""
    starts, place = [], 0
    for text, count in clusters:
        starts += [place] * count
        place += len(text.encode())
    return starts


@pytest.mark.parametrize(("clusters", "wanted"), FROM_LEFT)
def test_glyphs_of_a_cluster_share_its_letters(clusters: tuple[tuple[str, int], ...], wanted: tuple[str, ...]) -> None:
    """Read from where the text begins, the glyphs give every letter of the cluster once and in order."""
    text = "".join(text for text, _count in clusters).encode()
    assert tuple(letters(text, _starts(clusters), from_right=False)) == wanted


@pytest.mark.parametrize(("clusters", "wanted"), FROM_RIGHT)
def test_letters_run_from_the_right_too(clusters: tuple[tuple[str, int], ...], wanted: tuple[str, ...]) -> None:
    """The first cluster from the left is the last of the text, and so are the glyphs in it."""
    text = "".join(text for text, _count in reversed(clusters)).encode()
    assert tuple(letters(text, _starts(clusters[::-1])[::-1], from_right=True)) == wanted


def test_a_glyph_with_two_texts_has_two_codes() -> None:
    """The first text keeps the glyph's number; the other has a code of its own, with the glyph's width."""
    font = SimpleNamespace(glyph_count=100, widths={7: 500, 8: 400}, to_unicode={})
    codes = Codes.of(font)
    assert Codes.of(font) is codes
    assert codes.code(7, "(") == 7
    other = codes.code(7, ")")
    assert other > 100
    assert (codes.code(7, "("), codes.code(7, ")")) == (7, other)
    assert dict(codes.items()) == {7: "(", other: ")"}
    assert codes.glyphs == {other: 7}
    assert font.widths[other] == 500
