"""Stretches of a text that are a name but for a slip: some letters of a word, a particle, a Chinese character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from councilgen.checks.editing.terms.likeness import distance
from councilgen.languages import Tag
from councilgen.recognise.inflected import inflected, stem
from councilgen.remembering import remembered

Place = tuple[int, int]

_WORD = re.compile(r"[^\W\d_]+|&")
_BETWEEN = re.compile(r"(?:[\s\u00ad\u200b-\u200f\u2010\u2011'’&-]|[^\W\d_]{1,3}(?![^\W_]))*")  # two words of a name
_SMALL = 3  # letters of a particle, at most
_SHORTEST_HAN = 7  # characters of a name that can be told from others with one of them changed
_SHORTEST = 16  # letters of other names
_LONG_WORD = 5  # letters of a word in which a slip leaves no other word
_SLIP = 2  # letters
_KIND = 2  # characters of the noun at the end of a Chinese name: 大会, 全会


class _Word(NamedTuple):
    """A word of some length, with the particles before it."""

    start: int
    end: int
    text: str
    before: tuple[str, ...]


def nearly(text: str, name: str, language: Tag) -> Iterator[Place]:
    """Yield the stretches that are a name but for a slip, and not in any form the name itself."""
    if language == "zh":
        yield from _in_characters(text, name) if len(name) >= _SHORTEST_HAN else ()
    elif len(name) >= _SHORTEST:
        yield from _in_words(text, name, language)


def _in_characters(text: str, name: str) -> Iterator[Place]:
    """Yield the stretches with one character changed, missing or added; half of the name is there unchanged."""
    half, last = len(name) // 2, 0
    for part, behind in ((name[:half], len(name) - half), (name[half:], 0)):
        place = text.find(part)
        while place >= 0:
            for more in (0, -1, 1):
                start = place if behind else place - half - more
                end = place + half + behind + more if behind else place + len(part)
                if start >= last and end <= len(text) and _one_off(text[start:end], name):
                    last = end
                    yield start, end
                    break
            place = text.find(part, place + 1)


def _one_off(stretch: str, name: str) -> bool:
    """Say whether a stretch is a name with one character wrong, and not one with another noun, nor a part of it."""
    if stretch == name or name in stretch or distance(stretch, name, 1) > 1:
        return False
    if stretch[-_KIND:] != name[-_KIND:]:
        return False
    return len(stretch) == len(name) or stretch[0] == name[0]


def _in_words(text: str, name: str, language: Tag) -> Iterator[Place]:
    """Yield the stretches of a name's words with a slip in one of them, or with another particle between two."""
    wanted = _words(name)
    low = text.casefold()
    if len(wanted) < 2 or not any(_stem(word.text, language) in low for word in (wanted[0], wanted[-1])):
        return
    found = _words(text)
    for begin in range(len(found) - len(wanted) + 1):
        stretch = found[begin : begin + len(wanted)]
        if stretch[0].text[0].isupper() == wanted[0].text[0].isupper() and _slipped(stretch, wanted, language):
            start, end = stretch[0].start, stretch[-1].end
            if _together(text, stretch):
                yield start, end


@remembered(2048)
def _words(text: str) -> tuple[_Word, ...]:
    found: list[_Word] = []
    before: list[str] = []
    for word in _WORD.finditer(text):
        if len(word[0]) <= _SMALL and not word[0].isupper():
            before.append(word[0].casefold())
        else:
            found.append(_Word(*word.span(), word[0], tuple(before)))
            before.clear()
    return tuple(found)


def _slipped(stretch: tuple[_Word, ...], wanted: tuple[_Word, ...], language: Tag) -> bool:
    other = [number for number, pair in enumerate(zip(stretch, wanted, strict=True)) if not _same(*pair, language)]
    particles = sum(one.before != name.before for one, name in zip(stretch[1:], wanted[1:], strict=True))
    if not other:
        return particles == 1
    if len(other) > 1 or particles or len(wanted) < 3:
        return False
    one, name = stretch[other[0]].text, wanted[other[0]].text
    if language == "en" and other[0] == len(wanted) - 1 and one.removesuffix("s") == name:
        return False  # several conferences
    return len(name) > _LONG_WORD and distance(_stem(one, language), _stem(name, language), _SLIP) <= _SLIP


def _same(one: _Word, name: _Word, language: Tag) -> bool:
    """Say whether a word is that of the name in some form."""
    if one.text.casefold() == name.text.casefold():
        return True
    return language in ("ar", "ru") and inflected(name.text, language).fullmatch(one.text) is not None


def _stem(word: str, language: Tag) -> str:
    return stem(word, language).casefold()


def _together(text: str, stretch: tuple[_Word, ...]) -> bool:
    """Say whether nothing but spaces and particles stands between the words."""
    return all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(stretch))
