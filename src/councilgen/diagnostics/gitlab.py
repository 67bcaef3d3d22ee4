"""Faults as a Code Quality report of GitLab, which shows in a merge request what it adds and what it mends."""

from __future__ import annotations

import json
from typing import Any

from councilgen.diagnostics.fingerprint import fingerprints
from councilgen.diagnostics.model import Diagnostic
from councilgen.diagnostics.report import Report

_SEVERITIES = {"error": "major", "warning": "minor"}


def written(report: Report) -> str:
    """Return a list of objects, one a fault; a fault keeps its fingerprint when lines above it come or go."""
    faults = zip(report.faults, fingerprints(report), strict=True)
    issues = [_issue(fault, mark, report) for fault, mark in faults]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(fault: Diagnostic, fingerprint: str, report: Report) -> dict[str, Any]:
    """Return one fault. GitLab shows the description alone, so the cure belongs to it."""
    span = fault.span
    related = [f"{related.span}: {related.message}" for related in fault.related]
    return {
        "description": "; ".join((f"{fault.rule.code}: {fault.message}", *related, *fault.hints)),
        "check_name": fault.rule.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[fault.severity],
        "location": {
            "path": report.path(span.file),
            "lines": {"begin": span.line, "end": max(span.line, span.end_line)},
        },
    }
