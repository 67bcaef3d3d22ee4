"""The symbol of a document cannot be: an organ that nobody knows, a session that has not been held.

**What it does.** Takes the symbols of the United Nations and of the Union apart and asks of each whether its organ is
known, and whether its session or year will have begun when the session ends for which the document is written. The
81st session of the General Assembly begins in September 2026, so that a document for a session in May 2026 cannot cite
A/RES/81/1.

**Why it matters.** A reader looks the symbol up and finds nothing, or another text.

**Cure.** Look the symbol up and correct it. If it is right and unusual, allow it with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.document_symbols import doubts, symbols
from councilgen.recognise.mentions import DocumentSymbol

_SEPTEMBER = 9
RULE = Rule("CG156", "symbol-implausible", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document, session = manuscript.document, manuscript.session
    read = max(document.date, session.end) if document and session else None
    for piece in manuscript.own:
        for symbol in symbols(piece.text.prose):
            for doubt in doubts(symbol, _latest(symbol, read)):
                message = f"{symbol.written} has {doubt.reason}"
                yield piece.text.fault(RULE, message, "look the symbol up", at=(symbol.start, symbol.end))


def _latest(symbol: DocumentSymbol, read: date | None) -> int:
    """Return the year of the last symbol that there can be on a day; an assembly of that year begins in September."""
    if read is None:
        return 0
    return read.year - 1 if symbol.counted == "session" and read.month < _SEPTEMBER else read.year


CHECK = ManuscriptCheck(RULE, _run)
