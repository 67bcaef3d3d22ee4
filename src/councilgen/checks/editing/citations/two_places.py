"""One resolution has two places in a document.

**What it does.** Compares the places in the brackets behind the number of an instrument, in all of its citations.

**Why it matters.** The place names the conference that adopted the text: Busan and Dubai are four years apart.

**Cure.** Look it up, and cite by key.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.differing import differing
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG151", "instrument-two-places", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    yield from differing(manuscript, RULE, "place", _place)


def _place(one: Cited) -> str | None:
    return (one.citation and (one.citation.place_key or one.citation.place.casefold())) or None


CHECK = ManuscriptCheck(RULE, _run, beside=True)
