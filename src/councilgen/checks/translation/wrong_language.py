"""A translation is written in another language than its catalog is for.

**What it does.** Counts the short words that carry a sentence (the, des, los) and words of a shape that only one of the
three has (-ing, l'…, -ción) in texts of the Latin script, and compares English, French and Spanish. A text is told by
three of them at least, and only where its own language has far fewer. In Russian, Arabic and Chinese CG235 sees the
script.

**Why it matters.** A Spanish paragraph in the French version comes from pasting into the wrong catalog. Nobody who
reads one language only will see it.

**Cure.** Translate the text into the language of the catalog.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from councilgen.checks.text.alphabets import WORD
from councilgen.checks.text.function_words import FUNCTION_WORDS, SHARED
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES, Tag

RULE = Rule("CG236", "wrong-language", "error", __doc__)

_LATIN: tuple[Tag, ...] = ("en", "fr", "es")
_LEAST, _TIMES = 3, 3
_SHAPES: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"^th|^wh|[a-z]ing$|ght|ness$|['’]s$"),
    "fr": re.compile(r"^(?:l|d|qu|s|n|c|j|lorsqu|puisqu)['’]|[èêçûîôœ]|eaux?$|ées?$"),
    "es": re.compile(r"ci[oó]n(?:es)?$|si[oó]n(?:es)$|dad(?:es)?$|ñ|miento|[íú]a?s?$"),
}


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if pair.language not in _LATIN or pair.read_out == pair.heard:
        return
    words = [word.lower() for word in WORD.findall(pair.prose)]
    if len(words) < _LEAST:
        return
    told = Counter(tag for word in words for tag in _tells(word))
    scores = {tag: told[tag] for tag in _LATIN}
    best = max(scores, key=lambda tag: scores[tag])
    if scores[best] >= _LEAST and scores[best] >= _TIMES * max(scores[pair.language], 1) - (scores[pair.language] == 0):
        there, wanted = LANGUAGES[best].english, LANGUAGES[pair.language].english
        yield pair.fault(RULE, f"translation is written in {there}, not in {wanted}", f"translate it into {wanted}")


@lru_cache(maxsize=16384)
def _tells(word: str) -> tuple[Tag, ...]:
    """Return the languages that a word gives away."""
    return tuple(
        tag for tag in _LATIN if (word in FUNCTION_WORDS[tag] and word not in SHARED) or _SHAPES[tag].search(word)
    )


CHECK = PairCheck(RULE, _run)
