"""A document's number is taken, or belongs to another session.

**What it does.** Compares the numbers of all documents, and each number's session with the session of its folder.

**Why it matters.** A number is how a document is cited for ever; two documents of one number overwrite each other.

**Cure.** Give the document a number of its own that begins with the code of its session.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span
from councilgen.model.symbol import Symbol

RULE = Rule("CG143", "number-taken", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for loaded, document in subject.issued():
        if document.symbol.session != loaded.session.code:
            message = f"{document.symbol} is not a number of session {loaded.session.code}"
            hint = f"begin it with {loaded.session.code}/, or move the file to the folder of its session"
            yield RULE.at(document.spans["document"], message, hint)


def taken(numbers: Iterable[tuple[Symbol, Span]]) -> Iterator[Diagnostic]:
    """Yield a fault for every number, in the order of the files, that an earlier document has."""
    seen: dict[Symbol, Span] = {}
    for symbol, span in numbers:
        if symbol in seen:
            first = Related(seen[symbol], "the first one")
            yield RULE.at(span, f"two documents have the number {symbol}", "change one", related=(first,))
        seen.setdefault(symbol, span)


CHECK = Check(RULE, _run)
