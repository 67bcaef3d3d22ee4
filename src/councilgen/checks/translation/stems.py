"""What is left of a word when its endings are taken off: enough to find a term of the glossary in any of its forms.

This is no grammar. A stem that is too short finds a little too much, which the other words of a term make good; terms
whose forms differ at the root (an Arabic broken plural, a Russian fleeting vowel) have each form in the glossary.
"""

from __future__ import annotations

import re

from councilgen.languages import Tag

_RUSSIAN = (
    "иями ями ами иях иям ием ией ого его ому ему ыми ими ах ях ов ев ей ам ям ия ии ию ий ье ья ью ом ем ой ый ая яя "
    "ое ее ые ие ых их ую юю ым им а я о е ы и у ю ь й"
).split()
_ARABIC_LETTERS = {"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "آ": "[اأإآ]", "ى": "[ىي]", "ي": "[ىي]", "ة": "[ةت]"}
_ARABIC_MARKS = "[\u064b-\u0652\u0640]*"  # vowels and the stretching stroke
_ARABIC_ENDINGS = ("ات", "ون", "ين", "ية", "ة")
_VOWELS = {"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"}
_SMALL: dict[Tag, dict[str, str]] = {
    "fr": dict.fromkeys(("de", "du", "des", "d"), "(?:de|du|des|d)"),
    "es": dict.fromkeys(("de", "del"), "del?"),
}


def word_pattern(word: str, language: Tag) -> str:
    """Return a regular expression for the forms of a word; upper and lower case are the caller's business."""
    word = word.lower() if language != "ar" else word
    if small := _SMALL.get(language, {}).get(word):
        return small
    match language:
        case "en":
            return _with_endings(re.sub(r"(?:(?<=[^aeiou])y|ies|(?<=[^su])s)$", "", word), word, "(?:y|ies|e?s|'s)?")
        case "fr":
            return _with_endings(re.sub(r"(?:aux|al|ales?|elles?|els?|es|e|s|x)$", "", word), word, "[a-zé]{0,4}")
        case "es":
            stem = re.sub(r"(?:es|as|os|[aeos])$", "", word)
            stem = "".join(f"[{each}{_VOWELS[each]}]" if each in _VOWELS else re.escape(each) for each in stem)
            return stem + ("[a-zó]{0,3}" if len(word) > 3 else "[a-z]?")
        case "ru":
            ending = next((each for each in _RUSSIAN if word.endswith(each) and len(word) - len(each) >= 3), "")
            stem = re.escape(word.removesuffix(ending)).replace("е", "[её]")
            return stem + ("[а-яё]{0,4}" if len(word) > 3 else "[а-яё]{0,2}")
        case "ar":
            return _arabic(word)
        case "zh":
            return re.escape(word)


def _with_endings(stem: str, word: str, endings: str) -> str:
    return re.escape(stem) + endings if len(stem) > 2 else re.escape(word) + "s?"


def _arabic(word: str) -> str:
    """Return the pattern of an Arabic word with the particles that are written together with it."""
    stem = word.removeprefix("ال") if len(word) > 4 else word
    ending = next((each for each in _ARABIC_ENDINGS if stem.endswith(each) and len(stem) - len(each) >= 3), "")
    stem = stem.removesuffix(ending)
    letters = _ARABIC_MARKS.join(_ARABIC_LETTERS.get(letter, re.escape(letter)) for letter in stem)
    return f"[وف]?[بكل]?(?:ال|ل)?{letters}{_ARABIC_MARKS}\\w{{0,4}}"
