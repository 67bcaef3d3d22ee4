"""The date of a document does not fit the calendar of its session.

**What it does.** Compares the date with the session. It is reported where it is later than the last day, more than a
year before the first, or later than the day on which documents of this kind are due. That day is the one that
`deadlines` in session.yaml names; for contributions to the Council of ITU it is otherwise the fourteenth calendar day
before the session (Decision 556). Revisions, addenda and corrigenda, information and temporary documents come late by
nature: only the two ends of the calendar are asked of them, of corrigenda none.

**Why it matters.** A wrong year on the cover is copied into every list. A document that is late may not be treated.

**Cure.** Correct the date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from councilgen.checks.editing.structure.demands import DEMANDS
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.document import Document, Session

RULE = Rule("CG344", "date-outside", "warning", __doc__)

_YEAR = timedelta(days=366)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document, session = manuscript.document, manuscript.session
    if document is None or session is None or session.end < session.start:
        return
    late = document.symbol.revision or document.symbol.addendum or document.symbol.corrigendum
    due = _due(document, session)
    message, key = "", "start"
    if document.date > session.end and not late:
        message, key = f"the date {document.date} is after the session, which ends on {session.end}", "end"
    elif document.date < session.start - _YEAR:
        message = f"the date {document.date} is more than a year before the session, which begins on {session.start}"
    elif due and document.date > due and not late and document.symbol.series not in ("INF", "DT", "DL"):
        message = f"the date {document.date} is later than {due}, when a {document.kind} is due"
        key = "deadlines" if document.kind in session.deadlines else "start"
    if message:
        there = (Related(session.spans[key], "the session's calendar"),) if key in session.spans else ()
        yield RULE.at(manuscript.field("date"), message, "correct the date", related=there)


def _due(document: Document, session: Session) -> date | None:
    if document.kind in session.deadlines:
        return session.deadlines[document.kind]
    days = DEMANDS[session.house].contribution_days if document.kind == "contribution" else 0
    return session.start - timedelta(days=days) if days else None


CHECK = ManuscriptCheck(RULE, _run)
