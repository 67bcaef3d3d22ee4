"""A translation begins with a capital and its source does not, or the reverse.

**What it does.** Compares the first letters, where both scripts have capitals. Words that have a capital in one
language only are right: months, languages and peoples, names, abbreviations.

**Why it matters.** The items of a list of which one begins with a capital were plainly not translated together.

**Cure.** Begin the translation as the source begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG251", "capital-differs", "warning", __doc__)

_CASED = ("en", "fr", "es", "ru")
_FIRST = re.compile("[^\\W_]+(?:['’.&+@-][^\\W_]+)*")
_OPENING = re.compile("[\\s\u2060\"“«„'(\\[¿¡…–—-]*")
_NAMED = 4  # words of a source among which a name makes it likely that the translation begins with one
_SENTENCE = 60  # a text of so many characters begins a sentence; a shorter one may be a name
# What English writes with a capital and other languages without.
_CAPITAL_IN_ENGLISH = re.compile(
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri"
    "|Satur|Sun|English|French|Spanish|Russian|Chinese|Arabic|Swiss|European|African|American|Asian|Internet|Web|I$)"
)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if pair.language not in _CASED or pair.source.language not in _CASED:
        return
    source, target = _first(pair.original_prose), _first(pair.prose)
    if source is None or target is None or source[0][0].isupper() == target[0][0].isupper():
        return
    if _own_way(source[0]) or _own_way(target[0]) or _CAPITAL_IN_ENGLISH.match(source[0]):
        return
    if pair.language == "ru" and pair.target.markup.startswith("*") and pair.heard.endswith(","):
        return  # the preamble of a resolution: ссылаясь на …
    if source[0][0].isupper():
        if (len(pair.heard) < _SENTENCE and pair.shared) or _may_be_name(pair):
            return
        yield pair.fault(RULE, f"the first word {target[0]} has no capital", "write a capital", at=target.span())
    elif not _with_name(pair.original_prose, source.start()):
        message = f"the first word {target[0]} has a capital, the source has none there"
        yield pair.fault(RULE, message, "write a small letter", at=target.span())


def _first(text: str) -> re.Match[str] | None:
    """Return the first word if the text begins with one and its first character is a letter of two cases."""
    opening = _OPENING.match(text)
    found = _FIRST.match(text, opening.end() if opening else 0)
    return found if found and found[0][0].lower() != found[0][0].upper() else None


def _own_way(word: str) -> bool:
    """Say whether the word is written the same wherever it stands: WSIS, iPhone, 4G, e-mail."""
    return any(letter.isupper() or letter.isdigit() for letter in word[1:]) or word[1:2] == "-"


def _may_be_name(pair: Pair) -> bool:
    """Say whether the source is no sentence and begins with two capitals, as a name does: Member States;"""
    words = _FIRST.findall(pair.original_prose)[:2]
    return len(words) == 2 and words[1][0].isupper() and not pair.heard.endswith((".", ":", "?"))


def _with_name(text: str, start: int) -> bool:
    """Say whether one of the first words is a name: with it the translation may begin."""
    words = _FIRST.findall(text, start)[:_NAMED]
    return any(word[0].isupper() for word in words)


CHECK = PairCheck(RULE, _run)
