"""A field of the first page is missing that documents of this kind have.

**What it does.** Compares a document with what its house asks of its kind. Of ITU a report has agenda item, purpose,
action, strategic plan and financial implications, a note and a contribution have purpose and action; of the United
Nations reports and notes have an agenda item. Administrative and temporary documents (ADM, DT, DL), information
documents (INF), corrigenda, and papers that have none of these fields are passed over.

**Why it matters.** Delegates look at the first page for what they are asked to do and what it costs. An empty line
there costs a question in the meeting.

**Cure.** Add the key. `kind` says what the document is, and `house` of the session whose demands hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.structure.demands import DEMANDS
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.houses import NAMES
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.document import Document

RULE = Rule("CG340", "field-missing", "warning", __doc__)

_FIELDS = ("purpose", "action", "strategic_plan", "financial_implications")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None or document.symbol.series or document.symbol.corrigendum or not _has_page(document):
        return
    asked = DEMANDS[manuscript.house].fields.get(document.kind, ())
    if missing := ", ".join(name for name in asked if not getattr(document, name)):
        message = f"the {document.kind} lacks what {NAMES[manuscript.house]} asks of each: {missing}"
        yield RULE.at(manuscript.field("document"), message, "add it, or say with kind what the document is")


def _has_page(document: Document) -> bool:
    return any(getattr(document, name) for name in _FIELDS)


CHECK = ManuscriptCheck(RULE, _run)
