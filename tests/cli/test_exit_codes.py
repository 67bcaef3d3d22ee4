"""How commands end: 0 done, 1 faults in the content, 2 wrong usage, 70 our own fault."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from checks.casefile import BASE
from cli.project import DOCUMENT, TEXT, contents, write
from cli.running import run

HTML = ("build", "-f", "html", "-j", "1")
FAULTY = TEXT.replace("[@pp-140]", "[@pp-141]")


def test_a_good_project_ends_with_0(project: Path) -> None:
    """Results go to standard output, and there is nothing to complain of."""
    checked = run("check", folder=project)
    assert (checked.code, checked.out, checked.err) == (0, "no faults\n", "")
    built = run(*HTML, folder=project)
    assert (built.code, built.err) == (0, "")
    assert built.out.splitlines()[-1] == "3 files, 3 of them new or changed"


def test_a_fault_ends_with_1(project: Path) -> None:
    """Diagnostics go to standard error; nothing is built."""
    write(project, {DOCUMENT: FAULTY})
    checked = run("check", folder=project)
    assert (checked.code, checked.out) == (1, "")
    head = f"{DOCUMENT}:10:38: error: the register has no instrument 'pp-141' [CG140]"
    assert checked.err.splitlines()[0] == head
    assert checked.err.splitlines()[-1].startswith("1 error")
    built = run(*HTML, folder=project)
    assert (built.code, built.out) == (1, "")
    assert head in built.err
    assert not (project / "build").exists()


@pytest.mark.parametrize("command", [("check",), HTML], ids=["check", "build"])
def test_a_warning_ends_with_1_if_it_shall(project: Path, command: tuple[str, ...]) -> None:
    """As -W asks, in every command."""
    write(project, {DOCUMENT: TEXT.replace("A paragraph", "[A **bold** link](https://example.org)")})
    assert run(*command, folder=project).code == 0
    second = run(*command, "-W", folder=project)
    assert second.code == 1
    assert "[CG122]" in second.err


@pytest.mark.parametrize("command", [("check",), HTML], ids=["check", "build"])
def test_an_untranslated_text_ends_with_1_if_it_shall(project: Path, command: tuple[str, ...]) -> None:
    """As --strict asks: then the warning is an error, and says so."""
    write(project, {"content/t26/session.yaml": BASE["content/t26/session.yaml"].replace("[en]", "[en, fr]")})
    lax = run(*command, folder=project)
    assert lax.code == 0
    assert "doc.po:1:1: warning: 10 of 10 messages are not translated into Français" in lax.err
    strict = run(*command, "--strict", folder=project)
    assert strict.code == 1
    assert "doc.po:1:1: error: 10 of 10 messages are not translated into Français" in strict.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Missing command"),
        (("print",), "No such command 'print'"),
        (("build", "-f", "odt"), "'odt' is none of docx, pdf, html"),
        (("build", "-l", "de"), "'de' is none of ar, zh, en, fr, ru, es"),
        (("build", "-j", "0"), "'0' is neither a number of processes nor auto"),
        (("build", "-j", "many"), "'many' is neither a number of processes nor auto"),
        (("build", "T26/9"), "there is no document T26/9\n  = help: the documents are: T26/1"),
        (("build", "content/t26/none.yaml"), "there is no document content/t26/none.yaml"),
        (("check", "nowhere"), "there is no nowhere"),
        (("check", "/"), "/ lies outside the project"),
        (("check", "--format", "xml"), "'xml' is not one of"),
        (("explain", "CG999"), "there is no rule CG999\n  = help: councilgen explain lists them"),
        (("schema", "letter"), "'letter' is not one of"),
        (("catalog", "extract"), "Missing option '-o'"),
    ],
    ids=lambda value: " ".join(value) or "nothing" if isinstance(value, tuple) else None,
)
def test_wrong_usage_ends_with_2(project: Path, words: tuple[str, ...], said: str) -> None:
    """And says what would be right."""
    wrong = run(*words, folder=project)
    assert (wrong.code, wrong.out) == (2, "")
    assert said in wrong.err


def test_a_folder_that_is_no_project_ends_with_2(tmp_path: Path) -> None:
    """With the command that makes one."""
    for command in ("build", "check", "list"):
        wrong = run(command, folder=tmp_path)
        assert wrong.code == 2
        assert "councilgen new project" in wrong.err


@pytest.mark.parametrize("words", [("check",), HTML])
def test_a_fault_of_our_own_ends_with_70(project: Path, words: tuple[str, ...]) -> None:
    """An author never sees a traceback; a developer who asks does. Nothing is written."""
    with mock.patch("councilgen.proofing.survey.check", side_effect=RuntimeError("out of paper")):
        shown = run(*words, folder=project)
        debugged = run("--debug", *words, folder=project)
    assert shown.code == debugged.code == 70
    assert shown.err.startswith("councilgen: internal error: RuntimeError: out of paper\n  = help: ")
    assert "Traceback" not in shown.err
    assert "Traceback" in debugged.err
    assert "build" not in {name.partition("/")[0] for name in contents(project)}


def test_faults_of_other_documents_do_not_stop_a_document(project: Path) -> None:
    """Who builds one document before a deadline does not wait for another."""
    write(project, {"content/t26/other.yaml": FAULTY.replace("T26/1", "T26/2")})
    assert run(*HTML, folder=project).code == 1
    assert run(*HTML, "T26/1", folder=project).code == 0
    assert run(*HTML, "T26/2", folder=project).code == 1


def test_help_and_version_are_no_faults(project: Path) -> None:
    """Every command has help."""
    assert run("--version", folder=project).out == "councilgen, version 0.1.0\n"
    for words in ((), ("build",), ("check",), ("new", "document"), ("catalog", "update"), ("explain",)):
        asked = run(*words, "--help", folder=project)
        assert asked.code == 0
        assert asked.out.startswith("Usage: councilgen")
