"""The numbers and signs before headings, items and paragraphs."""

from __future__ import annotations

import pytest

from councilgen.checks.manuscript.marks import counted, item


@pytest.mark.parametrize(
    ("text", "shape", "ordinal", "rest"),
    [
        ("–\tone", "–", 0, "one"),
        ("• one", "•", 0, "one"),
        ("- one", "-", 0, "one"),
        ("(a) one", "(letter)", 1, "one"),
        ("b)\tone", "letter)", 2, "one"),
        ("(iv) one", "(roman)", 4, "one"),
        ("2) one", "number)", 2, "one"),
        ("（3）一", "(number)", 3, "一"),
        ("(十二)一", "(chinese)", 12, "一"),
        ("(أ) واحد", "(letter)", 0, "واحد"),
        ("б) один", "letter)", 0, "один"),
    ],
)
def test_marks_of_items(text: str, shape: str, ordinal: int, rest: str) -> None:
    """Signs and bracketed numbers of six languages."""
    mark = item(text)
    assert mark is not None
    assert (mark.shape, mark.ordinal, text[mark.end :]) == (shape, ordinal, rest)


@pytest.mark.parametrize(
    "text", ["-5 degrees", "–", "(see below) one", "a word", "(ITU) one", "3.5 per cent", "（见下文）"]
)
def test_what_is_no_mark_of_an_item(text: str) -> None:
    """A word in brackets, a minus, a sign alone."""
    assert item(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "ordinal", "level", "rest"),
    [
        ("1\tTitle", "number", 1, 1, "Title"),
        ("12. Title", "number", 12, 1, "Title"),
        ("2.3 Title", "number", 3, 2, "Title"),
        ("IV\tTitle", "roman", 4, 1, "Title"),
        ("XIX. Title", "roman", 19, 1, "Title"),
        ("A. Title", "letter", 1, 1, "Title"),
        ("三、标题", "chinese", 3, 1, "标题"),
        ("十二、标题", "chinese", 12, 1, "标题"),
        ("127\t我们", "number", 127, 1, "我们"),
    ],
)
def test_numbers_of_headings(text: str, kind: str, ordinal: int, level: int, rest: str) -> None:
    """Figures, Roman and Chinese numbers, letters."""
    mark = counted(text)
    assert mark is not None
    assert (mark.kind, mark.ordinal, mark.level, text[mark.end :]) == (kind, ordinal, level, rest)


@pytest.mark.parametrize("text", ["A new framework", "I agree", "2025 review", "ITU and others", "1.5", "一个标题"])
def test_what_is_no_number_of_a_heading(text: str) -> None:
    """A word of one letter, a year, an abbreviation."""
    assert counted(text) is None
