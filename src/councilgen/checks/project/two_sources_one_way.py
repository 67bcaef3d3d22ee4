"""Two different source texts have one translation.

**What it does.** Looks, within a document, for texts of several words, and for headings and columns, that are worded
alike in the translation and not in the source. Sources that differ in number, case, articles, figures or punctuation
only are the same here, since a language need not tell them apart.

**Why it matters.** Mostly a translation was copied to the next message and not changed; else a distinction that the
author made is lost.

**Cure.** Translate each text as it stands. Where the language has one word for the two, allow the breach and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.checks.translation.likeness import gist, in_order, root
from councilgen.checks.translation.pair import Pair
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG233", "two-sources-one-way", "warning", __doc__)

_TOLD_APART = (Kind.HEADING, Kind.COLUMN, Kind.CAPTION, Kind.TITLE)  # even where they are short
_LEAST_WORDS = 3


def _run(subject: Subject) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], Pair] = {}
    for pair in in_order(subject.pairs()):
        meaning = gist(pair.read_out)
        if not _telling(pair) or not meaning:
            continue
        other = first.setdefault((pair.entry.file, meaning), pair)
        if other is not pair and root(other.heard) != root(pair.heard) and _beside(pair, other):
            message = f"{pair.heard[:50]!r} is translated like {other.heard[:50]!r}"
            related = (
                Related(pair.source.span(), "the source text"),
                Related(other.target.span(), "the other translation"),
            )
            yield RULE.at(pair.target.span(), message, "translate each of the two as it stands", related=related)


def _telling(pair: Pair) -> bool:
    return len(pair.heard.split()) >= _LEAST_WORDS or pair.source.kind in _TOLD_APART


def _beside(pair: Pair, other: Pair) -> bool:
    """Say whether the two are long, or of one kind, so that the reader sees both."""
    long = min(len(pair.heard.split()), len(other.heard.split())) >= _LEAST_WORDS
    return long or pair.source.kind is other.source.kind


CHECK = Check(RULE, _run)
