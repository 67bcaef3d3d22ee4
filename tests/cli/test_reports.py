"""`--report`, `--faults` and `--summary`: what a pipeline gets of one run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest
from lxml import etree

from cli.project import DOCUMENT, TEXT, small_project, write
from cli.running import run
from councilgen.cli.reporting import FORMATS
from councilgen.cli.summarising import source_address
from judges import reports

TWO = "content/t26/two.yaml"
FAST = ("build", "-f", "html", "-j", "1")
GITHUB = {
    "GITHUB_ACTIONS": "true", "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "council/docs",
    "GITHUB_SHA": "0123456789abcdef",
}  # fmt: skip


@pytest.fixture
def faulty(project: Path) -> Path:
    """Return a project with an error in one document and a warning in another."""
    linked = TEXT.replace("T26/1", "T26/2").replace("A paragraph", "[**Bold**](https://example.org)")
    write(project, {DOCUMENT: TEXT.replace("[@pp-140]", "[@wcit-12]"), TWO: linked})
    return project


def test_one_run_writes_several_reports(faulty: Path, tmp_path: Path) -> None:
    """Each is what `--format` would print; on the screen people read text."""
    forms = ("sarif", "junit", "gitlab", "json", "github", "text")
    options = [word for form in forms for word in ("--report", f"{form}={tmp_path}/reports/{form}")]
    checked = run("check", *options, folder=faulty)
    assert (checked.code, checked.out) == (1, "")
    assert "error: the register has no instrument 'wcit-12'" in checked.err
    for form in forms[:-1]:
        alone = run("check", "--format", form, folder=faulty)
        assert (alone.code, alone.err) == (1, "")
        assert (tmp_path / "reports" / form).read_text("utf-8") == alone.out
    assert (tmp_path / "reports/text").read_text("utf-8") == checked.err
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == sorted(forms)


@pytest.mark.judge
@pytest.mark.skipif(reports.available() is not None, reason=reports.available() or "")
def test_reports_of_a_run_are_valid(faulty: Path, project: Path) -> None:
    """By the schemas of their formats."""
    assert reports.sarif_schema(run("check", "--format", "sarif", folder=faulty).out) == []
    assert reports.junit(run("check", "--format", "junit", folder=faulty).out.encode()) == []
    assert reports.code_quality(run("check", "--format", "gitlab", folder=faulty).out) == []


def test_junit_names_the_files_that_were_checked(faulty: Path) -> None:
    """Content, register, data, images, templates: whatever was read; of a folder what lies in it."""
    root = etree.fromstring(run("check", "--format", "junit", folder=faulty).out.encode())
    cases = {case.get("name"): [child.tag for child in case] for case in root.iter("testcase")}
    assert {
        DOCUMENT: ["failure"],
        TWO: ["system-out"],
        "content/t26/data.csv": [],
        "content/t26/square.png": [],
    }.items() <= cases.items()
    assert cases["content/register/instruments.yaml"] == []
    part = etree.fromstring(run("check", "--format", "junit", str(faulty / "content/t26"), folder=faulty).out.encode())
    assert {case.get("name") for case in part.iter("testcase")} == {name for name in cases if name and "/t26/" in name}


def test_warnings_fail_a_case_when_they_fail_the_run(faulty: Path) -> None:
    """With -W."""
    for options, failures in (((), "1"), (("-W",), "2")):
        root = etree.fromstring(run("check", *options, "--format", "junit", folder=faulty).out.encode())
        assert root.get("failures") == failures


def test_a_build_tells_its_faults_in_any_form(faulty: Path, tmp_path: Path) -> None:
    """Of what was asked for, and of the files that this is made from."""
    built = run(*FAST, "--faults", "json", "--report", f"junit={tmp_path}/b.xml", "T26/2", folder=faulty)
    assert built.code == 0
    assert [fault["code"] for fault in json.loads(built.out)] == ["CG122"]
    assert f"wrote {faulty}/build/t26/en/T26-2-E.html" in built.err
    cases = {case.get("name") for case in etree.parse(tmp_path / "b.xml").iter("testcase")}
    assert TWO in cases
    assert DOCUMENT not in cases
    failed = run(*FAST, "--faults", "github", folder=faulty)
    assert failed.code == 1
    assert failed.out.startswith(f"::error file={DOCUMENT},line=10,")


def test_a_file_that_cannot_be_written_is_wrong_usage(faulty: Path) -> None:
    """And so is a form that there is not."""
    blocked = run("check", "--report", f"sarif={faulty}/{DOCUMENT}/x.sarif", folder=faulty)
    assert blocked.code == 2
    assert "x.sarif cannot be written: File exists\n  = help: remove" in blocked.err
    for words in ("xml=x.xml", "sarif", "sarif="):
        assert run("check", "--report", words, folder=faulty).code == 2


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "text"])
def test_a_result_is_utf_8_whatever_the_terminal(form: str, project: Path) -> None:
    """Names that are no text are in it as far as they can be."""
    write(project, {"content/t26/\udcff.yaml": "", DOCUMENT: f"{TEXT}الترجمة: key\n"})
    command = [sys.executable, "-m", "councilgen", "--workspace", str(project), "check", "--format", form]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    ran = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert ran.returncode == 1, ran.stderr
    text = ran.stdout.decode("utf-8")
    assert "الترجمة" in text
    assert "CG112" in text or "empty-text" in text


def test_a_name_gives_a_terminal_no_orders(project: Path) -> None:
    """Nor a log a line of its own."""
    write(project, {"content/t26/a\n::error::b\x1b[31m.yaml": ""})
    shown = run("check", folder=project).err
    assert "content/t26/a\ufffd::error::b\ufffd[31m.yaml:1:1: error: " in shown


def test_a_report_may_go_to_a_pipe(faulty: Path) -> None:
    """Which is written to, and not replaced by a file."""
    reading, writing = os.pipe()
    assert run("check", "--report", f"gitlab=/dev/fd/{writing}", folder=faulty).code == 1
    os.close(writing)
    with os.fdopen(reading) as stream:
        assert len(json.load(stream)) == 2


def test_a_project_in_a_folder_of_a_repository_is_found_there(tmp_path: Path) -> None:
    """Hosts look files up from the root of the repository; people and editors from the project."""
    inner = small_project(tmp_path / "docs/council x")
    (tmp_path / ".git").mkdir()
    write(inner, {DOCUMENT: TEXT.replace("[@pp-140]", "[@wcit-12]")})
    (issue,) = json.loads(run("check", "--format", "gitlab", folder=inner).out)
    assert issue["location"]["path"] == f"docs/council x/{DOCUMENT}"
    assert f"file=docs/council x/{DOCUMENT}," in run("check", "--format", "github", folder=inner).out
    log = json.loads(run("check", "--format", "sarif", folder=inner).out)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == f"docs/council%20x/{DOCUMENT}"
    assert json.loads(run("check", "--format", "json", folder=inner).out)[0]["file"] == DOCUMENT
    with mock.patch.dict(os.environ, GITHUB):
        run("check", "--summary", str(tmp_path / "s.md"), folder=inner)
    link = f"https://github.com/council/docs/blob/0123456789abcdef/docs/council%20x/{DOCUMENT}#L10"
    assert f"]({link})" in (tmp_path / "s.md").read_text("utf-8")


def test_a_summary_is_appended(project: Path, tmp_path: Path) -> None:
    """Steps of a job share one file."""
    page = tmp_path / "summary.md"
    page.write_text("before\n")
    assert run("check", "--summary", str(page), folder=project).code == 0
    assert run(*FAST, "--summary", str(page), folder=project).code == 0
    text = page.read_text("utf-8")
    assert text.startswith("before\n## councilgen check: passed\n\nno faults; 1 document in 1 language.\n")
    assert (
        "## councilgen build: passed\n\nno faults; 1 document in 1 language; 3 files: 3 written, 0 unchanged." in text
    )
    assert "| T26/1 | \u2068A title\u2069 | original | 1 written, 0 unchanged |" in text
    assert run("check", "--summary", str(tmp_path / "no/folder.md"), folder=project).code == 2


def test_a_summary_of_a_failed_build_says_so(faulty: Path, tmp_path: Path) -> None:
    """With the faults, and that nothing was written."""
    assert run(*FAST, "--summary", str(tmp_path / "s.md"), folder=faulty).code == 1
    text = (tmp_path / "s.md").read_text("utf-8")
    assert text.startswith(
        "## councilgen build: failed\n\n1 error, 1 warning in 2 files; 2 documents in 1 language; nothing"
    )
    assert f"- error CG140 {DOCUMENT}\\:10\\:38: the register has no instrument 'wcit-12'<br>add it to" in text


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        (GITHUB, "https://github.com/council/docs/blob/0123456789abcdef/"),
        ({**GITHUB, "GITHUB_SHA": ""}, ""),
        ({**GITHUB, "GITHUB_REPOSITORY": "x)](javascript:alert(1))"}, ""),
        ({"CI_PROJECT_URL": "https://gitlab.example.org:8443/a/b", "CI_COMMIT_SHA": "abcdef0"},
         "https://gitlab.example.org:8443/a/b/-/blob/abcdef0/"),
        ({}, ""),
    ],
    ids=["GitHub", "no commit", "no address", "GitLab", "elsewhere"],
)  # fmt: skip
def test_where_the_host_shows_files(environment: dict[str, str], address: str) -> None:
    """Only what is an address becomes one."""
    assert source_address(environment) == address
