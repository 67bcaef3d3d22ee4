"""`councilgen build`: which documents it is about, and what it keeps of the others."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from pathlib import Path

import pytest

from checks.casefile import AROUND, BASE, DOCUMENT
from cli.project import contents, small_project, write
from cli.running import run

SECOND = "content/t26/second.yaml"
SESSION = "content/t26/session.yaml"
BUILD = ("build", "-f", "docx,html", "-j", "1")


def document(body: str, number: str = "T26/1") -> str:
    """Return a document with `body` in its only section."""
    return AROUND.replace("T26/1", number) + f"      {body}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of two documents, built; tests change copies of it."""
    root = small_project(tmp_path_factory.mktemp("built") / "project")
    write(root, {DOCUMENT: document("One."), SECOND: document("Two.", "T26/2")})
    assert run(*BUILD, folder=root).code == 0
    return root


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project."""
    root = tmp_path / "project"
    shutil.copytree(built, root)
    return root


def _listed(root: Path) -> list[str]:
    manifest = json.loads((root / "build/t26/manifest.json").read_bytes())
    return [file["path"] for file in manifest["files"]]


ALL = ["en/T26-1-E.docx", "en/T26-1-E.html", "en/T26-2-E.docx", "en/T26-2-E.html"]


def test_a_build_says_what_it_wrote(tmp_path: Path) -> None:
    """Every file by its name, first as written, then, in a second build, as the same."""
    root = small_project(tmp_path)
    first, second = run(*BUILD, folder=root), run(*BUILD, folder=root)
    assert first.out.splitlines()[0] == f"wrote {root}/build/t26/en/T26-1-E.docx"
    assert first.out.endswith("4 files, 4 of them new or changed\n")
    assert second.out == first.out.replace("wrote", "same ").replace("4 of them", "0 of them")
    assert (first.err, second.err) == ("", "")


def test_the_manifest_lists_what_is_there(copy: Path) -> None:
    """The manifest and the folder agree, and no staging folder is left."""
    assert _listed(copy) == ALL
    assert sorted(contents(copy / "build/t26")) == [*ALL, "index.html", "manifest.json"]
    assert not list((copy / "build").rglob(".staging*"))


def test_one_document_keeps_the_others(copy: Path) -> None:
    """A build of one document neither touches nor forgets the files of the others."""
    before = contents(copy / "build")
    (copy / DOCUMENT).write_text(document("Changed."), encoding="utf-8")
    assert run(*BUILD, "T26/1", folder=copy).code == 0
    after = contents(copy / "build")
    assert _listed(copy) == ALL
    assert {name for name, data in after.items() if before.get(name) != data} == {
        "t26/en/T26-1-E.docx", "t26/en/T26-1-E.html", "t26/manifest.json",
    }  # fmt: skip


def test_a_document_with_faults_shows_its_own(copy: Path) -> None:
    """Asked for by its number, a document that cannot be read is no unknown document."""
    (copy / SECOND).write_text(document("<b>x</b>", "T26/2"), encoding="utf-8")
    (copy / "content/t26/third.yaml").write_text("document: T26/3\n", encoding="utf-8")
    before = contents(copy / "build")
    for number, own, other in (("T26/2", SECOND, "third.yaml"), ("T26/3", "content/t26/third.yaml", SECOND)):
        ran = run(*BUILD, number, folder=copy)
        assert ran.code == 1
        assert f"{own}:1" in ran.err
        assert other not in ran.err
        assert ran.err.endswith("nothing was written; the last good files are untouched\n")
    assert contents(copy / "build") == before


def test_the_faults_of_others_do_not_stop_a_document(copy: Path) -> None:
    """The one document that is wanted is built while a colleague's is being written."""
    (copy / SECOND).write_text(document("<b>x</b>", "T26/2"), encoding="utf-8")
    ran = run(*BUILD, "T26/1", folder=copy)
    assert (ran.code, ran.err) == (0, "")
    assert _listed(copy) == ALL


@pytest.mark.parametrize("text", ["document: T26/2\n", "document: [\n"], ids=["a key is missing", "not YAML"])
def test_the_files_of_a_broken_document_stay(text: str, copy: Path) -> None:
    """A colleague's last good files survive the build of another document."""
    before = contents(copy / "build/t26/en")
    (copy / SECOND).write_text(text, encoding="utf-8")
    assert run(*BUILD, "T26/1", folder=copy).code == 0
    assert contents(copy / "build/t26/en") == before
    assert _listed(copy) == ALL


def test_a_document_that_is_not_yaml_is_found_by_its_number(copy: Path) -> None:
    """The author has just broken the file and builds it by its number, as before."""
    (copy / SECOND).write_text("document: T26/2\ntitle: [\n", encoding="utf-8")
    ran = run(*BUILD, "T26/2", folder=copy)
    assert ran.code == 1
    assert f"{SECOND}:3:1: error: not YAML" in ran.err


@pytest.mark.parametrize(
    "session",
    [BASE[SESSION].replace("[en]", "[fr]"), BASE[SESSION] + "file_names: published\n"],
    ids=["a language", "a scheme of names"],
)
def test_files_that_a_full_build_would_not_make_go(session: str, copy: Path) -> None:
    """When a session gives up a language or another scheme of names, the old files go with the next full build."""
    (copy / SESSION).write_text(session, encoding="utf-8")
    assert run(*BUILD, folder=copy).code == 0
    assert not set(_listed(copy)) & set(ALL)


def test_a_dead_build_is_swept_up(copy: Path) -> None:
    """The staging folder of a killed build goes; that of a build that runs, which holds it, stays."""
    dead, alive = copy / "build/t26/.staging-dead", copy / "build/t26/.staging-alive"
    for staging in (dead, alive):
        (staging / "en").mkdir(parents=True)
        (staging / "en/half.docx").write_bytes(b"PK")
    held = os.open(alive, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    try:
        assert run(*BUILD, folder=copy).code == 0
        assert not dead.exists()
        assert alive.exists()
    finally:
        os.close(held)


def test_several_processes_make_the_same_files(built: Path, tmp_path: Path) -> None:
    """The number of processes is no matter of the content."""
    assert run("build", "-f", "docx,html", "-j", "2", "-o", str(tmp_path / "out"), folder=built).code == 0
    assert contents(tmp_path / "out") == contents(built / "build")
