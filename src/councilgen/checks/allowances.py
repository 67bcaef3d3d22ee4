"""Allowances: a translator's word, with a reason, that one rule does not hold for one message.

In the catalog, above the message: `# allow CG231: the name is written so by its owner`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.catalogs import Entry

UNEXPLAINED = Rule(
    "CG207",
    "allowance-unexplained",
    "error",
    "A comment allows a message to break a rule, but gives no reason, or names a rule that nobody may break. An "
    "allowance is read by the next translator and by the reviewer: `# allow CG231: the owner writes the name so`. What "
    "would break the document, such as broken markup or a lost footnote mark, cannot be allowed.",
)
IDLE = Rule(
    "CG208",
    "allowance-idle",
    "warning",
    "A comment allows a message to break a rule that it does not break. Somebody corrected the message or its source "
    "since; delete the comment, so that it does not hide the next fault.",
)
ALLOWANCES = (UNEXPLAINED, IDLE)

# Without these there is no whole document, or they are about a whole catalog and not about the message they name first.
_BINDING = ("CG201", "CG202", "CG203", "CG204", "CG205", "CG206", "CG207", "CG208", "CG260")
_ALLOWANCE = re.compile(r"^\s*allow\b[ :]*(?P<code>CG\d{3})?\s*:?\s*(?P<reason>.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Allowance:
    """One comment of a message that allows something."""

    entry: Entry
    code: str
    reason: str

    @property
    def good(self) -> bool:
        """Say whether it may be granted."""
        return bool(self.reason) and bool(self.code) and self.code not in _BINDING

    def covers(self, fault: Diagnostic) -> bool:
        """Say whether it speaks of `fault`."""
        first, last = self.entry.anchors[0].line, self.entry.anchors[-1].line
        return fault.rule.code == self.code and first <= fault.span.line <= last


def settled(subject: Subject, faults: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the faults that nobody allows, and the allowances that are none."""
    by_file: dict[str, list[Allowance]] = {}
    for allowance in _allowances(subject):
        by_file.setdefault(allowance.entry.file, []).append(allowance)
    used: set[int] = set()
    for fault in faults:
        granted = [each for each in by_file.get(fault.span.file, ()) if each.good and each.covers(fault)]
        used.update(id(each) for each in granted)
        if not granted:
            yield fault
    for allowance in (each for found in by_file.values() for each in found):
        yield from _judged(allowance, id(allowance) in used)


def _allowances(subject: Subject) -> Iterator[Allowance]:
    for catalog in subject.catalogs.values():
        for entry in catalog.entries.values():
            if "allow" in entry.comment:
                for found in _ALLOWANCE.finditer(entry.comment):
                    yield Allowance(entry, found["code"] or "", found["reason"].strip())


def _judged(allowance: Allowance, used: bool) -> Iterator[Diagnostic]:
    span, code = allowance.entry.span, allowance.code
    if code in _BINDING:
        yield UNEXPLAINED.at(
            span, f"{code} cannot be allowed", "do what the rule asks for; no reason can stand in for it"
        )
    elif not allowance.good:
        message = f"the comment that allows {code or 'something'} does not say {'why' if code else 'what'}"
        yield UNEXPLAINED.at(span, message, "write it as: allow CG231: the reason")
    elif not used:
        yield IDLE.at(span, f"the message does not break {code}, which its comment allows", "delete the comment")
