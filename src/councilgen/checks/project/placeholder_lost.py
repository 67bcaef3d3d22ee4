"""A translation lacks a placeholder of its source, or has one that the source does not.

**What it does.** Compares the `{names}` in messages of the interface, the register and the session catalogs.

**Why it matters.** A placeholder is where a number, a date or a title is set; without it the information is lost, and
one that nobody fills is printed as it stands.

**Cure.** Write the placeholder where its value should stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.catalogs import Entry

RULE = Rule("CG202", "placeholder-lost", "error", __doc__)
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for (_language, domain), catalog in subject.catalogs.items():
        if "/" in domain:
            continue
        for entry in catalog.entries.values():
            if entry.translated:
                yield from _compared(entry)


def _compared(entry: Entry) -> Iterator[Diagnostic]:
    wanted = set(_PLACEHOLDER.findall(entry.message)) | set(_PLACEHOLDER.findall(entry.plural))
    for string in entry.strings:
        found = set(_PLACEHOLDER.findall(string))
        # A form for exactly one or two may say the number in words: Arabic has forms for both.
        lost = wanted - found - ({"{count}"} if entry.plural else set())
        for name in sorted(lost):
            hint = f"write {name} where its value should stand"
            yield RULE.at(entry.span, f"translation lacks the placeholder {name}", hint)
        for name in sorted(found - wanted):
            yield RULE.at(entry.span, f"translation has the placeholder {name}, the source has not", f"delete {name}")


CHECK = Check(RULE, _run, scope="shared")
