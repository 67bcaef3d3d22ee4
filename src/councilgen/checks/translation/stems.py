"""What is left of a word when its endings are taken off: enough to find a term of the glossary in any of its forms.

This is no grammar. A stem that is too short finds a little too much, which the other words of a term make good; terms
whose forms differ at the root (an Arabic broken plural, a Russian fleeting vowel) have each form in the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from councilgen.languages import Tag

_RUSSIAN_ENDINGS = (
    "иями ями ами иях иям ием ией ого его ому ему ыми ими ах ях ов ев ей ам ям ия ии ию ий ье ья ью ом ем ой ый ая яя "
    "ое ее ые ие ых их ую юю ым им а я о е ы и у ю ь й"
)
_RUSSIAN = tuple(_RUSSIAN_ENDINGS.split(" "))  # the longest first
_RUSSIAN_FORMS = f"(?:{'|'.join(_RUSSIAN)})?(?:ся|сь)?"
_FRENCH_FORMS = "(?:e?s?|x|aux|ale?s?|elle?s?|els?)"
_ARABIC_LETTERS = {"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "آ": "[اأإآ]", "ى": "[ىي]", "ي": "[ىي]", "ة": "[ةت]"}
_ARABIC_MARKS = "[\u064b-\u0652\u0640]*"  # vowels and the stretching stroke
PARTICLES = "[وف]?[بكل]?(?:ال|ل)?"  # written together with the word that they belong to
_ARABIC_ENDINGS = ("ات", "ون", "ين", "ية", "ة")
_ARABIC_FORMS = "(?:اتها|اتهم|اته|تها|تهم|ته|يات|يين|يون|تين|تان|ات|ان|ون|ين|ية|يا|ها|هم|نا|[اةهتيو])?[\u064b-\u0652]*"
_VOWELS = {"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"}
_SMALL: dict[Tag, dict[str, str]] = {
    "fr": dict.fromkeys(("de", "du", "des", "d"), "(?:de|du|des|d)")
    | dict.fromkeys(("le", "la", "les", "l"), "l(?:es?|a)?"),
    "es": dict.fromkeys(("de", "del"), "del?") | dict.fromkeys(("el", "la", "los", "las"), "(?:el|l[ao]s?)"),
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
            return _with_endings(re.sub(r"(?:aux|al|ales?|elles?|els?|es|e|s|x)$", "", word), word, _FRENCH_FORMS)
        case "es":
            stem = re.sub(r"(?:es|as|os|[aeo])$", "", word)
            stem = "".join(f"[{each}{_VOWELS[each]}]" if each in _VOWELS else re.escape(each) for each in stem)
            return stem + ("(?:[aeo]s?)?" if re.search(r"(?:es|as|os|[aeo])$", word) else "(?:es|s)?")
        case "ru":
            return _without(word.removesuffix("ся"), _RUSSIAN).replace("е", "[её]") + _RUSSIAN_FORMS
        case "ar":
            stem = _without(word.removeprefix("ال") if len(word) > 4 else word, _ARABIC_ENDINGS)
            return PARTICLES + arabic_letters(stem) + _ARABIC_FORMS
        case "zh":
            return re.escape(word)


def _with_endings(stem: str, word: str, endings: str) -> str:
    return re.escape(stem) + endings if len(stem) > 2 else re.escape(word) + "s?"


def _without(word: str, endings: Sequence[str]) -> str:
    """Return the word without the first of the endings that leaves three letters."""
    return word.removesuffix(next((each for each in endings if word.endswith(each) and len(word) - len(each) >= 3), ""))


def exact_pattern(word: str, language: Tag) -> str:
    """Return a regular expression for a word that must not stand there: in Arabic with its particles and no more.

    In the other languages its forms are as easily told apart from other words as in `word_pattern`.
    """
    return PARTICLES + arabic_letters(word.removeprefix("ال")) if language == "ar" else word_pattern(word, language)


def arabic_letters(word: str) -> str:
    """Return the pattern of Arabic letters in any of their spellings, with vowels or without."""
    bare = re.sub(_ARABIC_MARKS, "", word)
    return "".join(_ARABIC_LETTERS.get(letter, re.escape(letter)) + _ARABIC_MARKS for letter in bare)
