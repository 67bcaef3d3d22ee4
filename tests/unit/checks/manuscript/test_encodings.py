"""The bytes of a text file: what is read, and what is refused rather than read wrongly."""

from __future__ import annotations

import pytest

from councilgen.checks.manuscript.encodings import text_of
from councilgen.languages import Tag

TEXTS: dict[Tag, str] = {
    "zh": "目的\n根据全权代表大会第140号决议，本报告总结了理事会工作组会议的主要成果，并提交理事会2026年会议。",
    "ru": "Назначение\nВ настоящем отчете представлены основные результаты работы Рабочей группы Совета за год.",
    "ar": "الغرض\nيلخص هذا التقرير النتائج الرئيسية لاجتماعات فريق العمل التابع للمجلس، ويُقدَّم إلى المجلس.",
    "fr": "Objet\nLe présent rapport résume les résultats de la réunion à l'intention des États Membres, «déjà» notés.",
    "es": "Finalidad\nEste informe resume las conclusiones de la reunión y la participación de los señores delegados.",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("language", ["fr", "ru", "es"])
def test_unicode_in_all_its_forms(language: Tag, encoding: str) -> None:
    """With and without a byte order mark; of UTF-16 without one the empty bytes tell."""
    text = f"{TEXTS[language]}\nPlain ASCII, so that every form shows."
    assert text_of(text.encode(encoding), "file") == (text, [])


@pytest.mark.parametrize(
    ("language", "encoding"),
    [("zh", "gb18030"), ("ru", "cp1251"), ("ar", "cp1256"), ("fr", "cp1252"), ("es", "cp1252")],
)
def test_older_encodings_with_the_language_named(language: Tag, encoding: str) -> None:
    """Each language has one that Windows wrote."""
    assert text_of(TEXTS[language].encode(encoding), "file", language) == (TEXTS[language], [])


@pytest.mark.parametrize(
    ("language", "encoding"), [("zh", "gb18030"), ("ru", "cp1251"), ("ar", "cp1256"), ("fr", "cp1252")]
)
def test_older_encodings_are_read_rightly_or_not_at_all(language: Tag, encoding: str) -> None:
    """Without the language a text is never read as another."""
    text, faults = text_of(TEXTS[language].encode(encoding), "file")
    assert text in (None, TEXTS[language])
    assert (text is None) == bool(faults)


@pytest.mark.parametrize("named", ["ru", "ar", "fr"])
def test_a_wrong_language_does_not_make_words_of_bytes(named: Tag) -> None:
    """Chinese bytes are no Russian, whatever is said of them."""
    text, faults = text_of(TEXTS["zh"].encode("gb18030"), "file", named)
    assert text is None
    assert [(fault.rule.code, fault.span.line) for fault in faults] == [("CG101", 1)]
    assert "save the file as UTF-8" in faults[0].hints


def test_the_place_of_the_first_bad_byte() -> None:
    """Line and column, as for a file of the project."""
    _text, faults = text_of("one\ntwo é".encode() + b"\x81\x8d\x8f", "file")
    assert (faults[0].span.line, faults[0].span.column) == (2, 6)


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 40, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"])
def test_what_is_no_text(data: bytes) -> None:
    """It is refused with a cure."""
    text, faults = text_of(data, "file")
    assert text is None
    assert faults[0].hints


def test_line_ends_are_made_one() -> None:
    """Whatever system wrote them."""
    assert text_of(b"one\r\ntwo\rthree\n", "file") == ("one\ntwo\nthree\n", [])


@pytest.mark.parametrize("data", [b"a" * 4_000_001, b"a\n" * 20_001])
def test_a_file_that_is_too_large(data: bytes) -> None:
    """Its size is told, and it is not read."""
    text, faults = text_of(data, "file")
    assert text is None
    assert [fault.rule.code for fault in faults] == ["CG110"]
