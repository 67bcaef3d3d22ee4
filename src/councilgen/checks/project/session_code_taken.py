"""Two sessions have one code.

**What it does.** Compares the key `session` of all session files.

**Why it matters.** The code begins every document number of the session.

**Cure.** Correct one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span

RULE = Rule("CG147", "session-code-taken", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for loaded in subject.contents.sessions:
        code, span = loaded.session.code, loaded.session.spans["session"]
        if code in seen:
            first = Related(seen[code], "the first one")
            yield RULE.at(span, f"two sessions have the code {code}", "correct one", related=(first,))
        seen.setdefault(code, span)


CHECK = Check(RULE, _run, scope="shared")
