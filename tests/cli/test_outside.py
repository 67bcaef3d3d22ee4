"""`check --text`: documents from outside the project, whoever made them."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from cli.project import ROOT, write
from cli.running import run
from councilgen.checks import table
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from wordmaking import p, word_file

TEXT = "Purpose\nThe the report says what was done.\n"
FORMS = ("json", "github", "gitlab", "sarif", "junit")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that is no project, with a text in it."""
    write(
        tmp_path,
        {"a.txt": TEXT, "b.txt": "The Council is invited to note  this.\n", "c.docx": word_file(p("Of of it."))},
    )
    return tmp_path


def test_a_text_in_a_folder_that_is_no_project(folder: Path) -> None:
    """The fault with its line; which language it was read in is told."""
    found = run("check", "--text", str(folder / "a.txt"), folder=folder)
    assert found.code == 0
    assert found.err == (
        "councilgen: a.txt is read as English\n"
        "a.txt:2:1: warning: the word The stands twice [CG248]\n"
        "  |\n"
        "2 | The the report says what was done.\n"
        "  | ^^^^^^^\n"
        "  = help: delete one of the two\n"
        "1 warning\n"
    )
    assert found.out == ""


def test_a_word_file_shows_the_paragraph(folder: Path) -> None:
    """The line is the number of the paragraph."""
    found = run("check", "--text", "-l", "en", str(folder / "c.docx"), folder=folder)
    assert "c.docx:1:1: warning: the word Of stands twice [CG248]\n  |\n1 | Of of it.\n  | ^^^^^\n" in found.err


def test_several_files_at_once(folder: Path) -> None:
    """Each is named; one that is named twice is read once."""
    names = [str(folder / name) for name in ("a.txt", "b.txt", "c.docx", "a.txt")]
    found = run("check", "--text", "-l", "en", "-W", *names, folder=folder)
    assert found.code == 1
    assert [line.split(":")[0] for line in found.err.splitlines() if "warning:" in line] == ["a.txt", "b.txt", "c.docx"]
    assert found.err.endswith("3 warnings\n")


def test_texts_are_read_beside_each_other(folder: Path) -> None:
    """A title in two forms shows only beside the other text, and only in a language that both are in."""
    write(
        folder,
        {
            "one.txt": 'The report "Building a digital future for everyone" was published in the spring.\n',
            "two.txt": 'The members welcomed "Building a digital future for every one" at that meeting.\n',
            "trois.txt": (
                "Les membres du Conseil ont été saisis du rapport du groupe à cette réunion, et ils en ont pris note.\n"
                'Ils ont salué "Building a digital future for every one".\n'
            ),
        },
    )
    names = [str(folder / name) for name in ("one.txt", "two.txt", "trois.txt")]
    alone = [run("check", "--text", "--select", "CG196", name, folder=folder).out for name in names]
    assert alone == ["no faults\n"] * 3
    found = run("check", "--text", "--select", "CG196", *names, folder=folder).err
    assert [line for line in found.splitlines() if "[CG196]" in line or "quoted so" in line] == [
        (
            "two.txt:1:23: warning: the title Building a digital future for every one is Building a digital future for "
            "everyone elsewhere [CG196]"
        ),
        "  one.txt:1:13: quoted so here",
    ]


def test_what_a_text_says_alone_is_told_once(folder: Path) -> None:
    """Beside others nothing is told again."""
    write(
        folder, {"d.txt": 'The report "A digital future for everyone" and "A digital future for every one" are one.\n'}
    )
    names = [str(folder / name) for name in ("d.txt", "a.txt")]
    found = run("check", "--text", "-l", "en", "--select", "CG196", *names, folder=folder).err
    assert found.count("[CG196]") == 1


