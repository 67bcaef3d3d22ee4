"""What a build leaves behind in its folder, and what it does when the folder is not as it should be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.project import DOCUMENT, TEXT, contents, write
from cli.running import run
from councilgen.publish.files import STAGING

FAST = ("build", "-f", "docx,html", "-j", "1")
KILLED = """\
import os, signal
from councilgen.publish.files import Shelf
Shelf.publish = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
from councilgen.cli import main
main()
"""


def test_a_killed_build_leaves_only_finished_files(project: Path) -> None:
    """The next one clears up after it and goes on."""
    assert run(*FAST, folder=project).code == 0
    good = contents(project / "build")
    write(project, {DOCUMENT: TEXT.replace("A paragraph", "Another paragraph")})
    command = [sys.executable, "-c", KILLED, "--workspace", str(project), *FAST]
    assert subprocess.run(command, capture_output=True, check=False).returncode == -9
    left = contents(project / "build")
    staged = {name for name in left if STAGING in name}
    assert staged
    assert {name: value for name, value in left.items() if name not in staged} == good
    assert run(*FAST, folder=project).code == 0
    again = contents(project / "build")
    assert again.keys() == good.keys()
    assert again["t26/en/T26-1-E.html"] != good["t26/en/T26-1-E.html"]


def test_files_of_a_deleted_document_go(project: Path) -> None:
    """And the page of the set no longer names it."""
    write(project, {"content/t26/two.yaml": TEXT.replace("T26/1", "T26/2")})
    assert run(*FAST, folder=project).code == 0
    assert "t26/en/T26-2-E.docx" in contents(project / "build")
    (project / "content/t26/two.yaml").unlink()
    assert run(*FAST, folder=project).code == 0
    assert not [name for name in contents(project / "build") if "T26-2" in name]
    assert "T26-2" not in (project / "build/t26/index.html").read_text("utf-8")
    assert "T26/2" not in (project / "build/t26/manifest.json").read_text("utf-8")


def test_files_that_a_person_put_there_stay(project: Path) -> None:
    """Only what an earlier build made is ever removed."""
    write(project / "build", {"t26/en/letter.txt": "mine", "notes.txt": "mine"})
    assert run(*FAST, folder=project).code == 0
    assert (project / "build/t26/en/letter.txt").read_text() == "mine"
    assert (project / "build/notes.txt").read_text() == "mine"


def test_one_document_in_one_format_keeps_the_rest_of_the_set(project: Path) -> None:
    """The manifest and the page go on naming what was built before."""
    write(project, {"content/t26/two.yaml": TEXT.replace("T26/1", "T26/2")})
    assert run(*FAST, folder=project).code == 0
    before = contents(project / "build")
    built = run("build", "-f", "pdf", "-j", "1", "T26/2", folder=project)
    assert built.code == 0
    assert built.out.splitlines()[-1] == "3 files, 3 of them new or changed"
    after = contents(project / "build")
    assert {name: after.get(name) for name in before if "T26" in name} == {
        name: value for name, value in before.items() if "T26" in name
    }
    manifest = json.loads((project / "build/t26/manifest.json").read_bytes())
    assert [file["path"] for file in manifest["files"]] == [
        "en/T26-1-E.docx", "en/T26-1-E.html", "en/T26-2-E.docx", "en/T26-2-E.html", "en/T26-2-E.pdf",
    ]  # fmt: skip
    page = (project / "build/t26/index.html").read_text("utf-8")
    assert all(file["path"] in page for file in manifest["files"])


def test_a_damaged_manifest_is_made_anew(project: Path) -> None:
    """It is output, and never asked to be right."""
    assert run(*FAST, folder=project).code == 0
    good = contents(project / "build")
    for damage in ("{", "[]", '{"files": [{"path": 1}], "inputs": 3}', "\x00"):
        write(project / "build", {"t26/manifest.json": damage})
        assert run(*FAST, folder=project).code == 0
        assert contents(project / "build") == good


def test_a_manifest_cannot_remove_what_lies_elsewhere(project: Path) -> None:
    """Its paths are taken for files of the set and no others."""
    assert run(*FAST, folder=project).code == 0
    manifest = project / "build/t26/manifest.json"
    content = json.loads(manifest.read_bytes())
    content["files"].append({**content["files"][0], "path": "../../precious.txt", "document": "T26/7"})
    manifest.write_text(json.dumps(content))
    write(project, {"precious.txt": "precious"})
    assert run(*FAST, folder=project).code == 0
    assert (project / "precious.txt").is_file()


@pytest.mark.parametrize("way", ["build", "build/t26", "build/t26/en"])
def test_a_file_in_the_way_is_named(project: Path, way: str) -> None:
    """Nothing is removed that may be somebody's work."""
    write(project, {way: "mine"})
    blocked = run(*FAST, folder=project)
    assert blocked.code == 2
    assert "internal error" not in blocked.err
    assert str(project / way) in blocked.err
    assert "= help: " in blocked.err
    assert (project / way).read_text() == "mine"


def test_a_folder_in_the_way_of_a_file_is_named(project: Path) -> None:
    """Files before it are finished, the manifest is not."""
    write(project, {"build/t26/en/T26-1-E.html/mine.txt": "mine"})
    blocked = run(*FAST, folder=project)
    assert blocked.code == 2
    assert f"{project}/build/t26/en/T26-1-E.html cannot be written" in blocked.err
    assert (project / "build/t26/en/T26-1-E.html/mine.txt").read_text() == "mine"
    assert not (project / "build/t26/manifest.json").exists()
    assert not [name for name in contents(project / "build") if STAGING in name]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(project: Path) -> None:
    """Before anything is laid out."""
    (project / "build").mkdir(mode=0o500)
    blocked = run(*FAST, folder=project)
    assert blocked.code == 2
    assert "cannot be written to: Permission denied" in blocked.err
    assert "= help: name another --output" in blocked.err


def test_output_goes_where_it_shall(project: Path, tmp_path: Path) -> None:
    """And nowhere else."""
    assert run(*FAST, "-o", str(tmp_path / "elsewhere" / "deep"), folder=project).code == 0
    assert "t26/manifest.json" in contents(tmp_path / "elsewhere/deep")
    assert not (project / "build").exists()


def test_a_document_may_be_named_by_its_path(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a shell completes it, from any folder."""
    monkeypatch.chdir(project / "content/t26")
    built = run("build", "-f", "html", "-j", "1", "doc.yaml", folder=project)
    assert built.code == 0
    assert built.out.splitlines()[0] == f"wrote {project}/build/t26/en/T26-1-E.html"
