"""One source text has two translations.

**What it does.** Compares texts that differ in nothing but capitals, spaces, asterisks and the last punctuation mark,
within a document and the texts of its session; each document is looked at by itself. What is one message in a catalog
has one translation anyway; a message with a context (msgctxt) is meant to be told apart.

**Why it matters.** Whoever reads the table beside the text takes the two for two things.

**Cure.** Choose one of the translations and write it in both places. Where the grammar asks for two, allow the breach
and say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.checks.translation.likeness import gist, in_order
from councilgen.checks.translation.pair import Pair
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.languages import Tag

RULE = Rule("CG232", "translated-two-ways", "warning", __doc__)

_WORDS = re.compile(r"[^\W\d_]{2,}")
_FEW = 2  # words; a shorter text may agree in number or gender with what stands around it elsewhere


def _run(subject: Subject) -> Iterator[Diagnostic]:
    first: dict[tuple[Tag, str, str], Pair] = {}
    for pair in in_order(subject.pairs()):
        if not _WORDS.search(pair.heard):
            continue
        folder = pair.source.file.rpartition("/")[0]
        other = first.setdefault((pair.language, folder, gist(pair.heard)), pair)
        if other is not pair and _differ(pair, other):
            message = f"{pair.heard[:50]!r} is translated in another way than before"
            hint = f"write it as there, {other.read_out[:50]!r}, or change it there"
            related = Related(other.target.span(), "the other translation")
            yield RULE.at(pair.target.span(), message, hint, related=(related,))


def _differ(pair: Pair, other: Pair) -> bool:
    if gist(pair.read_out) == gist(other.read_out):
        return False
    elsewhere = pair.source.file != other.source.file
    return not (elsewhere and (len(pair.heard.split()) < _FEW or pair.source.kind is not other.source.kind))


CHECK = Check(RULE, _run)
