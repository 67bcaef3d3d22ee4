"""The list of references has one instrument twice, by key and by hand or twice by hand.

**What it does.** Compares what the list of references names: instruments by body and number, other texts by their
words. The same key twice is CG145.

**Why it matters.** A reader wonders what the difference is.

**Cure.** Delete one; keep the key.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import identity, other, worded
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span

RULE = Rule("CG163", "reference-twice", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str, str], Cited] = {}
    for one in manuscript.citations:
        if not one.reference or one.citation is None or one.manner == "own words":
            continue
        which = identity(manuscript, one.citation)
        first = seen.setdefault(which, one) if which.issuer else one
        if first is not one and not (first.manner == one.manner == "key"):
            message = f"{worded(manuscript, one)} stands on the list already"
            yield RULE.at(one.span, message, "delete one of the two", related=other(first, "the first one"))
    yield from _texts(manuscript)


def _texts(manuscript: Manuscript) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for piece in manuscript.of("references"):
        words = " ".join(piece.text.read_out.split()).casefold().rstrip(".;。；")
        if words and words in seen:
            related = (Related(seen[words], "the first one"),)
            yield piece.text.fault(RULE, "the reference stands on the list already", "delete one", related=related)
        seen.setdefault(words, piece.text.passage.span())


CHECK = ManuscriptCheck(RULE, _run)
