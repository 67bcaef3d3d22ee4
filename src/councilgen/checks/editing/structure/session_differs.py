"""A text has the number of its own document with the code of another session.

**What it does.** Looks for document numbers typed in the text that have the series and the number of the document
itself and another year: C25/17 in C26/17.

**Why it matters.** The document was made from that of the year before, and cites itself under the old number.

**Cure.** Write the code of this session. If the earlier document is meant, say so with its title and let the register
cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.symbol import Symbol

RULE = Rule("CG361", "session-differs", "warning", __doc__)

# A text may well speak of last year's document on the same matter.
_EARLIER = re.compile(
    r"previous|earlier|last (?:year|session)|précédent|antérieur|(?:année|an) derni|dernière session"
    r"|anterior|año pasado|última (?:reunión|sesión)|предыдущ|прошл|\bранее|[上前](?:一|届|次)|去年|以往|此前"
    r"|سابق|الماضي|دورته الأخيرة",
    re.IGNORECASE,
)
_YEAR = "0123456789"


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None:
        return
    own = document.symbol
    letters = own.session.rstrip(_YEAR)
    for piece in manuscript.own:
        text = piece.text
        for found in Symbol.PATTERN.finditer(text.prose) if "/" in text.prose else ():
            symbol = Symbol.parse(found[0])
            if symbol and _is_other_year(symbol, own, letters) and not _is_meant(symbol, text.prose):
                message = f"{found[0]} has the number of this document, {own}, and the code of another session"
                fix = text.fix(f"write {own.session}", found.span("session"), own.session, safe=False)
                yield text.fault(RULE, message, f"write {own.session}", at=found.span(), fixes=(fix,))


def _is_other_year(symbol: Symbol, own: Symbol, letters: str) -> bool:
    if symbol.session == own.session or symbol.session.rstrip(_YEAR) != letters:
        return False
    return (symbol.series, symbol.number) == (own.series, own.number)


def _is_meant(symbol: Symbol, words: str) -> bool:
    """Say whether a text that names a document of another year says so, or names the year."""
    return _EARLIER.search(words) is not None or f"20{symbol.session[-2:]}" in words


CHECK = ManuscriptCheck(RULE, _run)
