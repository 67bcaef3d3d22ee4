"""A document's number is taken, or belongs to another session.

**What it does.** Compares the numbers of all documents, and each number's session with the session of its folder.

**Why it matters.** A number is how a document is cited for ever; two documents of one number overwrite each other.

**Cure.** Give the document a number of its own that begins with the code of its session.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.document import Document, Symbol

RULE = Rule("CG143", "number-taken", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    seen: dict[Symbol, Document] = {}
    for loaded, document in subject.issued():
        span = document.spans["document"]
        if document.symbol.session != loaded.session.code:
            message = f"{document.symbol} is not a number of session {loaded.session.code}"
            hint = f"begin it with {loaded.session.code}/, or move the file to the folder of its session"
            yield RULE.at(span, message, hint)
        if document.symbol in seen:
            first = Related(seen[document.symbol].spans["document"], "the first one")
            yield RULE.at(span, f"two documents have the number {document.symbol}", "change one", related=(first,))
        seen.setdefault(document.symbol, document)


CHECK = Check(RULE, _run)
