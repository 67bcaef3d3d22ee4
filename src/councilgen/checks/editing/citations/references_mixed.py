"""The list of references cites instruments of one body in two forms.

**What it does.** Compares, on the list of references, the instruments of one body that were typed by hand: some by
their symbol (A/RES/70/125), others by noun and number (resolution 70/125).

**Why it matters.** A list in two forms looks like two lists that were put together; a search finds half of it.

**Cure.** Cite all of them by key, or write the one form.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import other
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG162", "references-mixed", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    groups: dict[tuple[str, str], list[Cited]] = {}
    for one in manuscript.citations:
        if one.reference and one.manner == "hand" and one.citation and one.citation.issuer:
            groups.setdefault((one.citation.issuer, one.citation.noun), []).append(one)
    for group in groups.values():
        symbols = [one for one in group if one.citation and one.citation.symbol]
        numbers = [one for one in group if one.citation and not one.citation.symbol]
        few, many = sorted((symbols, numbers), key=len)
        for one in few:
            message = f"{one.written} is cited in another form than {many[0].written}"
            yield RULE.at(one.span, message, "write both in one form", related=other(many[0], "the other form"))


CHECK = ManuscriptCheck(RULE, _run)
