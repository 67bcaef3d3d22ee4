"""Ids of messages: short, and the same wherever a text stands."""

from __future__ import annotations

import re

from councilgen.i18n.identity import message_id


def test_an_id_stays_as_long_as_its_text() -> None:
    """Written down in a review copy, it is found in the next version too."""
    assert message_id("", "Background") == "690d0b4d"
    assert message_id("place geneva", "Geneva") == "ebdc4e33"


def test_an_id_is_of_context_and_text_apart() -> None:
    """What one English word means twice has two ids; where one ends and the other begins counts."""
    found = {message_id("", "ab"), message_id("a", "b"), message_id("ab", ""), message_id("", "Ab")}
    assert len(found) == 4
    assert all(re.fullmatch("[0-9a-f]{8}", name) for name in found)


def test_any_text_has_an_id() -> None:
    """Six scripts, line ends, nothing at all."""
    assert len({message_id("", text) for text in ("", "理事会\\\n会议", "المجلس", "Совет", "e\u0301", "é")}) == 6
