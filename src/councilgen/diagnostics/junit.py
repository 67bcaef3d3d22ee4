"""Faults as a JUnit report: one test case a file that was checked, so that clean files are told too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from councilgen.diagnostics.model import Diagnostic
from councilgen.diagnostics.report import Report, counted
from councilgen.diagnostics.terminal import shown

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ATTACHMENT = "[[ATTACHMENT|"  # by this Jenkins and GitLab are told to fetch a file: no text of ours may


def written(report: Report) -> str:
    """Return a suite with one case for each file.

    A file with a fault that fails the run is a failed case, with all of its faults, where they are and what to write.
    A file with warnings only has passed, and its warnings are its output.
    """
    faults: dict[str, list[Diagnostic]] = {file: [] for file in report.checked}
    for fault in report.faults:
        faults.setdefault(fault.span.file, []).append(fault)
    files = sorted(faults)
    failing = [file for file in files if any(report.fails(fault) for fault in faults[file])]
    counts = f'tests="{len(files)}" failures="{len(failing)}" errors="0"'
    return "\n".join((
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="councilgen" {counts}>',
        f'  <testsuite name="councilgen" {counts} skipped="0">',
        *(_case(file, faults[file], report) for file in files),
        "  </testsuite>",
        "</testsuites>\n",
    ))  # fmt: skip


def _case(file: str, faults: list[Diagnostic], report: Report) -> str:
    """Return the case of one file. Its class is its folder; GitLab takes cases of one class and name for one."""
    head = f"    <testcase{_attribute('classname', file.rpartition('/')[0] or '.')}{_attribute('name', file)}"
    if not faults:
        return f"{head}/>"
    failures = [fault for fault in faults if report.fails(fault)]
    if not failures:
        return f"{head}>\n      <system-out>{_text(_told(faults, report))}</system-out>\n    </testcase>"
    kinds = " ".join(sorted({fault.rule.code for fault in failures}))
    first = failures[0]
    more = f" ({counted(faults)} in this file)" if len(faults) > 1 else ""
    message = f"{first.span.line}:{first.span.column}: {first.message}{more}"
    attributes = _attribute("type", kinds) + _attribute("message", message)
    return f"{head}>\n      <failure{attributes}>{_text(_told(faults, report))}</failure>\n    </testcase>"


def _told(faults: Iterable[Diagnostic], report: Report) -> str:
    return "\n\n".join(shown(fault, report.lines) for fault in faults)


def _attribute(name: str, value: str) -> str:
    """Return an attribute; an XML reader would make a space of a line end that is not written as a number."""
    return f' {name}="{_text(value).replace(chr(10), "&#10;").replace(chr(13), "&#13;").replace(chr(9), "&#9;")}"'


def _text(text: str) -> str:
    """Return `text` for XML 1.0, which has no place for most control characters, however they are written."""
    return escape(_NO_XML.sub("\ufffd", text).replace(_ATTACHMENT, "[ [ATTACHMENT|"))
