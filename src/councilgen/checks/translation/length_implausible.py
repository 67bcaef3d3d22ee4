"""A translation is far shorter or longer than its source lets expect.

**What it does.** Compares the number of characters, without addresses, marks and what stands in both alike, with what
the two languages usually have: Chinese needs a third of the characters of English, French a fifth more. Texts under 60
characters are passed over, since a heading can be anything.

**Why it matters.** A sentence that was left out, or stands there twice, is seen in the length before anybody reads it.

**Cure.** Read both texts side by side, sentence by sentence. If nothing is missing, allow the breach and say why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from councilgen.checks.text.alphabets import LATIN_WORD
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT, UNSEEN
from councilgen.remembering import remembered

RULE = Rule("CG250", "length-implausible", "warning", __doc__)

# How many characters say what a hundred characters of English say, in the documents of a Council.
_USUAL: dict[Tag, float] = {"en": 1.0, "fr": 1.19, "es": 1.15, "ru": 1.13, "zh": 0.28, "ar": 0.89}
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}\w*")
_SPELLED_OUT = 40  # characters that the name behind an abbreviation may take, where the translation has no short form
# From how many characters on, the share of the usual length under and over which no translation should be.
_BOUNDS = ((300, 0.75, 1.4), (150, 0.58, 1.6), (60, 0.5, 2.1))
_WIDE: dict[Tag, float] = {"zh": 1.15, "ar": 1.15}  # whose syntax gives a translator more room


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if len(pair.heard) < _BOUNDS[-1][0] * _USUAL[pair.source.language]:
        return
    source, target = _lengths(pair)
    length = source / _USUAL[pair.source.language]  # as if it were English
    bounds = next(((least, most) for start, least, most in _BOUNDS if length >= start), None)
    if bounds is None:
        return
    usual, wide = length * _USUAL[pair.language], _WIDE.get(pair.language, 1.0)
    least, most = bounds[0] / wide, bounds[1] * wide
    spelled_out = _SPELLED_OUT * len(_ABBREVIATION.findall(pair.heard)) * _USUAL[pair.language]
    if not least * usual <= target <= most * usual + spelled_out:
        manner = "short" if target < usual else "long"
        message = f"translation is very {manner}: {target} characters, where about {usual:.0f} are usual"
        doubt = "missing" if manner == "short" else "added or doubled"
        yield pair.fault(RULE, message, f"compare the two sentence by sentence: is anything {doubt}?")


def _lengths(pair: Pair) -> tuple[int, int]:
    """Return the lengths without citations in own words, and without what stands in both alike."""
    source, target = _spoken(pair.typed_original), _spoken(pair.typed_translation)
    there, alike = dict(_latin_words(source)), 0
    for word in LATIN_WORD.findall(target):
        if there.get(word):
            there[word] -= 1
            alike += len(word)
    return len(source) - alike, len(target) - alike


@remembered(1024)
def _latin_words(source: str) -> Counter[str]:
    """Return the words of a source, which has a translation in each of five languages."""
    return Counter(LATIN_WORD.findall(source))


def _spoken(text: str) -> str:
    return text.replace(OBJECT, "").replace(UNSEEN, "")


CHECK = PairCheck(RULE, _run, shared=False)
