"""A name found in a text however the sentence bends it: case endings, articles, clitics, capitals, quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from councilgen.languages import Tag
from councilgen.markup.visible import UNSEEN
from councilgen.recognise.normal import normal

_WORD = re.compile(r"[^\W_]+")
_RUSSIAN_ENDING = re.compile(
    r"(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ых|их|ым|им|ом|ем|ам|ям"
    r"|ах|ях|ов|ев|ию|ии|ия|а|я|о|е|ы|и|у|ю|ь|й)$"
)
_RUSSIAN = "[а-яё]{0,6}"
_CLITICS = "(?:[وف]?[بكل]?(?:ال|ل)?)"
_ARABIC_ENDING = re.compile(r"(?:ون|ين|ان|ة|ا)$")
_BETWEEN = r"[^\w&+/.!?]{0,6}"
# A year or an adjective may have come between: Forum 2026 du SMSI, المنتدى السنوي للقمة.
_INSERTED = r"[^\w&+/.!?]{1,6}(?:[^\W_]+[^\w&+/.!?]{1,6})?"


@lru_cache(maxsize=4096)
def inflected(name: str, tag: Tag, strict: bool = False) -> re.Pattern[str]:
    """Return what finds `name` in a normal text of the language, in any form that a sentence may ask for.

    A `strict` pattern allows for nothing between the words that the name does not have.
    """
    text = normal(name).replace(UNSEEN, "")
    if tag == "zh":
        bare = re.sub(r"[《》“”\s]", "", text)
        return re.compile(rf"[\s{UNSEEN}《》“”]*".join(re.escape(sign) for sign in bare))
    words = [_bent(found[0], tag) for found in _WORD.finditer(text)]
    if strict:
        signs = [re.escape(sign) for sign in _WORD.split(text)[1:-1]]
    else:
        signs = [rf"{_BETWEEN}{re.escape(sign)}{_BETWEEN}" if sign else _INSERTED for sign in _signs(text)]
    pattern = words[0] + "".join(sign + word for sign, word in zip(signs, words[1:], strict=True)) if words else r"(?!)"
    flags = re.IGNORECASE if any(word.islower() or not word.isupper() for word in _WORD.findall(text)) else 0
    return re.compile(rf"(?<![^\W_]){pattern}(?![^\W_])", flags)


def _signs(text: str) -> list[str]:
    """Return the sign between each two words that is part of a name: & and +."""
    ends = [found.span() for found in _WORD.finditer(text)]
    between = [text[one[1] : other[0]] for one, other in pairwise(ends)]
    return [next((sign for sign in "&+/" if sign in gap), "") for gap in between]


def stem(word: str, tag: Tag) -> str:
    """Return how a word of a name begins in all of its forms, particles and the article apart."""
    if tag == "ru" and len(word) > 3 and not word.isupper():
        found = _RUSSIAN_ENDING.sub("", word)
        return found if len(found) >= 3 else word
    return _arabic(word)[0] if tag == "ar" and not word.isascii() else word


def _arabic(word: str) -> tuple[str, bool]:
    """Return an Arabic word without article and ending, and whether endings may follow."""
    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
    found = _ARABIC_ENDING.sub("", bare)
    return (found, True) if len(found) >= 3 else (bare, False)


def _bent(word: str, tag: Tag) -> str:
    """Return the pattern of a word in all of its forms."""
    if tag == "ru" and len(word) > 3 and not word.isupper():
        return re.escape(stem(word, tag)) + _RUSSIAN
    if tag == "ar" and word.isascii():
        return _CLITICS + re.escape(word)
    if tag == "ar":
        begins, bends = _arabic(word)
        return _CLITICS + re.escape(begins) + ("(?:ون|ين|ان|ات|ي|ة|ت|ا|ه|ها)?" if bends else "")
    if tag in ("fr", "es") and word.islower() and len(word) > 3:
        return re.escape(word) + "(?:e?s)?"
    return re.escape(word)
