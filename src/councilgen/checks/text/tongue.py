"""In which language a text is written, as far as its letters and its short words tell."""

from __future__ import annotations

import re
from collections import Counter

from councilgen.checks.text.alphabets import LETTERS, WORD
from councilgen.checks.text.function_words import FUNCTION_WORDS, SHARED
from councilgen.languages import Tag
from councilgen.remembering import remembered

LATIN_TAGS: tuple[Tag, ...] = ("en", "fr", "es")
_SHAPES: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"^th|^wh|[a-z]ing$|ght|ness$|['’]s$"),
    "fr": re.compile(r"^(?:l|d|qu|s|n|c|j|lorsqu|puisqu)['’]|[èêçûîôœ]|eaux?$|ées?$"),
    "es": re.compile(r"ci[oó]n(?:es)?$|si[oó]n(?:es)$|dad(?:es)?$|ñ|miento|[íú]a?s?$"),
}
_LEAST, _ENOUGH = 3, 100_000  # words that tell; characters that are looked at
# A Chinese character is a word, and names stand in Latin letters in every language: a fifth of the letters tells.
_OF_SCRIPT: tuple[tuple[Tag, str], ...] = (("zh", "han"), ("ar", "arabic"), ("ru", "cyrillic"))


@remembered(16384)
def tells(word: str) -> tuple[Tag, ...]:
    """Return the languages of the Latin script that a word gives away."""
    return tuple(
        tag for tag in LATIN_TAGS if (word in FUNCTION_WORDS[tag] and word not in SHARED) or _SHAPES[tag].search(word)
    )


def told(words: list[str]) -> Counter[Tag]:
    """Return how many words speak for each language of the Latin script."""
    return Counter(tag for word in words for tag in tells(word.lower()))


def language_of(text: str) -> Tag | None:
    """Return the language that a text is written in; nothing where too little of it tells."""
    text = text[:_ENOUGH]
    letters = {script: len(pattern.findall(text)) for script, pattern in LETTERS.items()}
    every = sum(letters.values())
    for tag, script in _OF_SCRIPT:
        if letters[script] * 5 >= every > 0:
            return tag
    (first, most), (_second, less) = sorted(
        ((tag, told(WORD.findall(text))[tag]) for tag in LATIN_TAGS), key=lambda each: -each[1]
    )[:2]
    return first if most >= _LEAST and most >= 2 * less else None
