"""Fingerprints: by what a host knows a fault again after lines above it have come or gone."""

from __future__ import annotations

import hashlib
from collections import Counter

from councilgen.diagnostics.report import Report


def fingerprints(report: Report) -> tuple[str, ...]:
    """Return one fingerprint a fault, in the order of the faults; no two are equal.

    Made from the rule, the file, the marked text and the message, not from lines and columns. Faults that are equal in
    all of these are told apart by their order, so that mending one of three leaves two of the old ones.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for fault in report.faults:
        key = (fault.rule.code, report.path(fault.span.file), report.marked(fault.span), fault.message)
        seen[key] += 1
        text = "\0".join((*key, str(seen[key])))
        found.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(found)
