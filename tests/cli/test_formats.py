"""Faults for programs: as JSON, as commands of GitHub's; and the colours for people."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from checks.casefile import BASE
from cli.project import DOCUMENT, TEXT, write
from cli.running import run

PLACE = {
    "file": {"type": "string", "pattern": "^[^/].*"},
    "line": {"type": "integer", "minimum": 1},
    "column": {"type": "integer", "minimum": 1},
    "end_line": {"type": "integer", "minimum": 1},
    "end_column": {"type": "integer", "minimum": 2},
}
# An edit may insert, so that it ends where it begins, and a byte order mark stands in column 0.
EDITED = {**PLACE, "column": {"type": "integer", "minimum": 0}, "end_column": {"type": "integer", "minimum": 1}}
FAULTS = {
    "type": "array",
    "minItems": 4,
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["code", "name", "severity", "message", "hints", "related", "fixes", *PLACE],
        "properties": {
            "code": {"pattern": "^CG\\d{3}$"},
            "name": {"pattern": "^[a-z0-9-]+$"},
            "severity": {"enum": ["error", "warning"]},
            "message": {"type": "string", "minLength": 5},
            "hints": {"type": "array", "items": {"type": "string", "minLength": 5}},
            "related": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["message", *PLACE],
                    "properties": {**PLACE, "message": {"type": "string"}},
                },
            },
            "fixes": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["title", "safe", "edits"],
                    "properties": {
                        "title": {"type": "string", "minLength": 5},
                        "safe": {"type": "boolean"},
                        "edits": {
                            "type": "array",
                            "minItems": 1,
                            "items": {
                                "type": "object",
                                "additionalProperties": False,
                                "required": ["text", *PLACE],
                                "properties": {**EDITED, "text": {"type": "string"}},
                            },
                        },
                    },
                },
            },
            **PLACE,
        },
    },
}


@pytest.fixture
def faulty(project: Path) -> Path:
    """Return a project with faults of four kinds, one of them with two places, one a warning."""
    write(
        project,
        {
            DOCUMENT: TEXT.replace("[@pp-140]", "[@wcit-12]: 文件 <b>, 100%"),
            "content/t26/two.yaml": TEXT.replace("A paragraph", "[**Bold**](https://example.org)"),
            "content/t26/three.yaml": TEXT.replace("T26/1", "T26/3").replace("A title", '"A: title\n'),
        },
    )
    return project


def test_json_is_a_list_of_faults(faulty: Path) -> None:
    """Whole and on standard output, whatever the faults."""
    checked = run("check", "--format", "json", folder=faulty)
    assert (checked.code, checked.err) == (1, "")
    faults = json.loads(checked.out)
    jsonschema.validate(faults, FAULTS)
    codes = {fault["code"] for fault in faults}
    assert {"CG103", "CG120", "CG122", "CG140", "CG143"} <= codes
    citation = next(fault for fault in faults if fault["code"] == "CG140")
    assert {key: citation[key] for key in ("file", "line", "column", "end_line", "end_column", "severity")} == {
        "file": DOCUMENT, "line": 10, "column": 38, "end_line": 10, "end_column": 48, "severity": "error",
    }  # fmt: skip
    twice = next(fault for fault in faults if fault["code"] == "CG143")
    assert [related["file"] for related in twice["related"]] == [DOCUMENT]


def test_json_of_a_good_project_is_an_empty_list(project: Path) -> None:
    """Nothing else is printed that a program would stumble over."""
    checked = run("check", "--format", "json", folder=project)
    assert (checked.code, json.loads(checked.out), checked.err) == (0, [], "")


def test_github_gets_one_command_a_line(faulty: Path) -> None:
    """A colon, a comma or a per cent sign of a message ends nothing."""
    checked = run("check", "--format", "github", folder=faulty)
    assert (checked.code, checked.err) == (1, "")
    lines = checked.out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    citation = next(line for line in lines if "CG140" in line)
    assert citation == (
        f"::error file={DOCUMENT},line=10,col=38,endColumn=48,title=CG140 citation-unknown::"
        "the register has no instrument 'wcit-12'%0Aadd it to content/register/instruments.yaml"
    )
    assert len(lines) == len(json.loads(run("check", "--format", "json", folder=faulty).out))


def test_check_of_a_path_shows_its_faults_only(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file, or a folder with all that is below."""
    monkeypatch.chdir(faulty)
    one = json.loads(run("check", "--format", "json", DOCUMENT, folder=faulty).out)
    assert {fault["file"] for fault in one} == {DOCUMENT}
    folder = json.loads(run("check", "--format", "json", "content", folder=faulty).out)
    assert folder == json.loads(run("check", "--format", "json", folder=faulty).out)
    assert run("check", "content/register", folder=faulty).code == 0


def test_list_as_json_tells_what_there_is(project: Path) -> None:
    """For scripts of a session."""
    assert json.loads(run("list", "--format", "json", folder=project).out) == [
        {
            "session": "T26", "document": "T26/1", "agenda_item": "", "date": "2026-01-01", "original": "en",
            "languages": ["en"], "file": DOCUMENT, "title": "A title",
        }
    ]  # fmt: skip


def test_list_says_that_a_file_could_not_be_read(faulty: Path) -> None:
    """It shows the others and ends with 1."""
    listed = run("list", folder=faulty)
    assert listed.code == 1
    assert "files have faults; councilgen check shows them" in listed.err
    assert "content/t26/two.yaml" in listed.out


@pytest.mark.parametrize(("surroundings", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_are_for_terminals_that_want_them(faulty: Path, surroundings: dict[str, str], coloured: bool) -> None:
    """NO_COLOR is honoured."""
    assert (b"\x1b[" in _on_terminal(faulty, surroundings)) is coloured


def test_a_pipe_gets_no_colours(faulty: Path) -> None:
    """Nor does a log."""
    assert "\x1b" not in run("check", folder=faulty).err


def _on_terminal(folder: Path, surroundings: dict[str, str]) -> bytes:
    """Return what `check` writes to a terminal on standard error."""
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | surroundings
    try:
        ours, theirs = pty.openpty()
    except OSError as error:
        pytest.skip(f"this machine has no terminals: {error}")
    command = [sys.executable, "-m", "councilgen", "--workspace", str(folder), "check", "content/t26/three.yaml"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=environment, cwd=folder)
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # the other end is closed
            more = b""
        if not more:
            break
        shown += more
    os.close(ours)
    assert process.wait() == 1
    assert b"CG103" in shown
    return shown


def test_arabic_and_chinese_are_shown_as_they_are(project: Path) -> None:
    """The underline counts the cells of a terminal; Arabic is kept apart from what stands beside it."""
    text = BASE["content/t26/session.yaml"]
    write(project, {"content/t26/session.yaml": text, DOCUMENT: TEXT.replace("A paragraph with", "文件 [@no] وثيقة")})
    lines = run("check", folder=project).err.splitlines()
    at = next(number for number, line in enumerate(lines) if "'no'" in line)
    shown, underline = lines[at + 2 : at + 4]
    assert shown.removeprefix("10 | ") == "\u2068      文件 [@no] وثيقة a note[^n] on [@pp-140].\u2069"
    assert underline == "   |            ^^^^^"
