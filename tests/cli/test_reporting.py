"""What other programs get: faults for editors and for continuous integration, and the end of a pipe."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from cli.project import DOCUMENT, TEXT, write
from cli.running import run

PLACE = {"file", "line", "column", "end_line", "end_column"}


def test_related_places_are_told_to_editors(project: Path) -> None:
    """The first of two equal numbers is named with its place."""
    write(project, {"content/t26/twice.yaml": TEXT})
    (fault,) = json.loads(run("check", "--format", "json", folder=project).out)
    assert set(fault) == PLACE | {"code", "name", "severity", "message", "hints", "related", "fixes"}
    assert [set(related) for related in fault["related"]] == [PLACE | {"message"}]
    assert fault["related"][0]["file"] == DOCUMENT


def test_github_commands_escape_what_they_are_made_of(project: Path) -> None:
    """A comma or a percent sign in a file's name does not end the property."""
    write(project, {"content/t26/a,b 100%.yaml": ""})
    out = run("check", "--format", "github", folder=project).out
    assert out.startswith("::error file=content/t26/a%2Cb 100%25.yaml,line=1,col=1,title=CG112 empty-text::")


def test_documents_are_listed_in_the_order_of_their_numbers(project: Path) -> None:
    """10 comes after 2."""
    for number in (10, 2):
        write(project, {f"content/t26/x{number}.yaml": TEXT.replace("T26/1", f"T26/{number}")})
    listed = json.loads(run("list", "--format", "json", folder=project).out)
    assert [each["document"] for each in listed] == ["T26/1", "T26/2", "T26/10"]


def test_a_list_for_programs_that_is_not_whole_says_so(project: Path) -> None:
    """A script learns from the exit code, as a person does, that a document is missing."""
    write(project, {"content/t26/unread.yaml": "document: T26/2\n"})
    assert run("list", folder=project).code == 1
    assert run("list", "--format", "json", folder=project).code == 1


def test_strict_makes_no_other_warning_an_error(project: Path) -> None:
    """A byte order mark is no missing translation."""
    write(project, {DOCUMENT: "\ufeff" + TEXT})
    assert run("check", "--strict", folder=project).code == 0
    assert run("check", "-W", folder=project).code == 1


def test_an_interrupted_run_ends_with_130(project: Path) -> None:
    """Ctrl-C is neither done nor a fault."""
    with mock.patch("councilgen.pipeline.build", side_effect=KeyboardInterrupt):
        assert run("build", folder=project).code == 130


@pytest.mark.parametrize("words", [("explain",), ("--version",), ("list",)], ids=" ".join)
def test_a_reader_that_has_gone_is_no_fault(words: tuple[str, ...], project: Path) -> None:
    """`councilgen list | head -1` says nothing on standard error and ends with 0."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "councilgen", "--workspace", str(project), *words]
    ran = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_process_ends_as_its_command_does(tmp_path: Path) -> None:
    """What a shell sees: `python -m councilgen` in a folder that is no project."""
    command = [sys.executable, "-m", "councilgen", "--workspace", str(tmp_path), "check"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "it has no folder content/\n  = help: go to the project's folder" in ran.stderr


def test_a_project_below_a_file_is_wrong_usage(tmp_path: Path) -> None:
    """The author is told which file stands in the way."""
    write(tmp_path, {"file": "mine"})
    assert run("new", "project", str(tmp_path / "file/project"), folder=tmp_path).code == 2


def test_the_name_of_a_new_file_never_leads_out_of_the_session(project: Path) -> None:
    """It is made of small letters, digits and hyphens."""
    made = run("new", "document", "T26/2", "A title", "--name", "../../Über uns", folder=project)
    assert made.out == "wrote content/t26/ber-uns.yaml\n"