def test_standard_input(folder: Path) -> None:
    """A hyphen stands for it."""
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    with mock.patch("sys.stdin", stdin):
        found = run("check", "--text", "-", folder=folder)
    assert "<stdin>:2:1: warning: the word The stands twice" in found.err


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_output(folder: Path, form: str) -> None:
    """Faults are the result; what else is told goes to standard error."""
    found = run("check", "--text", "--format", form, str(folder / "a.txt"), folder=folder)
    assert "CG248" in found.out
    assert found.err == "councilgen: a.txt is read as English\n"
    if form in ("json", "gitlab", "sarif"):
        assert json.loads(found.out)


def test_a_report_into_a_file(folder: Path) -> None:
    """As for a project."""
    report = folder / "faults.json"
    assert run("check", "--text", "--report", f"json={report}", str(folder / "a.txt"), folder=folder).code == 0
    assert [each["code"] for each in json.loads(report.read_text("utf-8"))] == ["CG248"]


def test_no_faults(folder: Path) -> None:
    """That is said too."""
    write(folder, {"good.txt": "Objet\nLe présent rapport est soumis au Conseil et à ses groupes.\n"})
    found = run("check", "--text", "-W", str(folder / "good.txt"), folder=folder)
    assert (found.code, found.out, found.err) == (0, "no faults\n", "councilgen: good.txt is read as French\n")


def test_the_house_decides_on_typography(folder: Path) -> None:
    """ITU writes straight marks in English, the United Nations curled ones."""
    write(folder, {"quoted.txt": 'The meeting spoke of "paper" and of the need for it.\n'})
    faults = [
        run("check", "--text", "-l", "en", "--profile", house, str(folder / "quoted.txt"), folder=folder).err
        for house in ("itu", "un")
    ]
    assert ["CG240" in each for each in faults] == [False, True]


def test_a_file_that_cannot_be_read_as_a_document(folder: Path) -> None:
    """It is an error of its own; the other files are read all the same."""
    write(folder, {"old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "x.txt": b"caf\xe9 \x81\x8d"})
    names = [str(folder / name) for name in ("old.doc", "x.txt", "a.txt")]
    found = run("check", "--text", "-l", "en", *names, folder=folder)
    assert found.code == 1
    assert "old.doc:1:1: error: a Word file of the old kind (.doc) is not read [CG133]" in found.err
    assert "open it in Word and save it again as .docx" in found.err
    assert "x.txt:1:4: error: the byte 0xE9 is not UTF-8" in found.err
    assert "a.txt:2:1: warning" in found.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--text"], "--text needs a file"),
        (["--text", "none.txt"], "none.txt cannot be read"),
        (["--text", "."], "cannot be read"),
        (["--text", "--strict", "a.txt"], "knows no translations"),
        (["--text", "--summary", "s.md", "a.txt"], "knows no translations"),
        (["--language", "fr"], "is for --text"),
        (["--text", "-l", "de", "a.txt"], "'de' is not one of"),
        (["--text", "numbers.txt"], "the language of numbers.txt cannot be told"),
    ],
)
def test_wrong_usage(folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str) -> None:
    """A cure and exit code 2."""
    write(folder, {"numbers.txt": "12 34\n"})
    monkeypatch.chdir(folder)
    found = run("check", *arguments, folder=folder)
    assert found.code == 2
    assert said in found.err


def _instruments(manuscript: Manuscript) -> Iterator[Diagnostic]:
    keys = ", ".join(manuscript.register.instruments)
    yield Rule("CG999", "test", "warning", "").at(manuscript.field("title"), f"known: {keys}")


def test_the_register_is_the_projects(folder: Path) -> None:
    """Where there is no project, it is the one that a new project begins with."""
    check = ManuscriptCheck(Rule("CG999", "test", "warning", ""), _instruments)
    with mock.patch.object(table, "EDITING_CHECKS", (check,)):
        brought = run("check", "--text", str(folder / "a.txt"), folder=folder)
        shutil.copytree(ROOT / "content/register", folder / "content/register")
        own = folder / "content/register/instruments.yaml"
        own.write_text("only: {title: A thing}\n", "utf-8")
        mine = run("check", "--text", str(folder / "a.txt"), folder=folder)
    assert "pp-140" in brought.err
    assert "known: only [CG999]" in mine.err
