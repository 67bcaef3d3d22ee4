"""Equal inputs give equal bytes: in another folder, hour, language, and with other processes."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from outputs.conftest import PARTS, Built

ELSEWHERE = {
    "PYTHONHASHSEED": "20260228", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C",
    "SOURCE_DATE_EPOCH": "1", "HOME": "/nonexistent", "PYTHONOPTIMIZE": "1",
}  # fmt: skip


@pytest.fixture(scope="module")
def again(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project built by one process instead of two, in surroundings of its own."""
    folder = tmp_path_factory.mktemp("بعيد") / "a folder with spaces"
    for part in PARTS:
        shutil.copytree(built.project / part, folder / part)
    _build(folder, "-j1", surroundings=ELSEWHERE)
    return folder / "build"


@pytest.mark.slow
def test_two_builds_have_equal_bytes(built: Built, again: Path) -> None:
    """Every file, the manifest and the page of the set too."""
    assert _digests(again) == _digests(built.output)


@pytest.mark.slow
def test_a_second_build_changes_nothing(again: Path) -> None:
    """No file is written again, and the build says so."""
    before = {file: file.stat().st_mtime_ns for file in again.rglob("*") if file.is_file()}
    said = _build(again.parent, "-j2", "-f", "docx,html", surroundings={})
    made = len([file for file in before if file.suffix != ".pdf"])
    assert said.splitlines()[-1] == f"{made} files, 0 of them new or changed"
    assert {line.split()[0] for line in said.splitlines()[:-1]} == {"same"}
    assert {file: file.stat().st_mtime_ns for file in again.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("session", ["c26", "demo"])
def test_the_manifest_tells_the_truth(built: Built, session: str) -> None:
    """Every file is there with its length and SHA-256, and so is every input."""
    folder = built.output / session
    manifest = json.loads((folder / "manifest.json").read_bytes())
    listed = {file["path"]: (file["bytes"], file["sha256"]) for file in manifest["files"]}
    there = {path: (folder / path).read_bytes() for path in listed}
    assert listed == {path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in there.items()}
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert found == {*listed, "index.html", "manifest.json"}
    inputs = {path: hashlib.sha256((built.project / path).read_bytes()).hexdigest() for path in manifest["inputs"]}
    assert manifest["inputs"] == inputs
    assert manifest["versions"]["councilgen"] == version("councilgen")


def test_the_manifest_names_all_that_a_file_was_made_from(built: Built) -> None:
    """Content, data, images, catalogs; a change to any other file of a document cannot change it."""
    manifest = json.loads((built.output / "demo/manifest.json").read_bytes())
    spanish = next(file for file in manifest["files"] if file["path"] == "es/DEMO26-1-S.pdf")
    content = {f"content/demo/{file.name}" for file in (built.project / "content/demo").iterdir()}
    catalogs = {
        f"locales/es/LC_MESSAGES/{name}.po"
        for name in ("interface", "register", "demo/session", "demo/every-construct")
    }
    assert set(spanish["inputs"]) == content | catalogs
    assert {"templates/council/reference.docx", "content/register/bodies.yaml"} <= manifest["inputs"].keys()


def test_nothing_of_the_work_is_left(built: Built) -> None:
    """Folders for staging are gone."""
    assert [path for path in built.output.rglob("*") if path.name.startswith(".")] == []


def _build(folder: Path, *options: str, surroundings: dict[str, str]) -> str:
    command = [sys.executable, "-m", "councilgen", "build", *options]
    environment = {**os.environ, **surroundings}
    run = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def _digests(folder: Path) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
