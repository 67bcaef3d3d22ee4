"""How each language writes the numbers of a data file, and joins a list."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from councilgen.languages import LANGUAGES, Language, Tag
from councilgen.model.prose import Quantity

_MINUS = "\u2212"


def number(language: Language, text: str) -> str:
    """Return a decimal number, given with a point; digits are grouped in threes, and none is added or lost."""
    sign, digits = (_MINUS, text[1:]) if text.startswith("-") else ("", text)
    whole, point, fraction = digits.partition(".")
    head = len(whole) % 3 or 3
    groups = [whole[:head], *(whole[at : at + 3] for at in range(head, len(whole), 3))]
    decimals = language.decimal_separator + fraction if point else ""
    return sign + language.group_separator.join(groups) + decimals


def quantity(language: Language, value: Quantity) -> tuple[str, str]:
    """Return a number and what follows it: nothing, or how the language writes per cent."""
    return number(language, value.number), language.percent if value.percent else ""


def joined(language: Tag, items: Sequence[str]) -> str:
    """Return a list in words: A, B and C; A、B和C; A وB وC."""
    return format_list(list(items), "standard", locale=LANGUAGES[language].locale)
