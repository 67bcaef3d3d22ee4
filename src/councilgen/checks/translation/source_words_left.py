"""Words of the source stand in the translation, untranslated.

**What it does.** Looks for words in small letters that both texts have: in Russian, Arabic and Chinese for English
ones, and for any two in a row; in French and Spanish for words that only English has. What stands in quotation marks,
brackets, italic or code, and what belongs to a name, may stay.

**Why it matters.** The translator left a gap to be filled later, and it was forgotten.

**Cure.** Translate the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import LATIN, LATIN_WORD, SCRIPT_OF
from councilgen.checks.text.function_words import ALIKE, ENGLISH_ONLY, FUNCTION_WORDS, SHARED
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.visible import OBJECT
from councilgen.remembering import remembered

RULE = Rule("CG237", "source-words-left", "warning", __doc__)

_LOWER = re.compile(f"[{LATIN}]+(?:['’-][{LATIN}]+)*")
# What may stay: quoted, in brackets, in italic.
_KEPT = re.compile(
    r"\"[^\"]*\"|“[^“”]*”|«[^«»]*»|《[^《》]*》|\([^()]*\)|（[^（）]*）|(?<![*\\])\*(?![*\s])[^*]+\*(?!\*)|\[[^\[\]]*\]"
)
_ENGLISH = re.compile("[a-z-]{3,}(?:ities|ness|holders?|works?|ware|ings|wth|ghts?|ships|fully|ingly)")
_BORROWED = "networking leadership marketing monitoring know-how hardware software copyright web www per"
_TAKEN = frozenset(_BORROWED.split(" "))
_PHRASES = "inter alia hoc pro forma mutatis mutandis ipso facto jure sine die status quo prima facie per via etc vis"
_LATIN = frozenset(_PHRASES.split(" "))
_SHAPE = re.compile(
    "[a-z-]+(?:tion|ment|ence|ance|ity|ing|ies|ness|ship|holder|work|ware|ure|ory|ers|ed|al|ful|ly|ive)s?"
)
_WITHIN_NAME = 3  # small words in a row that a name may have
_NAME = re.compile(f"[A-Z][{LATIN}0-9&@+.-]*")


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if SCRIPT_OF[pair.source.language] != "latin" or pair.read_out == pair.heard:
        return
    text = pair.prose
    if SCRIPT_OF[pair.language] != "latin" and not _LATIN_LETTERS.search(text):
        return
    text = _KEPT.sub(lambda found: OBJECT * len(found[0]), text)
    there = _latin_words(pair.original_prose)
    words = list(LATIN_WORD.finditer(text))
    for first, last in _stretches(pair, text, words, there):
        if _of_name(text, words, first, last) or (first == last and not _english(pair, words[first][0])):
            continue
        start, end = words[first].start(), words[last].end()
        yield pair.fault(
            RULE, f"the words {text[start:end]!r} of the source are left", "translate them", at=(start, end)
        )


@remembered(1024)
def _latin_words(source: str) -> frozenset[str]:
    """Return the words of a source, which has a translation in each of five languages."""
    return frozenset(LATIN_WORD.findall(source))


_LATIN_LETTERS = re.compile(r"[a-z]{3}")


def _stretches(pair: Pair, text: str, words: list[re.Match[str]], there: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of every stretch that was left."""
    first = -1
    for place, word in enumerate(words):
        left = word[0] in there and _left(pair, word[0])
        joined = place and text[words[place - 1].end() : word.start()].strip(" \u00a0") == ""
        if left and first >= 0 and joined:
            continue
        if first >= 0:
            yield first, place - 1
        first = place if left else -1
    if first >= 0:
        yield first, len(words) - 1


def _left(pair: Pair, word: str) -> bool:
    """Say whether a word that both texts have is one of the source's language alone."""
    if not word.islower() or not _LOWER.fullmatch(word) or word in _TAKEN:
        return False
    if SCRIPT_OF[pair.language] != "latin":
        return len(word) > 2 and word not in _LATIN
    if word in SHARED or word in ALIKE or word in FUNCTION_WORDS[pair.language]:
        return False
    if pair.source.language != "en":
        return word in FUNCTION_WORDS[pair.source.language]
    return word in FUNCTION_WORDS["en"] or word in ENGLISH_ONLY or bool(_ENGLISH.fullmatch(word))


def _english(pair: Pair, word: str) -> bool:
    """Say whether a word by itself is one of English, and no name that is written small, such as gettext."""
    known = word in ENGLISH_ONLY or word in ALIKE or word in FUNCTION_WORDS["en"] or bool(_SHAPE.fullmatch(word))
    return known or pair.source.language != "en" or SCRIPT_OF[pair.language] == "latin"


def _of_name(text: str, words: list[re.Match[str]], first: int, last: int) -> bool:
    """Say whether the words stand between two of a name: UN in Action for Digital Cooperation."""
    if not first > 0 or last + 1 >= len(words) or last - first >= _WITHIN_NAME:
        return False
    names = _NAME.fullmatch(words[first - 1][0]) and _NAME.fullmatch(words[last + 1][0])
    joined = text[words[first - 1].end() : words[first].start()] + text[words[last].end() : words[last + 1].start()]
    return bool(names) and joined == "  "


CHECK = PairCheck(RULE, _run)
