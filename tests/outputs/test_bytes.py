"""Equal inputs give equal bytes, wherever, whenever and by however many processes they are made."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What may differ from machine to machine without any effect on what is published.
HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LANG": "C.UTF-8"}
THERE = {"PYTHONHASHSEED": "2718", "TZ": "America/Los_Angeles", "LANG": "POSIX", "LC_ALL": "C"}


def _copied(folder: Path) -> Path:
    """Return a copy of the repository's project in `folder`, with other file times."""
    for name in ("content", "locales", "templates"):
        shutil.copytree(ROOT / name, folder / name, copy_function=shutil.copyfile)
    return folder


def _built(project: Path, settings: dict[str, str], jobs: int) -> str:
    """Build a project in a process of its own; return what it printed."""
    command = [sys.executable, "-m", "councilgen", "--workspace", str(project), "build", "-j", str(jobs)]
    done = subprocess.run(
        command, env={**os.environ, **settings}, cwd=project, check=True, capture_output=True, text=True
    )
    return done.stdout


def _digests(project: Path) -> dict[str, str]:
    files = (path for path in (project / "build").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project, built by one process."""
    project = _copied(tmp_path_factory.mktemp("first"))
    _built(project, HERE, jobs=1)
    return project


@pytest.mark.slow
def test_two_builds_are_equal(first: Path, tmp_path: Path) -> None:
    """Another folder, time zone, locale and hash seed, and two processes instead of one, change no byte."""
    second = _copied(tmp_path / "a folder elsewhere")
    _built(second, THERE, jobs=2)
    assert _digests(first) == _digests(second)
    assert len(_digests(first)) == 3 * 6 * 3 + 2 * 2


@pytest.mark.slow
def test_a_build_without_a_change_writes_nothing(first: Path) -> None:
    """Every file is reported as the same, and keeps its time."""
    times = {path: path.stat().st_mtime_ns for path in (first / "build").rglob("*.*")}
    printed = _built(first, HERE, jobs=2)
    assert "wrote" not in printed
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_the_manifest_tells_the_truth(first: Path) -> None:
    """Every file of the set is in it, with the size and the hash that it has; so is every input."""
    for folder in ("c26", "demo"):
        manifest = json.loads((first / "build" / folder / "manifest.json").read_bytes())
        found = {
            file.relative_to(first / "build" / folder).as_posix() for file in (first / "build" / folder).rglob("*.*")
        }
        assert {file["path"] for file in manifest["files"]} == found - {"index.html", "manifest.json"}
        for file in manifest["files"]:
            data = (first / "build" / folder / file["path"]).read_bytes()
            assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
            assert set(file["inputs"]) <= set(manifest["inputs"])
        for name, digest in manifest["inputs"].items():
            assert hashlib.sha256((first / name).read_bytes()).hexdigest() == digest
