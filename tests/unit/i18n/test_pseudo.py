"""Languages that do not exist keep what translators keep."""

from __future__ import annotations

import re
from unicodedata import bidirectional

import pytest

from councilgen.i18n.messages import Domain
from councilgen.i18n.pseudo import CARRIERS, PSEUDO, Pseudo, catalogs, longer, text, turned
from councilgen.render.fonts import coverage

SOURCE = "The Council **noted** [@pp-140], [the page](https://example.org/a?b=c) and `code x`.[^note]\\\nSee [](#part)."
MADE = {
    "long": (
        "Ťťĥéé Ççóóúúñçííļ **ñóóťééd** [@pp-140], [ťťĥéé pááğéé](https://example.org/a?b=c) ááññd `code x`.[^note]"
        "\\\nŠéééé [](#part)."
    ),
    "rtl": (
        "تحع صوضنصيل **نوتعد** [@pp-140], [تحع باغع](https://example.org/a?b=c) اند `code x`.[^note]\\\nسعع [](#part)."
    ),
}
every_pseudo = pytest.mark.parametrize("pseudo", PSEUDO)


@every_pseudo
def test_marks_stay_and_words_change(pseudo: Pseudo) -> None:
    """Emphasis, citations, addresses, code, notes, line ends and references are those of the source."""
    assert text(SOURCE, CARRIERS[pseudo].word) == MADE[pseudo]


@every_pseudo
@pytest.mark.parametrize(
    "kept",
    ["{number}", "{#id}", "A/RES/70/125", "C26/901", "WSIS+20", "ITU", "CWG-WSIS&SDG", "2026", "&amp;", "\\*",
     "<https://example.org/page>", "https://example.org/page", "[@unga-70-1]", "[^n]", "![](x.png)"],
)  # fmt: skip
def test_what_translators_keep_stays(pseudo: Pseudo, kept: str) -> None:
    """Placeholders, symbols, names in capitals, figures, addresses."""
    assert text(f"so {kept} so", CARRIERS[pseudo].word).count(kept) == 1


def test_long_is_two_fifths_longer_and_can_be_read() -> None:
    """Of plain text with its spaces; without accents and doubled letters it is the source again."""
    source = (
        "The meeting took place twenty years after the summit had concluded its work in the city of the first phase."
    )
    found = text(source, longer)
    assert 1.35 < len(found) / len(source) < 1.45
    assert longer("a") == "á"
    assert longer("Outcomes") == "Óóúúťçóómééš"


def test_letters_are_drawn_out_in_any_script() -> None:
    """An original need not be English."""
    assert len(text("理事会会议", longer)) == 7
    assert len(text("Совет", longer)) == 7


def test_turned_letters_are_written_from_the_right() -> None:
    """Each letter of the alphabet; scripts that have a direction of their own keep it."""
    letters = turned("abcdefghijklmnopqrstuvwxyz")
    assert len(letters) == 26
    assert {bidirectional(letter) for letter in letters} == {"AL"}
    assert turned("会议") == "会议"


@every_pseudo
def test_every_letter_can_be_set(pseudo: Pseudo) -> None:
    """By the project's own fonts, and without marks that turn letters round."""
    made = text("The quick brown fox jumps over the lazy dog", CARRIERS[pseudo].word)
    made += text("The Quick Brown Fox Jumps Over The Lazy Dog", CARRIERS[pseudo].word)
    assert {ord(character) for character in made} <= coverage()
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", made)


@every_pseudo
def test_catalogs_are_whole(pseudo: Pseudo) -> None:
    """Every message has as many forms as it asks for, in its context."""
    domain = Domain("interface")
    domain.add("Annex: {count}", "x", "", "", "Annexes: {count}")
    domain.add("Arabic", "x", "", "original language")
    (found,) = catalogs([domain], pseudo).values()
    assert found.language == CARRIERS[pseudo].language
    entry = found.find("Annex: {count}")
    assert entry is not None
    assert [string.endswith(": {count}") for string in entry.strings] == [True, True]
    assert found.find("Arabic", "original language") is not None
    assert found.find("Arabic") is None
