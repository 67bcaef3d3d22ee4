"""The symbol of a document is written in another form than the house's.

**What it does.** Looks for symbols of the Union as web sites and file names write them, C26/35R1, C26/35Rev.1 and
S26-CL-C-0035, in running text.

**Why it matters.** The printed document bears C26/35(Rev.1); that is what a delegate looks for.

**Cure.** Write the printed form; the fix does so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.cited import canonical
from councilgen.recognise.document_symbols import symbols
from councilgen.recognise.mentions import DocumentSymbol

RULE = Rule("CG168", "symbol-form", "warning", __doc__)

_WORDS = re.compile(r"\((?:Rév|Пересм)\. ?|\(修订版?\.? ?|\(المراجعة ?|\(Rev\. ?")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        for symbol in symbols(piece.text.prose):
            wanted = canonical(symbol)
            if symbol.house == "itu" and symbol.organ == "C" and symbol.form != "bare" and not _same(wanted, symbol):
                at = (symbol.start, symbol.end)
                fix = piece.text.fix(f"write {wanted}", at, wanted)
                message = f"{symbol.written} is not how the symbol is printed"
                yield piece.text.fault(RULE, message, f"write {wanted}", at=at, fixes=(fix,))


def _same(wanted: str, symbol: DocumentSymbol) -> bool:
    """Say whether a symbol is in the printed form, in any language, with its letter or without."""
    return _WORDS.sub("(Rev.", symbol.written) in (wanted, f"{wanted}-{symbol.letter}")


CHECK = ManuscriptCheck(RULE, _run)
