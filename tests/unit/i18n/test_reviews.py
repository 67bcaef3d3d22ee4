"""A review mark is as good as the text and the translation that it was made for."""

from __future__ import annotations

import pytest

from councilgen.i18n.reviews import Mark, digest, holds, marked, marks, settled, without

DIGITS = digest("", "Text.", "", ("Texte.",))


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("reviewed", Mark()),
        ("Reviewed", Mark()),
        ("  reviewed  ", Mark()),
        ("reviewed 0a1b2c3d", Mark("0a1b2c3d")),
        ("reviewed by A. Reviser", Mark(by="A. Reviser")),
        ("reviewed 0a1b2c3d by A. Reviser: as in Geneva", Mark("0a1b2c3d", "A. Reviser", "as in Geneva")),
        ("reviewed: as in Geneva: yes", Mark("", "", "as in Geneva: yes")),
        ("reviewed 0a1b2c3d by 李明", Mark("0a1b2c3d", "李明")),
    ],
)
def test_marks_are_known(line: str, mark: Mark) -> None:
    """With or without digits, a name and a remark."""
    assert marks(line) == [mark]


@pytest.mark.parametrize(
    "line",
    ["", "not reviewed", "reviewed last year", "reviewed 12", "reviewed 0a1b2c3d4", "to be reviewed", "reviewedby"],
)
def test_other_comments_are_no_marks(line: str) -> None:
    """A sentence that has the word in it is the translator's own."""
    assert marks(line) == []
    assert without(line) == line


def test_the_line_of_a_mark_is_read_as_the_mark() -> None:
    """What is written can be read."""
    for by in ("", "A. Reviser"):
        for remark in ("", "so: yes"):
            assert marks(Mark("0a1b2c3d", by, remark).line) == [Mark("0a1b2c3d", by, remark)]


def test_digits_differ_for_all_that_a_reviewer_reads() -> None:
    """Context, text, plural and each form; and one part never runs into the next."""
    parts = [
        digest("", "a", "", ("b",)), digest("c", "a", "", ("b",)), digest("", "a", "p", ("b",)),
        digest("", "a", "", ("b", "c")), digest("", "a", "", ("bc",)), digest("", "a.", "", ("b",)),
        digest("", "ab", "", ("",)), digest("a", "", "", ("b",)),
    ]  # fmt: skip
    assert len(set(parts)) == len(parts)


def test_a_bare_mark_is_completed_and_a_void_one_goes() -> None:
    """Comments of other kinds stay in their places."""
    comment = "unverified: x\nreviewed by A: so\nask Paris\nreviewed 00000000 by B"
    assert settled(comment, DIGITS, translated=True) == f"unverified: x\nreviewed {DIGITS} by A: so\nask Paris"
    assert settled(comment, DIGITS, translated=False) == "unverified: x\nask Paris"


def test_a_mark_that_fits_stays_as_it_was_written() -> None:
    """No update touches it."""
    comment = f"Reviewed  {DIGITS} by A"
    assert settled(comment, DIGITS, translated=True) == comment
    assert holds(comment, DIGITS)
    assert not holds("reviewed", DIGITS)


def test_a_new_mark_takes_the_place_of_others() -> None:
    """There is one mark, below what translators say."""
    assert marked("note\nreviewed 00000000", Mark(DIGITS, "A")) == f"note\nreviewed {DIGITS} by A"
    assert marked("", Mark(DIGITS)) == f"reviewed {DIGITS}"
