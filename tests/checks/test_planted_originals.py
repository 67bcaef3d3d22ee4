"""Every fault planted in an original is found at its words, and nothing is found in faultless ones."""

from __future__ import annotations

import re

import pytest

from checks.originals import HERE, LANGUAGES, Mark, Original, false_alarms, found, hit, originals
from councilgen.checks.table import RULES
from councilgen.languages import Tag

ORIGINALS = [original for language in LANGUAGES for original in originals(language)]
MARKS = [(original, mark) for original in ORIGINALS for mark in original.marks]
FAULTS = [(original, mark) for original, mark in MARKS if not mark.kind]
LIMITS = [(original, mark) for original, mark in MARKS if mark.kind == "limit"]


def _names(pairs: list[tuple[Original, Mark]]) -> list[str]:
    return [f"{original.id} {mark.code} {mark.start[0]}:{mark.start[1]}" for original, mark in pairs]


@pytest.mark.parametrize(("original", "mark"), FAULTS, ids=_names(FAULTS))
def test_a_planted_fault_is_found(original: Original, mark: Mark) -> None:
    """The rule that a mark names finds something at the marked words."""
    assert hit(original, mark), mark.words


@pytest.mark.parametrize(("original", "mark"), LIMITS, ids=_names(LIMITS))
def test_a_known_limit_is_one_still(original: Original, mark: Mark) -> None:
    """What is found by now is a fault like the others, and is to be marked so."""
    assert not hit(original, mark), mark.words


@pytest.mark.parametrize("original", ORIGINALS, ids=[original.id for original in ORIGINALS])
def test_what_is_right_raises_no_alarm(original: Original) -> None:
    """Nothing is found beside the marked faults, so that near misses and faultless prose are silent."""
    assert [f"{fault.span}: {fault.message} [{fault.rule.code}]" for fault in false_alarms(original)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_project_is_sound(language: Tag) -> None:
    """Nothing is wrong with the session around the documents."""
    assert [f"{fault.span}: {fault.message}" for fault in found(language)[""]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_plants(language: Tag) -> None:
    """Each language has faults of many rules, many near misses, and fifteen faultless paragraphs."""
    some = originals(language)
    assert len({mark.code for original in some for mark in original.marks if not mark.kind}) >= 55
    assert sum(mark.kind == "near" for original in some for mark in original.marks) >= 50
    faultless = [original for original in some if not original.marks]
    assert sum(len(re.findall(r"^ {6}\S", original.text, re.MULTILINE)) for original in faultless) >= 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_what_is_read(language: Tag) -> None:
    """No original is passed over because its heading or its fence is misspelt, and every mark is read."""
    text = (HERE / f"{language}.md").read_text(encoding="utf-8")
    some = originals(language)
    assert len(some) == len(re.findall(r"^```(?:body|document)", text, re.MULTILINE)) == len({original.id for original in some})
    assert not any("⟦" in original.text or "⟧" in original.text for original in some)
    assert all(mark.code in RULES for original in some for mark in original.marks)
