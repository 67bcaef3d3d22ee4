"""The symbol of a report is called a resolution, or that of a resolution lacks its RES.

**What it does.** Looks at symbols of the United Nations that a text calls resolutions, one by one or in a list: those
of resolutions have RES in them, as in A/RES/71/212; A/70/684 is the symbol of a report or a letter. Where the register
has the one or the other, the message says which is meant.

**Why it matters.** A/71/212 and A/RES/71/212 are two documents; the wrong one is a report that nobody adopted.

**Cure.** Write A/RES/71/212; or take the report out of the list of resolutions and call it what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import Identity, misnamed, registered
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.recognise.mentions import Citation, DocumentSymbol

RULE = Rule("CG157", "report-as-resolution", "error", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for one in manuscript.citations:
        found = one.citation
        if found is not None and found.symbol is not None and one.piece and not one.piece.quoted and misnamed(one):
            yield _fault(manuscript, one, found, found.symbol)


def _fault(manuscript: Manuscript, one: Cited, found: Citation, symbol: DocumentSymbol) -> Diagnostic:
    if one.piece is None:
        raise AssertionError("a citation by hand stands in a text")
    resolution = f"{symbol.organ}/RES/{found.number}"
    text, at = one.piece.text, found.number_place
    if registered(manuscript, Identity(found.issuer, "report", found.number)):
        message = f"{symbol.written} is called a resolution, but is the symbol of a report"
        return text.fault(RULE, message, "call it a report, and take it out of the list of resolutions", at=at)
    fixes: tuple[Fix, ...] = ()
    if registered(manuscript, Identity(found.issuer, "resolution", found.number)) or _elsewhere(manuscript, found):
        fixes = (text.fix(f"write {resolution}", at, resolution, safe=False),)
        message = f"{symbol.written} is called a resolution, but lacks the RES of {resolution}"
    else:
        message = f"{symbol.written} is called a resolution, but is the symbol of a report or letter"
    return text.fault(RULE, message, f"write {resolution}, if that is meant, or call it what it is", at=at, fixes=fixes)


def _elsewhere(manuscript: Manuscript, found: Citation) -> bool:
    """Say whether the document has the symbol of the resolution in another place."""
    others = (each.citation for each in manuscript.citations if each.citation)
    return any(
        other.symbol is not None
        and other.symbol.resolution
        and (other.issuer, other.number) == (found.issuer, found.number)
        for other in others
    )


CHECK = ManuscriptCheck(RULE, _run)
