"""Every planted fault is found by the rule that it is planted for, and nothing is found in right translations."""

from __future__ import annotations

import pytest

from checks.plants import FOLDER, LANGUAGES, Plant, examined, false_alarms, plants
from councilgen.checks.table import RULES
from councilgen.languages import Tag

PLANTS = [plant for language in LANGUAGES for plant in plants(language)]
FAULTS = [plant for plant in PLANTS if not plant.near]


@pytest.mark.parametrize("plant", FAULTS, ids=[plant.id for plant in FAULTS])
def test_a_planted_fault_is_found(plant: Plant) -> None:
    """The rule of the heading finds the fault, whatever others find there."""
    if plant.code not in RULES:
        pytest.skip(f"there is no rule {plant.code} yet")
    found = [fault.rule.code for fault in examined(plant.language, faulty=True).of(plant)]
    assert plant.code in found, f"{plant.what}: {plant.why}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_right_translations_raise_no_alarm(language: Tag) -> None:
    """No rule of translation finds anything in a right translation or a near miss."""
    assert [f"{plant.id}: {fault.message} [{fault.rule.code}]" for plant, fault in false_alarms(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_right_project_is_sound(language: Tag) -> None:
    """What is not about translation is in order, so that no rule is silent for another's fault."""
    found = examined(language, faulty=False)
    everything = [*found.others, *(fault for faults in found.by_plant.values() for fault in faults)]
    assert [f"{fault.span}: {fault.message}" for fault in everything if fault.rule.code < "CG206"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_planted_texts_are_read(language: Tag) -> None:
    """The faults stand in a document that can be issued: none of them is an untranslated text."""
    found = examined(language, faulty=True)
    everything = [*found.others, *(fault for faults in found.by_plant.values() for fault in faults)]
    assert [str(fault.span) for fault in everything if fault.rule.code in ("CG201", "CG203", "CG204")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_plants(language: Tag) -> None:
    """Each language has many kinds of faults and of near misses, each under a number and a source of its own."""
    some = plants(language)
    assert len({plant.code for plant in some if not plant.near}) >= 35
    assert sum(plant.near for plant in some) >= 15
    assert len({plant.id for plant in some}) == len(some)
    sources = [text.source for plant in some for text in plant.texts]
    assert len(set(sources)) == len(sources)


@pytest.mark.parametrize("plant", PLANTS, ids=[plant.id for plant in PLANTS])
def test_a_plant_differs_from_the_right_text(plant: Plant) -> None:
    """A plant changes one of its texts, a near miss none; its heading names the rule as the table does."""
    assert any(text.faulty != text.right for text in plant.texts) is not plant.near
    if plant.code in RULES:
        assert plant.name == RULES[plant.code].name


def test_the_files_hold_what_is_read() -> None:
    """No plant is passed over because its heading or its fence is misspelt."""
    for language in LANGUAGES:
        text = (FOLDER / f"{language}.md").read_text(encoding="utf-8")
        assert len(plants(language)) == text.count("```plant\n") == text.count("\n### ")
