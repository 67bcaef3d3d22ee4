"""One source text has two translations.

**What it does.** Compares texts of a document that differ in nothing but capitals, spaces, asterisks and the last
punctuation mark. What is one message in a catalog has one translation anyway; a message with a context (msgctxt) is
meant to be told apart.

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


def _run(subject: Subject) -> Iterator[Diagnostic]:
    first: dict[tuple[Tag, str, str], Pair] = {}  # by language, file and gist
    for pair in in_order(subject.pairs()):
        if not _WORDS.search(pair.heard):
            continue
        other = first.setdefault((pair.language, pair.source.file, gist(pair.heard)), pair)
        if other is not pair and gist(pair.read_out) != gist(other.read_out):
            message = f"{pair.heard[:50]!r} is translated in another way than before"
            hint = f"write it as there, {other.read_out[:50]!r}, or change it there"
            related = Related(other.target.span(), "the other translation")
            yield RULE.at(pair.target.span(), message, hint, related=(related,))


CHECK = Check(RULE, _run)
