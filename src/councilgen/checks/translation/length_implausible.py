"""A translation is far shorter or longer than its source lets expect.

**What it does.** Compares the number of characters, without addresses and marks, with what the two languages usually
have: Chinese needs a third of the characters of English, French a fifth more. Texts under 60 characters are passed over,
since a heading can be anything.

**Why it matters.** A sentence that was left out, or stands there twice, is seen in the length before anybody reads it.

**Cure.** Read both texts side by side, sentence by sentence. If nothing is missing, allow the breach and say why.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG250", "length-implausible", "warning", __doc__)

# How many characters say what a hundred characters of English say, in the documents of a Council.
_USUAL: dict[Tag, float] = {"en": 1.0, "fr": 1.19, "es": 1.15, "ru": 1.13, "zh": 0.3, "ar": 0.89}
_SHORT, _LONG = 60, 150
# The share of the usual length under and over which no translation should be: in short texts, in long ones.
_BOUNDS = ((0.5, 2.1), (0.67, 1.6))


def _run(pair: Pair) -> Iterator[Diagnostic]:
    source, target = len(pair.heard), len(pair.read_out)
    length = source / _USUAL[pair.source.language]  # as if it were English
    if length < _SHORT:
        return
    usual = length * _USUAL[pair.language]
    least, most = _BOUNDS[length >= _LONG]
    if not least * usual <= target <= most * usual:
        manner = "short" if target < usual else "long"
        message = f"translation is very {manner}: {target} characters, where about {usual:.0f} are usual"
        doubt = "missing" if manner == "short" else "added or doubled"
        yield pair.fault(RULE, message, f"compare the two sentence by sentence: is anything {doubt}?")


CHECK = PairCheck(RULE, _run)
