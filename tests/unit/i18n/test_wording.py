"""Citations, alone and together, from the repository's own register and catalogs."""

from __future__ import annotations

import pytest

from councilgen.checks.subject import Subject
from councilgen.i18n.wording import Words
from councilgen.languages import Tag
from councilgen.pipeline import read
from councilgen.workspace import DiskWorkspace


@pytest.fixture(scope="module")
def subject(project: DiskWorkspace) -> Subject:
    """Return the repository's project."""
    return read(project)[0]


def _words(subject: Subject, language: Tag) -> Words:
    return Words(subject.register, language, subject.catalogs)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "القرار 140 (المراجَع في بوخارست، 2022) لمؤتمر المندوبين المفوضين"),
        ("zh", "全权代表大会第140号决议（2022年，布加勒斯特，修订版）"),
        ("en", "Resolution 140 (Rev. Bucharest, 2022) of the Plenipotentiary Conference"),
        ("fr", "Résolution 140 (Rév. Bucarest, 2022) de la Conférence de plénipotentiaires"),
        ("ru", "Резолюция 140 (Пересм. Бухарест, 2022\u00a0г.) Полномочной конференции"),
        ("es", "Resolución 140 (Rev. Bucarest, 2022) de la Conferencia de Plenipotenciarios"),
    ],
)
def test_a_resolution_in_six_languages(subject: Subject, language: Tag, written: str) -> None:
    """Year, place and mark of revision come from the register and stand where the language puts them."""
    cited = _words(subject, language).citation("pp-140")
    assert (cited.text.replace(" г.", "\u00a0г."), cited.language) == (written, language)


RESOLUTIONS: dict[Tag, list[str]] = {
    "en": ["140 (Rev. Bucharest, 2022)", "172 (Guadalajara, 2010)", "71 (Rev. Bucharest, 2022)"],
    "zh": [
        "第140号决议（2022年，布加勒斯特，修订版）",
        "第172号决议（2010年，瓜达拉哈拉）",
        "第71号决议（2022年，布加勒斯特，修订版）",
    ],
}


@pytest.mark.parametrize(
    ("language", "noun", "joint", "end"),
    [
        ("en", "Resolutions ", (", ", " and "), " of the Plenipotentiary Conference"),
        ("zh", "全权代表大会", ("、", "和"), ""),
    ],
)
def test_neighbours_of_one_body_are_cited_together(
    subject: Subject, language: Tag, noun: str, joint: tuple[str, str], end: str
) -> None:
    """The noun is said once; a resolution that has not been revised has no mark."""
    items = RESOLUTIONS[language]
    cited = list(_words(subject, language).references(["pp-140", "pp-172", "pp-71"]))
    assert [wording.text for wording in cited] == [noun + items[0] + joint[0] + items[1] + joint[1] + items[2] + end]


def test_arabic_has_a_noun_for_two(subject: Subject) -> None:
    """القراران, neither القرار nor القرارات."""
    words = _words(subject, "ar")
    counts = [["pp-140"], ["pp-140", "pp-71"], ["pp-140", "pp-71", "pp-172"]]
    nouns = [next(words.references(keys)).text.split()[0] for keys in counts]
    assert nouns == ["القرار", "القراران", "القرارات"]


def test_groups_follow_the_order_of_the_document(subject: Subject) -> None:
    """Only neighbours are joined: an author decides what comes first."""
    cited = list(_words(subject, "en").references(["pp-140", "wsis-forum", "pp-71"]))
    assert [wording.address for wording in cited] == ["", "https://www.itu.int/wsis/forum", ""]


def test_a_missing_word_leaves_the_whole_citation_in_english(subject: Subject) -> None:
    """Half a citation in each of two languages would be read as an error of fact."""
    register = Words(subject.register, "fr", {key: subject.catalogs["en", key[1]] for key in subject.catalogs})
    cited = register.citation("pp-140")
    assert (cited.language, cited.text.split()[0]) == ("en", "Resolution")


def test_dates_in_a_title_are_written_as_the_language_writes_them(subject: Subject) -> None:
    """The dates of a meeting are data; its title holds their place."""
    assert "7-11 April 2025" in _words(subject, "en").citation("cstd-28-report").text
    assert "2025年4月7-11日" in _words(subject, "zh").citation("cstd-28-report").text
