"""A word stands twice in a row.

**What it does.** Looks for a word that is repeated directly, and in Chinese for a group of characters. Repetitions that
the grammar asks for (nous nous félicitons) and those of the source (Bora Bora) are right.

**Why it matters.** A doubled word is the trace of an edit that was not read again.

**Cure.** Delete one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import ARABIC, CYRILLIC, HAN, LATIN
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG248", "word-doubled", "warning", __doc__)

_WORDS = re.compile(
    rf"(?<![\w'’-])(?P<word>[0-9{LATIN}{CYRILLIC}{ARABIC}]+)[ \u00a0\u2060]+"
    r"(?P<again>(?P=word))(?![\w'’\u064b-\u0652-])",
    re.IGNORECASE,
)
_HAN = re.compile(rf"(?P<word>[{HAN}]{{2,6}})(?P<again>(?P=word))(?!(?P=word))")
_PARTICLE = re.compile(r"(?<![目标实])(?P<word>[的在是和与对为了把])(?P<again>(?P=word))(?!确|士|不)")
_RIGHT: dict[Tag, frozenset[str]] = {
    "fr": frozenset(("nous", "vous", "faire", "en")),
    "es": frozenset(("sí",)),
    "en": frozenset(("had", "that")),
    "ru": frozenset(("только", "чуть", "еле")),
    "ar": frozenset(("واحدا", "تدريجيا", "خطوة", "سنة", "يوما", "فردا")),
}
_PLACES = frozenset(("Pago", "Bora", "Walla", "Wagga", "Sing", "Puka"))  # whose names are one word twice
# Letters that are words, longer words, years; other letters are signs and initials, other figures parts of a number.
_WHOLE = re.compile(r"[àaeyouквсуоия]|(?=.*[^\W\d]).{2,}|(?:19|20)\d\d")
_RIGHT_IN_CHINESE = re.compile(r"(?:[研讨商考][究论量虑]|一步|一个|[0-9年月日])")


def _run(written: Text) -> Iterator[Diagnostic]:
    text = written.prose
    for pattern in (_HAN, _PARTICLE, _WORDS) if written.language == "zh" else (_WORDS,):
        for found in pattern.finditer(text):
            if _meant(found["word"], written.language, pattern is _WORDS):
                continue
            if not _WORDS.search(written.source_prose):
                at = (found.start("word"), found.end("again"))
                second = (found.end("word"), found.end("again"))
                fixes = (written.fix("delete the second", second, "", safe=False),)  # it may be meant
                message = f"the word {found['word']} stands twice"
                yield written.fault(RULE, message, "delete one of the two", at=at, fixes=fixes)


def _meant(word: str, language: Tag, spaced: bool) -> bool:
    """Say whether the word may be said twice, or is no word."""
    if spaced:
        return word in _PLACES or word.lower() in _RIGHT.get(language, ()) or not _WHOLE.fullmatch(word)
    return bool(_RIGHT_IN_CHINESE.match(word))


CHECK = TextCheck(RULE, _run)
