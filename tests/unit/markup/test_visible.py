"""What a reader sees of a text, place by place."""

from __future__ import annotations

import pytest

from councilgen.markup.visible import OBJECT, UNSEEN, spoken, visible

SEEN = [
    ("plain text", "plain text"),
    ("**bold** and *italic*", "__bold__ and _italic_"),
    ("see [@pp-140].[^a]", "see #########.####"),
    ("[words](@pp-140) follow", "_words_######### follow"),
    ("[a (b)](https://x.org/a_(b)) c", f"_a (b)_{'#' * len('(https://x.org/a_(b))')} c"),
    ("[](#annex)", "##########"),
    ("a <https://x.org> b", "a ############### b"),
    ("use `A/RES/1` here", "use _A/RES/1_ here"),
    ("1 \\* 2 \\[a\\]", "1 _* 2 _[a_]"),
    ("[one] and [two](#b)", "[one] and _two_####"),
    ("12月**16日**至17日", "12月__16日__至17日"),
]


@pytest.mark.parametrize(("markup", "shown"), SEEN)
def test_every_character_keeps_its_place(markup: str, shown: str) -> None:
    """What is masked is as long as before: # stands for an object, _ for what nobody sees."""
    found = visible(markup)
    assert found.replace(OBJECT, "#").replace(UNSEEN, "_") == shown
    assert len(found) == len(markup)


def test_what_is_spoken_is_what_is_left() -> None:
    """The masked characters are gone."""
    assert spoken("**See** [the annex](#annex)[^a].") == "See the annex."
