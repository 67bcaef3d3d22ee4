"""The first page lists a reference twice.

**What it does.** Compares the keys under `references`.

**Why it matters.** A reader wonders what the difference is.

**Cure.** Delete one.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Related, Rule, Span
from councilgen.model.document import Key

RULE = Rule("CG145", "reference-repeated", "warning", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for _loaded, document in subject.documents():
        seen: dict[str, Span] = {}
        for reference in document.references:
            if not isinstance(reference, Key):
                continue
            if reference.name in seen:
                first = Related(seen[reference.name], "the first one")
                message = f"{reference.name} is listed twice"
                fix = Fix("delete the second", (Edit(reference.span, "", reference.name),))
                yield RULE.at(reference.span, message, "delete one", related=(first,), fixes=(fix,))
            seen.setdefault(reference.name, reference.span)


CHECK = Check(RULE, _run)
