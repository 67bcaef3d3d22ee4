"""The symbol of a document cannot be: an organ that nobody knows, a session that has not been held.

**What it does.** Takes the symbols of the United Nations and of the Union apart and asks of each whether its organ is
known, and whether its session or year had begun when the document was issued. The 81st session of the General Assembly
begins in September 2026, so that a document of February 2026 cannot cite A/RES/81/1.

**Why it matters.** A reader looks the symbol up and finds nothing, or another text.

**Cure.** Look the symbol up and correct it. If it is right and unusual, allow it with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.document_symbols import doubts, symbols

RULE = Rule("CG156", "symbol-implausible", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document, session = manuscript.document, manuscript.session
    latest = max(document.date.year, session.end.year) if document and session else 0
    for piece in manuscript.own:
        for symbol in symbols(piece.text.prose):
            for doubt in doubts(symbol, latest):
                message = f"{symbol.written} has {doubt.reason}"
                yield piece.text.fault(RULE, message, "look the symbol up", at=(symbol.start, symbol.end))


CHECK = ManuscriptCheck(RULE, _run)
