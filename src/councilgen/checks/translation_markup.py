"""The markup of a translation is broken: raw HTML, a link to nowhere, a control character.

**What it does.** Reads every translation as the Markdown that it is, with the rules of the original.

**Why it matters.** A translation goes into the same Word file as the original.

**Cure.** As for the original; the message says what.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.load.nodes import UNPRINTABLE
from councilgen.markup.inline import faults

RULE = Rule("CG205", "translation-markup", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for pair in subject.pairs():
        for fault in faults(pair.target):
            if fault.severity == "error":
                yield RULE.at(fault.span, f"in the translation: {fault.message}", *fault.hints)
    for catalog in subject.catalogs.values():
        for entry in catalog.entries.values():
            for found in (match for string in entry.strings for match in UNPRINTABLE.finditer(string)):
                message = f"the translation has the control character U+{ord(found[0]):04X}"
                yield RULE.at(entry.span, message, "delete it")


CHECK = Check(RULE, _run)
