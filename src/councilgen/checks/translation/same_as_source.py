"""A translation is the source, letter by letter.

**What it does.** Compares the words of the two. What has no words, or only names, symbols, abbreviations, code and
addresses, is the same in all languages, and so are many single words of English, French and Spanish (Document, Total,
Introduction).

**Why it matters.** Such a message counts as translated and is issued in the wrong language.

**Cure.** Translate it. If it rightly stays as it is, such as the title of a film, allow the breach and say why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import LATIN_WORD, LETTERS, SCRIPT_OF
from councilgen.checks.text.function_words import ALIKE, ENGLISH_ONLY, FUNCTION_WORDS, SHARED
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES, Tag
from councilgen.markup.visible import OBJECT, UNSEEN

RULE = Rule("CG234", "same-as-source", "warning", __doc__)

_CAPITAL = re.compile("[A-Z][a-z]+")
_LOWER = re.compile("[a-zà-ÿ]{2,}(?:['’-][a-zà-ÿ]+)*")
_ENGLISH = re.compile("[a-z]+(?:ing|ness|ght|ship|ity|ies|ed|ly|sh|ck|ful|wth|work|works|land|dom)")
_NOUN = re.compile(
    "[a-z]+(?:tion|ment|ence|ance|ure|ary|ory|phy|ics|ism|ers)s?"
)  # of English, French and no other script
_NOT_SPANISH = re.compile(r"[a-z]*(?:(?:tion|ment|age|sion)s$|(?:tion|ment|age)$|ph|th|ss|mm|tt|ff|pp)[a-z]*")
_ROMAN = re.compile("(?:[ivx]+|[a-z])")


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if pair.read_out == pair.heard and _has_words(pair):
        language = LANGUAGES[pair.language].english
        yield pair.fault(RULE, "translation is the same as the source", f"translate it into {language}")


def _has_words(pair: Pair) -> bool:
    """Say whether the text has words that the two languages do not share."""
    text = pair.prose.replace(OBJECT, " ").replace(UNSEEN, "")
    own, source = SCRIPT_OF[pair.language], SCRIPT_OF[pair.source.language]
    if source not in ("latin", own) or (source == own != "latin"):
        return bool(LETTERS[source].search(text))
    words = [word for word in LATIN_WORD.findall(text) if not _ROMAN.fullmatch(word) and not word.isupper()]
    if own != "latin":
        return _common(words)
    lower = [word.lower() for word in words]
    strange = [word for word in words if word.lower() not in ALIKE or _foreign(word.lower(), pair.language)]
    if any(word in FUNCTION_WORDS[pair.source.language] and word not in SHARED for word in lower):
        return any(_LOWER.fullmatch(word) for word in words)
    if any(word in ENGLISH_ONLY for word in lower) and pair.source.language == "en":
        return True
    if any(_LOWER.fullmatch(word) or _foreign(word.lower(), pair.language) for word in strange):
        return True
    beside = any(_LOWER.fullmatch(word) for word in words)  # Demonstration session, but not Jane Doe
    return any(_ENGLISH.fullmatch(word.lower()) or (beside and _CAPITAL.fullmatch(word)) for word in strange[:1])


def _foreign(word: str, language: Tag) -> bool:
    """Say whether a word that English and French share cannot be Spanish."""
    return language == "es" and bool(_NOT_SPANISH.fullmatch(word))


def _common(words: list[str]) -> bool:
    """Say whether the words are more than names: one of them in small letters, or a single known one."""
    return any(_LOWER.fullmatch(word) and len(word) > 2 for word in words) or any(
        word.lower() in ALIKE | ENGLISH_ONLY or _ENGLISH.fullmatch(word.lower()) or _NOUN.fullmatch(word.lower())
        for word in words
        if not word.isupper()
    )


CHECK = PairCheck(RULE, _run)
