"""Faults as JSON, for editors and for continuous integration."""

from __future__ import annotations

import json
from typing import Any

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.diagnostics.report import Report


def written(report: Report) -> str:
    """Return a list of objects, one a fault; lines and columns count from 1, columns in characters.

    Files are named as seen from the project, as on the screen.
    """
    return json.dumps([_object(diagnostic) for diagnostic in report.faults], ensure_ascii=False, indent=2) + "\n"


def _object(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.rule.code,
        "name": diagnostic.rule.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        **_place(diagnostic.span),
        "hints": list(diagnostic.hints),
        "related": [{**_place(related.span), "message": related.message} for related in diagnostic.related],
        "fixes": [
            {
                "title": fix.title,
                "safe": fix.safe,
                "edits": [{**_place(edit.span), "text": edit.text} for edit in fix.edits],
            }
            for fix in diagnostic.fixes
        ],
    }


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line or span.line,
        "end_column": span.end_column or span.column + 1,
    }
