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

from collections.abc import Iterator

from councilgen.checks.text.alphabets import WORD
from councilgen.checks.text.tongue import LATIN_TAGS, told
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES

RULE = Rule("CG236", "wrong-language", "error", __doc__)

_LEAST, _TIMES = 3, 3


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if pair.language not in LATIN_TAGS or pair.read_out == pair.heard:
        return
    words = WORD.findall(pair.prose)
    if len(words) < _LEAST:
        return
    scores = told(words)
    best = max(LATIN_TAGS, key=lambda tag: scores[tag])
    if scores[best] >= _LEAST and scores[best] >= _TIMES * max(scores[pair.language], 1) - (scores[pair.language] == 0):
        there, wanted = LANGUAGES[best].english, LANGUAGES[pair.language].english
        yield pair.fault(RULE, f"translation is written in {there}, not in {wanted}", f"translate it into {wanted}")


CHECK = PairCheck(RULE, _run)
