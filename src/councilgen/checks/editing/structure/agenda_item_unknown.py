"""The agenda item of a document is not on the agenda of its session.

**What it does.** Compares `agenda_item` with `agenda_items` of session.yaml. A session that does not list its items
asks nothing.

**Why it matters.** Documents are called by their agenda items. One with a wrong item is not on the screen when its
turn comes.

**Cure.** Correct the item, or add it to the list of the session.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG345", "agenda-item-unknown", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document, session = manuscript.document, manuscript.session
    if document is None or session is None or not document.agenda_item or not session.agenda_items:
        return
    if document.agenda_item not in session.agenda_items:
        close = get_close_matches(document.agenda_item, session.agenda_items, 1)
        hint = f"did you mean {close[0]}?" if close else "correct it, or add it to agenda_items of the session"
        message = f"the agenda of {session.code} has no item {document.agenda_item}"
        there = Related(session.spans["agenda_items"], "the agenda")
        yield RULE.at(manuscript.field("agenda_item"), message, hint, related=(there,))


CHECK = ManuscriptCheck(RULE, _run)
