"""Headings of texts from outside the project that are broken over two paragraphs, in every language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from councilgen.checks.manuscript.outside import Known, known, manuscript, read
from councilgen.checks.table import EDITING_CHECKS
from councilgen.languages import Tag
from councilgen.workspace import DiskWorkspace

# The first line of a section, its text, a heading that goes on where {} stands, the text below it.
_TEXTS: dict[Tag, tuple[str, str, str, str]] = {
    "en": (
        "Introduction",
        "The group held two meetings and agreed on its further work.",
        "Outcomes of the High-Level Event of 2025 and preparations for the forthcoming{}high-level meeting",
        "The parties discussed the outcomes of the event and agreed on their further work.",
    ),
    "fr": (
        "Introduction",
        "Le groupe a tenu deux réunions et arrêté la suite de ses travaux.",
        "Résultats de la manifestation de haut niveau de 2025 et préparatifs de la prochaine{}réunion des membres",
        "Les parties ont examiné les résultats de la manifestation et arrêté la suite de leurs travaux.",
    ),
    "es": (
        "Introducción",
        "El grupo celebró dos reuniones y acordó su labor futura.",
        "Resultados del Evento de Alto Nivel de 2025 y preparativos de la próxima{}reunión de los miembros",
        "Las partes examinaron los resultados del evento y acordaron su labor futura.",
    ),
    "ru": (
        "Введение",
        "Группа провела два собрания и согласовала порядок дальнейшей работы.",
        "Итоги мероприятия высокого уровня 2025 года и подготовка к предстоящему{}собранию членов",
        "Стороны обсудили итоги мероприятия и согласовали порядок дальнейшей работы.",
    ),
    "ar": (
        "مقدمة",
        "عقد الفريق اجتماعين واتفق على أعماله المقبلة.",
        "نتائج الحدث الرفيع المستوى لعام 2025 والأعمال التحضيرية من أجل{}الاجتماع المقبل",
        "وناقشت الأطراف نتائج الحدث واتفقت على أعمالها المقبلة.",
    ),
    "zh": (
        "引言",
        "工作组举行了两次会议，并商定了今后的工作安排。",
        "2025年WSIS+20高级别活动成果以及2026年WSIS行动呼吁的最新{}落实情况",
        "各方讨论了活动的成果，并商定了今后的安排。",
    ),
}


@cache
def register() -> Known:
    """Return what the repository's own register knows."""
    return known(DiskWorkspace(Path(__file__).parents[4]))


def faults(language: Tag, broken: str) -> list[str]:
    """Return the messages of the rule for a text whose second heading has this where it may be broken."""
    opening, first, heading, second = _TEXTS[language]
    text = f"1\t{opening}\n{first}\n\n2\t{heading.format(broken)}\n{second}\n"
    check = next(each for each in EDITING_CHECKS if each.rule.code == "CG380")
    found = manuscript(read(text.encode(), "x.txt", language), language, "itu", register())
    return [fault.message for fault in check.run(found)]


@pytest.mark.parametrize("language", _TEXTS)
def test_a_heading_in_two_paragraphs(language: Tag) -> None:
    """The rest of it is named."""
    rest = _TEXTS[language][2].partition("{}")[2]
    assert faults(language, "\n") == [f"the heading is broken before {rest}"]


@pytest.mark.parametrize("language", _TEXTS)
def test_a_heading_in_one_paragraph(language: Tag) -> None:
    """However long it is, it is whole."""
    assert faults(language, "" if language == "zh" else " ") == []


@pytest.mark.parametrize("language", _TEXTS)
def test_a_short_line_apart(language: Tag) -> None:
    """An empty line tells that what stands below is no end of the heading."""
    assert faults(language, "\n\n") == []
