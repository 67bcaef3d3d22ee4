"""What was found in texts is found once, and forgotten by those who live long."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from councilgen.remembering import Forgetting, forget, remembered

Finding = Callable[[str], int]


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def found(asked: list[str]) -> Finding:
    @remembered(2)
    def found(text: str) -> int:
        asked.append(text)
        return len(text)

    return found


def test_an_answer_is_found_once_until_it_is_forgotten(found: Finding, asked: list[str]) -> None:
    assert [found("one"), found("one"), found("three")] == [3, 3, 5]
    assert asked == ["one", "three"]
    forget()
    assert found("one") == 3
    assert asked == ["one", "three", "one"]


def test_after_many_rounds_all_is_forgotten(found: Finding, asked: list[str]) -> None:
    forgetting = Forgetting()
    for _round in range(250):
        assert found("one") == 3
        assert asked == ["one"]
        forgetting.round()
    assert found("one") == 3
    assert asked == ["one", "one"]
