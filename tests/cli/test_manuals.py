"""`schema`, `explain` and `doctor`: what the program says of itself is so."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from cli.project import TEXT
from cli.running import run
from councilgen.checks.table import RULES

CONTENT = Path(__file__).parents[2] / "content"
FILES = [
    *((file, "session" if file.stem == "session" else "document") for file in sorted(CONTENT.glob("[!r]*/*.yaml"))),
    *((file, file.stem) for file in sorted((CONTENT / "register").glob("*.yaml"))),
]


class _Editor(yaml.SafeLoader):
    """YAML as editors read it: a date is a text, and so are `no` and `yes`; `true` and `false` are not."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])


@cache
def schema(kind: str) -> Any:
    """Return the schema of a kind of file, as the command prints it."""
    return json.loads(run("schema", kind, folder=CONTENT.parent).out)


@pytest.mark.parametrize(("file", "kind"), FILES, ids=[f"{file.parent.name}/{file.name}" for file, _ in FILES])
def test_the_schema_accepts_what_the_program_accepts(file: Path, kind: str) -> None:
    """An editor shows no fault in the repository's own content."""
    assert jsonschema.Draft202012Validator.check_schema(schema(kind)) is None
    validator = jsonschema.Draft202012Validator(schema(kind))
    faults = [
        f"{fault.json_path}: {fault.message[:200]}"
        for fault in validator.iter_errors(yaml.load(file.read_text("utf-8"), _Editor))  # noqa: S506  # made from SafeLoader
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("title: A title\n", ""),
        ("title: A title\n", "titel: A title\n"),
        ("original: en", "original: de"),
        ("document: T26/1", "document: 26-1"),
        ("  - id: first", "  - id: First Section"),
        ("sections:", "sections: none\nparts:"),
        ("date: 2026-01-01", "date: soon"),
    ],
    ids=["missing key", "misspelt key", "language", "number", "id", "kind", "date"],
)
def test_the_schema_refuses_what_the_program_refuses(good: str, bad: str) -> None:
    """An editor shows the fault while it is typed."""
    validator = jsonschema.Draft202012Validator(schema("document"))
    assert validator.is_valid(yaml.load(TEXT, _Editor))  # noqa: S506  # made from SafeLoader
    assert good in TEXT
    assert not validator.is_valid(yaml.load(TEXT.replace(good, bad), _Editor))  # noqa: S506  # made from SafeLoader


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_explained(code: str) -> None:
    """By its code in any case, and by its name."""
    rule = RULES[code]
    shown = run("explain", code, folder=CONTENT.parent)
    assert shown.code == 0
    assert shown.out.startswith(f"{code} {rule.name} ({rule.severity})\n\n{rule.manual.strip()[:20]}")
    assert run("explain", code.lower(), folder=CONTENT.parent) == shown
    assert run("explain", rule.name, folder=CONTENT.parent) == shown


def test_all_rules_are_listed() -> None:
    """In the order of their codes."""
    lines = run("explain", folder=CONTENT.parent).out.splitlines()
    assert [line.split() for line in lines] == [
        [rule.code, rule.severity, rule.name] for rule in sorted(RULES.values(), key=lambda rule: rule.code)
    ]


def test_the_doctor_finds_this_machine_well() -> None:
    """Tests that make PDFs would fail on another."""
    seen = run("doctor", folder=CONTENT.parent)
    assert seen.code == 0
    assert {line[:4] for line in seen.out.splitlines()} == {"ok  "}
    assert "ok   the PDF engine starts" in seen.out.splitlines()


def test_the_doctor_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """About a machine where the engine does not start."""

    def no_engine() -> None:
        raise ImportError("No module named 'typst'")

    monkeypatch.setattr("councilgen.render.pdf.warm_up", no_engine)
    seen = run("doctor", folder=CONTENT.parent)
    assert seen.code == 1
    assert "FAIL the PDF engine: No module named 'typst'\n     = help: run script/bootstrap" in seen.out
    told = run("doctor", "--format", "json", folder=CONTENT.parent)
    sick = [finding for finding in json.loads(told.out) if not finding["well"]]
    assert (told.code, [finding["what"][:14] for finding in sick]) == (1, ["the PDF engine"])
    assert all(set(finding) == {"well", "what", "cure"} and finding["cure"] for finding in sick)
