"""Faults as the workflow commands of GitHub Actions, which shows them at their lines."""

from __future__ import annotations

import re

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.diagnostics.report import Report, counted

SHOWN = 10  # annotations of each severity that GitHub shows of one step
LONGEST_TITLE = 255  # characters
LONGEST_MESSAGE = 60_000  # bytes; GitHub takes 64 KiB

_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def written(report: Report) -> str:
    """Return one command a fault, each on a line of its own.

    Of more faults than GitHub shows a last line tells the number, since they would seem to be all.
    """
    lines = [command(fault, report.path(fault.span.file)) for fault in report.faults]
    kinds = [fault.severity for fault in report.faults]
    if max(kinds.count("error"), kinds.count("warning")) > SHOWN:
        lines.append(f"::notice title=councilgen::{counted(report.faults)}; the log of this step has them all")
    return "".join(f"{line}\n" for line in lines)


def command(diagnostic: Diagnostic, file: str = "") -> str:
    """Return the command that annotates the place of a fault; `file` is its path in the repository."""
    rule = diagnostic.rule
    related = [f"{related.span}: {related.message}" for related in diagnostic.related]
    message = _cut("\n".join((diagnostic.message, *related, *diagnostic.hints)))
    properties = {
        "file": file or diagnostic.span.file, **_place(diagnostic.span),
        "title": f"{rule.code} {rule.name}"[:LONGEST_TITLE],
    }  # fmt: skip
    said = ",".join(f"{name}={_visible(value).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{diagnostic.severity} {said}::{_visible(message).translate(_DATA)}"


def _place(span: Span) -> dict[str, str]:
    """Return lines and columns; GitHub refuses columns of a stretch of several lines."""
    if span.end_line > span.line:
        return {"line": str(span.line), "endLine": str(span.end_line)}
    end = {"endColumn": str(span.end_column)} if span.end_column > span.column else {}
    return {"line": str(span.line), "col": str(span.column), **end}


def _visible(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)


def _cut(text: str) -> str:
    data = text.encode("utf-8", "replace")
    return text if len(data) <= LONGEST_MESSAGE else data[:LONGEST_MESSAGE].decode("utf-8", "ignore") + " …"
