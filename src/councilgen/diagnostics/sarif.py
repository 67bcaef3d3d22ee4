"""Faults as SARIF 2.1.0, the exchange format of analysers: GitHub's code scanning, editors and viewers read it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from councilgen.diagnostics.fingerprint import fingerprints
from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Rule, Span
from councilgen.diagnostics.report import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"  # the name that readers know for the root of the repository
FINGERPRINT = "councilgenFault/v1"
LONGEST_DESCRIPTION = 1024  # characters; GitHub refuses more

_BRACES = str.maketrans({"{": "{{", "}": "}}"})
_BRACKETS = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})
_GROUPS = {"CG1": "content", "CG2": "catalogs", "CG3": "layout"}


def written(report: Report) -> str:
    """Return a log of one run: its rules with their manuals, the files that were checked, its faults."""
    rules = tuple({fault.rule.code: fault.rule for fault in report.faults}.values())
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    files = sorted({*report.checked, *_named(report)})
    artifacts = {file: number for number, file in enumerate(files)}
    driver: dict[str, Any] = {"name": "councilgen", "rules": [_rule(rule, report.manuals) for rule in rules]}
    if report.version:
        driver |= {"version": report.version, "semanticVersion": report.version}
    if report.homepage:
        driver["informationUri"] = report.homepage
    results = [
        _result(fault, mark, numbers, artifacts, report)
        for fault, mark in zip(report.faults, fingerprints(report), strict=True)
    ]
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"councilgen/{report.folder}"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [_artifact(file, report) for file in files],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _artifact(file: str, report: Report) -> dict[str, Any]:
    role = {"roles": ["analysisTarget"]} if file in report.checked else {}
    return {"location": {"uri": _uri(file, report), "uriBaseId": ROOT}, **role}


def _named(report: Report) -> set[str]:
    """Return the files that faults name."""
    related = {place.span.file for fault in report.faults for place in fault.related}
    fixed = {edit.span.file for fault in report.faults for fix in fault.fixes for edit in fix.edits}
    return {fault.span.file for fault in report.faults} | related | fixed


def _rule(rule: Rule, manuals: str) -> dict[str, Any]:
    opening = " ".join(rule.manual.strip().partition("\n\n")[0].split())
    sentence = re.match(r".+?[.](?= |$)", opening)
    described: dict[str, Any] = {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": _cut(sentence[0] if sentence else opening).translate(_BRACES)},
        "fullDescription": {"text": _cut(opening).translate(_BRACES)},
        "help": dict.fromkeys(("text", "markdown"), rule.manual.strip().translate(_BRACES)),
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [_GROUPS.get(rule.code[:3], "content"), rule.name], "precision": "very-high"},
    }
    if manuals:
        described["helpUri"] = f"{manuals}{rule.code}-{rule.name}.md"
    return described


def _result(
    fault: Diagnostic, mark: str, rules: Mapping[str, int], artifacts: Mapping[str, int], report: Report
) -> dict[str, Any]:
    """Return one fault. A related place is shown by GitHub only where the message links to it."""
    links = [f"[{_escaped(place.message)}]({number})" for number, place in enumerate(fault.related, start=1)]
    related = [
        {**_location(place.span, artifacts, report), "id": number, "message": {"text": _plain(place.message)}}
        for number, place in enumerate(fault.related, start=1)
    ]
    found: dict[str, Any] = {
        "ruleId": fault.rule.code,
        "ruleIndex": rules[fault.rule.code],
        "level": fault.severity,
        "message": {"text": "\n".join((_plain(fault.message), *links, *map(_plain, fault.hints)))},
        "locations": [_location(fault.span, artifacts, report)],
        "partialFingerprints": {FINGERPRINT: mark},
    }
    if related:
        found["relatedLocations"] = related
    if fault.fixes:
        found["fixes"] = [_fix(fix, artifacts, report) for fix in fault.fixes]
    return found


def _fix(fix: Fix, artifacts: Mapping[str, int], report: Report) -> dict[str, Any]:
    """Return a cure as replacements, file by file; whether it is safe is no question of the format."""
    files = dict.fromkeys(edit.span.file for edit in fix.edits)
    changes = [
        {
            "artifactLocation": _artifact_location(file, artifacts, report),
            "replacements": [_replacement(edit) for edit in fix.edits if edit.span.file == file],
        }
        for file in files
    ]
    safety = {"properties": {"safe": fix.safe}}
    return {"description": {"text": _plain(fix.title)}, "artifactChanges": changes, **safety}


def _replacement(edit: Edit) -> dict[str, Any]:
    """Return one replacement; a byte order mark, which is in no line, is told by its bytes."""
    span = edit.span
    region = {"startLine": span.line, "startColumn": span.column}
    region |= {"endLine": span.end_line or span.line, "endColumn": span.end_column or span.column + 1}
    if not span.column:
        region = {"byteOffset": 0, "byteLength": len("\ufeff".encode())}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _artifact_location(file: str, artifacts: Mapping[str, int], report: Report) -> dict[str, Any]:
    return {"uri": _uri(file, report), "uriBaseId": ROOT, "index": artifacts[file]}


def _location(span: Span, artifacts: Mapping[str, int], report: Report) -> dict[str, Any]:
    file = _artifact_location(span.file, artifacts, report)
    region = {"startLine": span.line, "startColumn": span.column}
    region |= {"endLine": span.end_line} if span.end_line else {}
    region |= {"endColumn": span.end_column} if span.end_column else {}
    return {"physicalLocation": {"artifactLocation": file, "region": region}}


def _uri(file: str, report: Report) -> str:
    """Return a path as a relative address; `quote` writes a colon as %3A, so that nothing is read as a scheme."""
    return quote(report.path(file), safe="/", errors="surrogateescape")


def _plain(text: str) -> str:
    """Return a message's text: braces are doubled, and square brackets escaped where they would be read as a link."""
    return (text.translate(_BRACKETS) if "](" in text else text).translate(_BRACES)


def _escaped(text: str) -> str:
    """Return the text of a link in a message."""
    return text.translate(_BRACKETS).translate(_BRACES)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_DESCRIPTION else f"{text[: LONGEST_DESCRIPTION - 2]} …"
