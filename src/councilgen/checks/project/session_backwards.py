"""A session, or the dates of an instrument, end before they begin.

**What it does.** Compares `start` and `end`.

**Cure.** Exchange or correct the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG146", "session-backwards", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for loaded in subject.contents.sessions:
        session = loaded.session
        if session.end < session.start:
            message = f"the session ends on {session.end}, before it begins on {session.start}"
            yield RULE.at(session.spans["end"], message, "exchange or correct start and end")
    for instrument in subject.register.instruments.values():
        if instrument.dates and instrument.dates[1] < instrument.dates[0]:
            yield RULE.at(instrument.span, f"the dates of {instrument.key} end before they begin", "exchange them")


CHECK = Check(RULE, _run, scope="shared")
