"""The author line that somebody typed does not fit the document.

**What it does.** Looks at `submitted_by: {text: …}`. It is reported where the words name another kind of document
than `kind` (a note "Report by …"), in the six languages, and where they are those that an office of the register has
for this kind.

**Why it matters.** The cover then calls a note a report. And what the register knows is worded by it in six
languages; a typed line has to be translated each time.

**Cure.** Correct the words or `kind`, or write the key of the office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.document import DocumentKind

RULE = Rule("CG362", "author-differs", "warning", __doc__)

# What an author line of each kind begins with, in any of the languages; Chinese has it at the end. Own knowledge.
_BEGINS: dict[DocumentKind, re.Pattern[str]] = {
    "report": re.compile(r"(?:Report|Rapport|Informe|Отч[её]т|Доклад|تقرير)\b|.*报告$"),
    "note": re.compile(r"(?:Note|Nota|Записка|مذكرة)\b|.*(?:说明|照会)$"),
    "contribution": re.compile(r"(?:Contribution|Contribución|Вклад|مساهمة)\b|.*文稿$"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None:
        return
    for piece in manuscript.of("author"):
        words = piece.text.read_out
        for kind, begins in _BEGINS.items():
            if kind != document.kind and begins.match(words):
                message = f"the author line says {words!r}, and the document is a {document.kind}"
                yield piece.text.fault(RULE, message, f"write kind: {kind}, or correct the line")
        for key, office in manuscript.register.offices.items():
            line = office.lines.get(document.kind)
            if line and line.markup == words:
                yield piece.text.fault(
                    RULE, f"the register has the author line {words!r}", f"write submitted_by: {key}"
                )


CHECK = ManuscriptCheck(RULE, _run)
