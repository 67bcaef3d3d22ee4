"""Numbers in words: twenty-eight, quatre-vingt-dix, двадцать восьмой, الثامنة والعشرون, 二十八."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.markup.visible import UNSEEN
from councilgen.recognise.vocabulary import Vocabulary

CHINESE = "〇零一二两三四五六七八九十百千"
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(rf"{UNSEEN}*(?:-et-| et | and | y |[ -]){UNSEEN}*")
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
# "and", "so", "by", "for", "like", and the article, which Arabic writes onto the word.
_CLITICS = re.compile(r"(?:و|ف)?(?:ب|ل|ك)?(?:ال|ل(?=ل)|لل)?(?=..)")


@dataclass(frozen=True, slots=True)
class Count:
    """A number in words."""

    end: int
    value: int
    ordinal: bool


def count(text: str, start: int, vocabulary: Vocabulary) -> Count | None:
    """Return the number in words that begins at `start` of a normal text, with as many words as belong to it."""
    found: Count | None = None
    total, last = 0, start
    while word := _WORD.match(text, last):
        meaning = _meaning(word[0], vocabulary)
        if meaning is None:
            break
        value, ordinal, joined = meaning
        whole = value if found is None else _added((total, found.ordinal), value, joined, vocabulary)
        if whole is None:
            break
        total = whole
        found = Count(word.end(), total, ordinal or (found is not None and found.ordinal))
        gap = _GAP.match(text, word.end())
        # "One hundred and twenty" goes on after "and", "twenty and three" does not; nothing goes on after decades.
        if gap is None or (" and " in gap[0] and total % 100) or (value == 10 and 10 < total < 60):
            break
        last = gap.end()
    return found


def _meaning(word: str, vocabulary: Vocabulary) -> tuple[int, bool, bool] | None:
    """Return what a word counts, whether it is an ordinal, and whether "and" is written onto it."""
    word = word.lower()
    for bare in bare_forms(word) if vocabulary.tag == "ar" else (word,):
        joined = bare != word and word[0] == "و"
        if bare in vocabulary.cardinals:
            article = vocabulary.tag == "ar" and bare != word and "ال" in word[: len(word) - len(bare)]
            return vocabulary.cardinals[bare], article and vocabulary.cardinals[bare] >= 20, joined
        if bare in vocabulary.ordinals:
            return vocabulary.ordinals[bare], True, joined
    return None


def bare_forms(word: str) -> tuple[str, ...]:
    """Return an Arabic word, and what it may be without what is written onto its beginning."""
    found = _CLITICS.match(word)
    return (word, word[1:], word[found.end() :]) if found and found.end() else (word,)


def _added(before: tuple[int, bool], value: int, joined: bool, vocabulary: Vocabulary) -> int | None:
    """Return the number of which a count, or an ordinal, was the beginning; nothing where `value` begins another."""
    total, ordinal = before
    rest = total % 100
    match value:
        case 1000 if total < 1000:
            return total * 1000
        case 100 if 0 < total < 10:
            return total * 100
        case 10 if 1 <= total <= 9 and vocabulary.tag == "ar":
            return total + 10
        case 10 if 1 <= total <= 9 and not ordinal:
            return total * 10  # four decades
        case 20 if vocabulary.tag == "fr" and rest == 4:
            return total + 76
        case _ if vocabulary.tag == "fr" and 10 <= value < 20 and rest in (60, 80):
            return total + value
        case _ if joined and value >= 20 and value % 10 == 0 and 0 < rest < 10:
            return total + value
        case _ if value < 10 and total and total % 10 == 0 and (rest >= 20 or rest == 0):
            return total + value
        case _ if 200 <= value < 1000 and total and total % 1000 == 0:
            return total + value
        case _ if 10 <= value < 100 and total and rest == 0:
            return total + value
        case _:
            return None


def chinese(signs: str) -> int | None:
    """Return what Chinese numerals say: 二十九, 一百二十, 二〇二五; nothing if they say no number."""
    if len(signs) > 12:
        return None
    if not any(sign in _POWERS for sign in signs):
        return int("".join(str(_DIGITS[sign]) for sign in signs))
    total, digit = 0, None
    for sign in signs:
        if sign in _POWERS:
            total += (1 if digit is None else digit) * _POWERS[sign]
            digit = None
        elif digit is not None and digit != 0:
            return None
        else:
            digit = _DIGITS[sign]
    return total + (digit or 0)


def roman(numeral: str) -> int:
    """Return what a Roman numeral of a century says."""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
