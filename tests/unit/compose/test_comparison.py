"""Two texts beside each other: what has changed, what differs in markup, what can be set."""

from __future__ import annotations

import pytest

from councilgen.compose.comparison import changed, differing, language_of, legible, shown, sound
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.passage import Anchor, Kind, Passage


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "anything", ""),
        ("The same.", "The same.", "The same."),
        ("One old word.", "One new word.", "One <strong>[−old]</strong><strong>[+new]</strong> word."),
        ("A session.", "A session here.", "A session<strong>[+ here]</strong>."),
        ("In 2025 & 2026", "In 2026", "In <strong>[−2025 &amp; ]</strong>2026"),
        ("理事会会议", "理事会的会议", "理事会<strong>[+的]</strong>会议"),
        ("a\x07", "a", "a<strong>[−\ufffd]</strong>"),
    ],
)
def test_changes_are_shown_word_by_word(before: str, after: str, expected: str) -> None:
    """What has gone and what is new, of Chinese by characters; nothing becomes markup."""
    assert changed(before, after) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("plain", "uni", ((), ())),
        ("see [@k] and [@l]", "voir [@l] et [@k]", ((), ())),
        ("see [@k]", "voir [la résolution](@k)", (("[@k]",), ("[…](@k)",))),
        ("**a** and *b*", "a et *b*", (("**…**",), ())),
        ("one\\\ntwo", "un deux", (("\\",), ())),
        ("[](#a)", "[là](#a)", (("[](#a)",), ("[…](#a)",))),
        ("x[^n] `c` [w](https://a.b)", "x [w](https://a.b)", (("[^n]", "`…`"), ())),
    ],
)
def test_marks_that_differ(source: str, target: str, expected: object) -> None:
    """Their order and their words do not count, but own words of a citation do."""
    assert differing(source, target) == expected


@pytest.mark.parametrize(
    ("markup", "good"),
    [("see [@k] and [](#a)", True), ("[@nowhere]", False), ("[](#nowhere)", False), ("<b>x</b>", False),
     ("[x](javascript:1)", False), ("bell \x07", False), ("nothing", True)],
)  # fmt: skip
def test_what_nobody_has_checked_may_not_be_settable(markup: str, good: bool) -> None:
    """A fuzzy translation can hold anything."""
    passage = Passage(markup, Kind.PARAGRAPH, "", "", (Anchor(0, 1, 1),), "fr", markup)
    assert sound(passage, {"k", "#a"}) is good


def test_plain_text_keeps_its_lines_and_nothing_else() -> None:
    """A comment is no markup."""
    assert shown("a < b\nand") == "a &lt; b<br></br>and"
    assert legible("a\x00b\ud800") == "a\ufffdb\ufffd"


@pytest.mark.parametrize(
    ("comment", "language", "expected"),
    [("unverified: a name", "ar", "en"), ("راجع ITU", "ar", "ar"), ("请核对", "zh", "zh"), ("check", "ru", "en"),
     ("à vérifier", "fr", "fr"), ("unverified", "es", "es")],
)  # fmt: skip
def test_a_comment_has_the_language_of_its_letters(comment: str, language: Tag, expected: Tag) -> None:
    """So that an English comment on an Arabic text is written from the left."""
    assert language_of(comment, LANGUAGES[language]) == expected
