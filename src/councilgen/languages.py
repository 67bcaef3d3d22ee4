"""The six languages of the United Nations as data: what every other room asks of a language stands here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from councilgen.numerals import Numeral

Tag = Literal["ar", "zh", "en", "fr", "ru", "es"]
Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Marker:
    """How one level of a list is marked: a numeral set into a pattern, `(%)`; a bullet is a pattern without `%`."""

    numeral: Numeral
    pattern: str

    def label(self, count: int) -> str:
        """Return the mark of item `count` (from 1)."""
        return self.pattern.replace("%", self.numeral.write(count))


@dataclass(frozen=True, slots=True)
class Language:
    """One language: tags, letter, script, fonts, and the typography of the house (ITU practice)."""

    tag: Tag
    letter: str  # in document numbers, C26/1-E: A C E F R S
    locale: str  # of Babel, for dates, numbers, lists
    word_tag: str  # in `w:lang`
    autonym: str
    english: str  # its name in messages to authors and translators
    direction: Direction
    script: Literal["latin", "cyrillic", "arabic", "han"]
    fonts: tuple[str, ...]  # of the PDF, first choice first; all of them the project's own
    emphasis: Literal["italic", "bold"]  # neither Chinese nor Arabic type has italics
    bullets: tuple[Marker, ...]  # by level; deeper levels repeat the last
    numbers: tuple[Marker, ...]
    group_separator: str  # of thousands
    decimal_separator: str
    percent: str  # what follows a number that is a percentage
    clause_separator: str  # between groups of references
    full_stop: str
    label_separator: str  # between a label and what it labels, `Original: English`

    @property
    def right_to_left(self) -> bool:
        """Say whether the language is written from the right."""
        return self.direction == "rtl"


_BULLETS = (Marker(Numeral.BULLET, "–"), Marker(Numeral.BULLET, "•"), Marker(Numeral.BULLET, "–"))
_NBSP = "\u00a0"


def _numbers(*patterns: tuple[Numeral, str]) -> tuple[Marker, ...]:
    return tuple(Marker(numeral, pattern) for numeral, pattern in patterns)


# Sub-lists as the UN Editorial Manual ("Paragraphs and subparagraphs") and its sister manuals write them: (a) in
# English and Chinese, a) in French, Spanish and Russian, (أ) in Arabic. Thousands and decimals: ITU documents of
# 2017-2019.
LANGUAGES: dict[Tag, Language] = {
    language.tag: language
    for language in (
        Language(
            tag="ar", letter="A", locale="ar", word_tag="ar-SA", autonym="العربية", english="Arabic",
            direction="rtl", script="arabic",
            fonts=("Amiri", "Carlito"), emphasis="bold", bullets=_BULLETS,
            numbers=_numbers((Numeral.DECIMAL, "%."), (Numeral.ARABIC_LETTER, "(%)"), (Numeral.DECIMAL, "(%)")),
            group_separator=_NBSP, decimal_separator=",", percent=f"{_NBSP}في المائة",
            clause_separator="؛ ", full_stop=".", label_separator=": ",
        ),
        Language(
            tag="zh", letter="C", locale="zh_Hans", word_tag="zh-CN", autonym="中文", english="Chinese",
            direction="ltr", script="han",
            fonts=("Carlito", "Noto Sans SC"), emphasis="bold", bullets=_BULLETS,
            numbers=_numbers((Numeral.DECIMAL, "%."), (Numeral.LOWER_LETTER, "(%)"), (Numeral.LOWER_ROMAN, "(%)")),
            group_separator=_NBSP, decimal_separator=".", percent="%",
            clause_separator="；", full_stop="。", label_separator="：",
        ),
        Language(
            tag="en", letter="E", locale="en_GB", word_tag="en-GB", autonym="English", english="English",
            direction="ltr", script="latin",
            fonts=("Carlito",), emphasis="italic", bullets=_BULLETS,
            numbers=_numbers((Numeral.DECIMAL, "%."), (Numeral.LOWER_LETTER, "(%)"), (Numeral.LOWER_ROMAN, "(%)")),
            group_separator=_NBSP, decimal_separator=".", percent="%",
            clause_separator="; ", full_stop=".", label_separator=": ",
        ),
        Language(
            tag="fr", letter="F", locale="fr", word_tag="fr-FR", autonym="Français", english="French",
            direction="ltr", script="latin",
            fonts=("Carlito",), emphasis="italic", bullets=_BULLETS,
            numbers=_numbers((Numeral.DECIMAL, "%."), (Numeral.LOWER_LETTER, "%)"), (Numeral.LOWER_ROMAN, "%)")),
            group_separator=_NBSP, decimal_separator=",", percent=f"{_NBSP}%",
            clause_separator="; ", full_stop=".", label_separator=": ",
        ),
        Language(
            tag="ru", letter="R", locale="ru", word_tag="ru-RU", autonym="Русский", english="Russian",
            direction="ltr", script="cyrillic",
            fonts=("Carlito",), emphasis="italic", bullets=_BULLETS,
            numbers=_numbers((Numeral.DECIMAL, "%."), (Numeral.RUSSIAN_LETTER, "%)"), (Numeral.LOWER_ROMAN, "%)")),
            group_separator=_NBSP, decimal_separator=",", percent=f"{_NBSP}%",
            clause_separator="; ", full_stop=".", label_separator=": ",
        ),
        Language(
            tag="es", letter="S", locale="es", word_tag="es-ES", autonym="Español", english="Spanish",
            direction="ltr", script="latin",
            fonts=("Carlito",), emphasis="italic", bullets=_BULLETS,
            numbers=_numbers((Numeral.DECIMAL, "%."), (Numeral.LOWER_LETTER, "%)"), (Numeral.LOWER_ROMAN, "%)")),
            group_separator=_NBSP, decimal_separator=",", percent=f"{_NBSP}%",
            clause_separator="; ", full_stop=".", label_separator=": ",
        ),
    )
}  # fmt: skip
