"""The typography of the houses as data: how ITU and the United Nations in New York set each language.

A session names its house. What no published source settles stays open here, and no rule asks for it. Sources:

- ITU: documents of the Council and the Plenipotentiary Conference of 2014-2019 in English, French, Spanish, Russian,
  Chinese and Arabic, and the contents of the English Language Style Guide of 2023.
- UN: the Editorial Manual (quotation marks; footnotes: "Placement of footnote indicators"), and documents of the
  General Assembly in French.
- Chinese in both houses: the national standard GB/T 15834-2011, which both follow.

Percentages, thousands and decimals are the same in both houses and stand in `councilgen.languages`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from councilgen.languages import Tag
from councilgen.model.demands import House

STRAIGHT = ('"', '"')
CURLED = ("“", "”")
ANGLED = ("«", "»")


@dataclass(frozen=True, slots=True)
class Profile:
    """How a house sets one language."""

    quotes: tuple[tuple[str, str], ...]  # outer quotation marks; empty: not settled
    spaced: str  # what a no-break space stands before
    unspaced: str  # what no space stands before
    note_mark: Literal["before", "after", ""]  # the punctuation; empty: not settled
    tied: tuple[str, ...]  # what no line may begin with after a number
    padded_quotes: bool = False  # a no-break space inside « »
    hyphen_as_dash: bool = False  # a spaced hyphen is the house's dash
    dashed_days: bool = False  # an en dash, and no hyphen, between days of one month


_LATIN = ":;?!,."
_ITU: dict[Tag, Profile] = {
    # C18/35, PP-18/42. Footnotes: UN Editorial Manual, which the English of ITU follows.
    "en": Profile((STRAIGHT,), "", _LATIN, "after", ()),
    # C17/50: `Original: anglais`, no space before the colon. Footnote marks: documents of the UN and FAO.
    "fr": Profile((STRAIGHT,), "", _LATIN, "before", ("%",)),
    # C19/35, C17/114. Footnote marks: documents of the UN.
    "es": Profile((STRAIGHT,), "", _LATIN, "before", ("%",)),
    # C18/50, PP-14/34: 7–11 июля. A year is not torn from its г. in Russian typesetting at large. Where the footnote
    # mark stands is not settled.
    "ru": Profile((STRAIGHT,), "", _LATIN, "", ("%", "г.", "гг."), dashed_days=True),
    # C18/35 in Chinese; titles in 《》. Where the footnote mark stands differs from document to document.
    "zh": Profile((CURLED,), "", "：；？！，。、", "", ()),
    # PP-18/42 and PP-14/67: a spaced hyphen between days of two months. The words of a percentage are not torn from its
    # number, as its sign is not in the other languages.
    "ar": Profile((STRAIGHT,), "", "؛؟،!:.", "", ("في المائة",), hyphen_as_dash=True),
}
_UN: dict[Tag, Profile] = {
    "en": replace(_ITU["en"], quotes=(CURLED,)),
    # `Original : anglais` and « … » in documents issued in New York; ; ? and ! are not settled.
    "fr": replace(_ITU["fr"], quotes=(ANGLED,), spaced=":", unspaced=",.", padded_quotes=True),
    "es": replace(_ITU["es"], quotes=(CURLED,)),
    "ru": replace(_ITU["ru"], quotes=()),
    "zh": _ITU["zh"],
    "ar": replace(_ITU["ar"], quotes=()),
}
PROFILES: dict[House, dict[Tag, Profile]] = {"itu": _ITU, "un": _UN}
NAMES: dict[House, str] = {"itu": "ITU", "un": "the United Nations"}
