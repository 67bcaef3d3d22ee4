"""What the register adds to what everybody knows when free texts are read."""

from __future__ import annotations

import pytest

from councilgen.i18n.names import names
from councilgen.languages import LANGUAGES, Tag
from councilgen.proofing.survey import gathered
from councilgen.recognise.abbreviations import abbreviations
from councilgen.recognise.bodies import bodies
from councilgen.recognise.citations import citations
from councilgen.recognise.definitions import definitions
from councilgen.recognise.meetings import meetings
from councilgen.recognise.names import Name, Names
from councilgen.workspace import DiskWorkspace


@pytest.fixture(scope="module")
def known(project: DiskWorkspace) -> dict[Tag, Names]:
    """Return the names of the repository's register in each language."""
    subject = gathered(project, only=())
    return {tag: names(subject.register, subject.catalogs, tag) for tag in LANGUAGES}


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "the Council Working Group on WSIS and the Sustainable Development Goals"),
        ("fr", "au Groupe de travail du Conseil sur le SMSI et les ODD"),
        ("es", "del Grupo de Trabajo del Consejo sobre la CMSI y los ODS"),
        ("ru", "Рабочей группы Совета по ВВУИО и ЦУР"),
        ("zh", "理事会信息社会世界峰会和可持续发展目标工作组"),
        ("ar", "لفريق العمل التابع للمجلس المعني بالقمة العالمية لمجتمع المعلومات وأهداف التنمية المستدامة"),
    ],
)
def test_a_body_is_known_in_its_language(known: dict[Tag, Names], tag: Tag, text: str) -> None:
    """By its whole name, in the form that the sentence asks for, and not by the Council that is part of it."""
    (body,) = [found for found in bodies(text, tag, known[tag]) if found.form == "name"]
    assert (body.key, body.official) == ("cwg-wsis-sdg", True)


def test_another_language_s_abbreviation_is_told(known: dict[Tag, Names]) -> None:
    """WSIS in a French text is the Summit, in English."""
    found = {body.written: (body.key, body.language) for body in bodies("le SMSI et le WSIS", "fr", known["fr"])}
    assert found == {"SMSI": ("wsis", "fr"), "WSIS": ("wsis", "en")}
    (use,) = abbreviations("le WSIS", "fr", known["fr"])
    assert (use.key, use.language) == ("wsis", "en")


def test_a_definition_of_the_register_is_certain(known: dict[Tag, Names]) -> None:
    """Where letters cannot tell where a name begins, the register can."""
    text = "يتولى فريق الأمم المتحدة المعني بمجتمع المعلومات (UNGIS)"
    assert not definitions(text, "ar")[0].certain
    (found,) = definitions(text, "ar", known["ar"])
    assert (found.certain, found.key, found.long) == (True, "ungis", "فريق الأمم المتحدة المعني بمجتمع المعلومات")


def test_a_citation_has_the_key_of_the_register(known: dict[Tag, Names]) -> None:
    """By issuer, noun and number; what the register does not have, and what has no issuer, has none."""
    text = "Council Resolution 1332 (Modified 2023), Council Resolution 9999, Resolution 1334 (Modified 2023), A/70/684"
    assert [(one.number, one.key) for one in citations(text, "en", known["en"])] == [
        ("1332", "council-1332"), ("9999", ""), ("1334", ""), ("70/684", "a-70-684"),
    ]  # fmt: skip


def test_symbol_and_prose_are_one_instrument(known: dict[Tag, Names]) -> None:
    """A/RES/70/125 and resolution 70/125 of the General Assembly."""
    for text in ("A/RES/70/125", "General Assembly resolution 70/125", "UNGA Resolution A/RES/70/125"):
        assert citations(text, "en", known["en"])[0].key == "unga-70-125"


def test_a_register_may_call_a_body_otherwise() -> None:
    """A body that everybody knows has the register's key, by whichever of its wordings it is named."""
    own = Names("en", (Name("plenary-conference", "Plenipotentiary Conference", "name", "en", official=True),))
    for text in ("PP Resolution 140", "Resolution 140 of the Plenipotentiary Conference"):
        assert citations(text, "en", own)[0].issuer == "plenary-conference"


def test_meetings_of_a_body_of_the_register(known: dict[Tag, Names]) -> None:
    """The body of a meeting is known by its key, in each language."""
    texts: dict[Tag, str] = {
        "en": "44th meeting of CWG-WSIS&SDG", "fr": "44e réunion du GTC-SMSI&ODD", "zh": "CWG-WSIS&SDG第44次会议",
        "es": "44.ª reunión del GTC-CMSI&ODS", "ru": "44-е собрание РГС-ВВУИО и ЦУР",
        "ar": "الاجتماع الرابع والأربعون لفريق العمل التابع للمجلس المعني بالقمة العالمية لمجتمع المعلومات وأهداف "
        "التنمية المستدامة",
    }  # fmt: skip
    for tag, text in texts.items():
        (meeting,) = meetings(text, tag, known[tag])
        assert (meeting.ordinal, meeting.noun, meeting.body_key) == (44, "meeting", "cwg-wsis-sdg"), tag
