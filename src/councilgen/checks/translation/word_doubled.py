"""A word of a translation stands twice in a row.

**What it does.** Looks for a word that is repeated directly, and in Chinese for a group of characters. Repetitions that
the grammar asks for (nous nous félicitons) and those of the source (Bora Bora) are right.

**Why it matters.** A doubled word is the trace of an edit that was not read again.

**Cure.** Delete one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.translation.alphabets import ARABIC, CYRILLIC, HAN, LATIN
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG248", "word-doubled", "warning", __doc__)

_WORDS = re.compile(
    rf"(?<![\w'’-])(?P<word>[{LATIN}{CYRILLIC}{ARABIC}]+)[ \u00a0\u2060]+"
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
_SHORT = "àaeyouквсуоия"  # words of one letter; others are signs and initials
_RIGHT_IN_CHINESE = re.compile(r"(?:[研讨商考][究论量虑]|一步|一个|[0-9年月日])")


def _run(pair: Pair) -> Iterator[Diagnostic]:
    text = pair.prose
    patterns = (_HAN, _PARTICLE) if pair.language == "zh" else (_WORDS,)
    for pattern in (*patterns, _WORDS) if pair.language == "zh" else patterns:
        for found in pattern.finditer(text):
            word = found["word"]
            if word.lower() in _RIGHT.get(pair.language, ()) or _RIGHT_IN_CHINESE.match(word):
                continue
            if len(word) == 1 and pattern is _WORDS and word not in _SHORT:
                continue
            if not _WORDS.search(pair.original_prose) or pair.source.language == "zh":
                at = (found.start("word"), found.end("again"))
                yield pair.fault(RULE, f"the word {word} stands twice", "delete one of the two", at=at)


CHECK = PairCheck(RULE, _run)
