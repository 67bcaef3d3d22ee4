"""A text file as paragraphs: notes typed into lines, broken lines, marks of other programs."""

from __future__ import annotations

import pytest

from councilgen.checks.manuscript.outside import read
from councilgen.checks.manuscript.plain import paragraphs
from councilgen.markup.visible import OBJECT
from pieces import outside


def _read(text: str) -> list[tuple[str, str]]:
    return [(each.role if not each.note else f"note {each.note}", each.text) for each in paragraphs(text)]


def test_a_line_is_a_paragraph_without_the_white_space_around_it() -> None:
    """An empty line is none; what stands before a tab or a space is not lost."""
    assert _read(" \tOne \n\n\u3000\nTwo\tthree\n") == [("text", "One"), ("text", "Two\tthree")]


def test_places_are_those_of_the_file() -> None:
    """Line and column, also behind what was cut out."""
    found = paragraphs("\n  One[bookmark: _Ref1] two")[0].words
    assert found.text == "One two"
    assert [(anchor.offset, anchor.line, anchor.column) for anchor in found.anchors] == [(0, 2, 3), (3, 2, 23)]


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
def test_a_file_without_words(text: str) -> None:
    """It is a fault, since somebody expected words of it."""
    assert [fault.rule.code for fault in read(text.encode(), "file").faults] == ["CG112"]


def test_a_note_that_stands_in_its_line() -> None:
    """The call stays as a mark, the note becomes a paragraph of its own."""
    text = "A claim.[footnoteRef:2] More. [2: \tA source [online]: https://x.org/a]"
    assert _read(text) == [("text", "A claim.[^2] More."), ("note 2", "A source [online]: https://x.org/a")]


def test_two_notes_of_a_line() -> None:
    """Each has its own text."""
    text = "A[footnoteRef:1] and B[footnoteRef:2]. [1:  First.] [2:  Second.]"
    assert _read(text) == [("text", "A[^1] and B[^2]."), ("note 1", "First."), ("note 2", "Second.")]


def test_a_bracket_that_is_no_note_stays() -> None:
    """Nobody calls it."""
    assert _read("See [2: the second part] of it.") == [("text", "See [2: the second part] of it.")]


def test_notes_as_markdown_has_them() -> None:
    """A mark without a note is what it says."""
    text = "A claim.[^a] Written as [^b].\n\n[^a]: A source."
    assert _read(text) == [("text", "A claim.[^a] Written as [^b]."), ("note a", "A source.")]
    seen = paragraphs(text)[0].words.seen
    assert seen == f"A claim.{OBJECT * 4} Written as [^b]."


def test_nothing_else_of_markdown_means_anything() -> None:
    """Asterisks, backslashes, brackets and backticks are seen."""
    text = "5 * 3 * 2, C:\\new, [a](b) and <c>."
    assert outside(f"Purpose\n{text}\n").pieces[0].text.seen == text


def test_lines_that_were_broken_to_a_width() -> None:
    """They are one paragraph; each of its words has its own place."""
    text = (
        "The Council was told that the text had been broken to a width by a\n"
        "program which knew nothing of paragraphs, so that every line of it but\n"
        "the last ends where the next word would not have found any room left\n"
        "in it.\n\n"
        "A second paragraph begins after an empty line and is broken as well to\n"
        "the same width.\n"
        "- an item begins a line of its own, whatever stands above it, and goes\n"
        "  on below\n"
    )
    found = paragraphs(text)
    assert [len(each.text.split()) for each in found] == [44, 17, 17]
    whole = found[0].words
    assert [(anchor.line, anchor.column) for anchor in whole.anchors] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert "by a program" in whole.text


def test_chinese_lines_are_joined_without_a_space() -> None:
    """There is none between its words."""
    text = "理事会注意到本文件是由一个不懂段落的程序按照一定宽度断行的因此除了最后\n" * 4 + "一行以外每行都是满的。\n"
    assert " " not in paragraphs(text)[0].text
    assert len(paragraphs(text)) == 1


def test_short_lines_stay_lines() -> None:
    """Not every text whose lines are short was broken."""
    text = (
        "Purpose\nTo report on the meeting.\nAction required\nThe Council is invited to note this.\nReferences\nC26/1\n"
    )
    assert len(paragraphs(text)) == 6
