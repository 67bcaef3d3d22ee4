"""Translations are made to fit only where every change is sure."""

from __future__ import annotations

import pytest

from councilgen.i18n.substitution import fitted, frame
from councilgen.languages import Tag

Case = tuple[Tag, str, str, str, str, bool]
SAFE: list[Case] = [  # language, source, translation, wanted, fitted, whether nobody needs to look
    ("fr", "See [@pp-140].", "Voir [@pp-140].", "See [@pp-172].", "Voir [@pp-172].", True),
    ("fr", "In 2025 and 2026.", "En 2025 et 2026.", "In 2026 and 2027.", "En 2026 et 2027.", True),
    ("ru", "Since 2025.", "С 2025 года.", "Since 2026.", "С 2026 года.", True),
    ("zh", "Report C26/17 of 2025", "2025年C26/17号报告", "Report C26/18(Rev.1) of 2026",
     "2026年C26/18(Rev.1)号报告", True),
    ("ar", "See A/RES/70/125[^a].", "انظر A/RES/70/125[^a].", "See A/RES/79/277[^b].", "انظر A/RES/79/277[^b].", True),
    ("es", "Held on 16-17 December 2025", "Celebrada el 16-17 de diciembre de 2025", "Held on 20-21 May 2026",
     "Celebrada el 20-21 de mayo de 2026", False),
    ("ru", "Geneva, 9 September 2025", "Женева, 9 сентября 2025 года", "Geneva, 1 May 2026",
     "Женева, 1 мая 2026 года", False),
    ("fr", "On 2 May 2026", "Le 2 mai 2026", "On 1 May 2026", "Le 1er mai 2026", False),
    ("zh", "On 16-17 December 2025", "2025年12月16-17日", "On 20-21 May 2026", "2026年5月20-21日", False),
    ("fr", "5 items", "5 points", "6 items", "6 points", False),
    ("ru", "5 items", "5 пунктов", "6 items", "6 пунктов", False),
    ("fr", "[Item 5](https://example.org/5)", "[Point 5](https://example.org/5)", "[Item 6](https://example.org/5)",
     "[Point 6](https://example.org/5)", False),
]  # fmt: skip
UNSURE = [
    ("ru", "5 items", "5 пунктов", "2 items", "another plural form"),
    ("ar", "5 items", "5 بنود", "11 items", "another plural form"),
    ("fr", "1 item", "1 point", "2 items", "another frame"),
    ("fr", "1 case of 2", "1 cas sur 2", "2 case of 2", "another plural form in English"),
    ("fr", "See [@pp-140].", "Voir la [Résolution 140](@pp-140).", "See [@pp-172].", "words of its own"),
    ("fr", "See [@pp-140].", "Voir [@pp-140].", "See [@council-1334].", "another kind of instrument"),
    ("fr", "Five or 5", "5 ou 5", "Five or 6", "more often in the translation"),
    ("fr", "5 or more", "cinq ou plus", "6 or more", "in words in the translation"),
    ("fr", "5 of 5 members", "5 membres sur 5", "5 of 6 members", "one becomes two"),
    ("es", "On 16 May 2025", "El viernes 16.5.2025", "On 17 May 2025", "a date of another form"),
    ("fr", "On 16 May 2025", "Le 16 mai 2025", "On 31 February 2025", "no such day"),
    ("fr", "1,500 sheets", "1 500 feuilles", "2,500 sheets", "a number with a separator"),
    ("ru", "2000 delegates", "2000 делегатов", "2001 delegates", "a count that looks like a year"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "translation", "wanted", "words", "safe"), SAFE)
def test_what_is_sure_is_put_in(
    language: Tag, source: str, translation: str, wanted: str, words: str, safe: bool
) -> None:
    """Each in the way of its language."""
    assert frame(source, True) == frame(wanted, True)
    found = fitted(source, translation, wanted, "en", language)
    assert found is not None
    assert (found.text, found.safe) == (words, safe)


@pytest.mark.parametrize(("language", "source", "translation", "wanted", "why"), UNSURE)
def test_what_is_unsure_is_left_to_a_translator(
    language: Tag, source: str, translation: str, wanted: str, why: str
) -> None:
    """Not even as a guess."""
    if frame(source, True) == frame(wanted, True):
        assert fitted(source, translation, wanted, "en", language) is None, why
    else:
        assert why == "another frame"


def test_figures_of_links_labels_and_code_are_no_figures() -> None:
    """What a machine reads is not changed."""
    assert frame("`x1` {count} [a](https://example.org/2)", True) == "`x1` {count} [a](https://example.org/2)"
