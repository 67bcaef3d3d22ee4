"""Caches and disks as they should not be: a build is slower then, never wrong."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.project import contents
from cli.running import run
from press.meeting import FAST, meeting, path, rebuilt


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project, built; tests change copies of it."""
    root = meeting(tmp_path_factory.mktemp("damage") / "project")
    assert len(rebuilt(root)) == 12
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the project with its cache, and with nothing built."""
    folder = tmp_path / "project"
    shutil.copytree(built, folder)
    shutil.rmtree(folder / "build")
    return folder


def _cut(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


def _alter(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:-2] + b"??")


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _replace(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _link(file: Path) -> None:
    file.unlink()
    file.symlink_to("/dev/zero.not")


DAMAGES = (_cut, _alter, _empty, _replace, _link)


@pytest.mark.parametrize("kind", ["builds", "cards", "prints", "files"])
@pytest.mark.parametrize("damage", DAMAGES, ids=[damage.__name__.strip("_") for damage in DAMAGES])
def test_damaged_entries_count_as_none(damage: Callable[[Path], None], kind: str, root: Path, built: Path) -> None:
    """Whatever became of every entry of a kind, the set is right, and so is the next."""
    for file in [file for file in (root / f".councilgen/cache/{kind}").rglob("*") if file.is_file()]:
        damage(file)
    assert len(rebuilt(root)) == 12
    assert contents(root / "build") == contents(built / "build")
    assert rebuilt(root) == {}


def test_entries_that_are_exchanged_are_found_out(root: Path, built: Path) -> None:
    """An entry under another's name is whole, but not what its name says."""
    files = sorted(file for file in (root / ".councilgen/cache/files").rglob("*") if file.is_file())
    data = [file.read_bytes() for file in files]
    for file, other in zip(files, data[1:] + data[:1], strict=True):
        file.write_bytes(other)
    assert len(rebuilt(root)) == 12
    assert contents(root / "build") == contents(built / "build")


def test_a_cache_that_cannot_be_kept_is_done_without(root: Path, built: Path) -> None:
    """A file where the folder should be costs time only."""
    shutil.rmtree(root / ".councilgen")
    (root / ".councilgen").write_bytes(b"")
    assert len(rebuilt(root)) == 12
    assert contents(root / "build") == contents(built / "build")


FULL = """\
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)), resource.RLIM_INFINITY))
from councilgen.cli import main
main()
"""


@pytest.mark.parametrize("most", [0, 1000, 8000])
def test_a_full_disk_changes_nothing(most: int, root: Path) -> None:
    """No file can grow beyond a few bytes: the build says so, and what was there stays; afterwards it goes on."""
    assert run(*FAST, folder=root).code == 0
    before = contents(root / "build")
    file = root / path(1)
    file.write_text(file.read_text(encoding="utf-8").replace("One text.", "One " * 9 + "text."), encoding="utf-8")
    command = [sys.executable, "-c", FULL, str(most), "--workspace", str(root), *FAST]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert ran.returncode == 2, ran.stderr
    assert "cannot be written" in ran.stderr or "temporary" in ran.stderr
    assert contents(root / "build") == before
    assert rebuilt(root).keys() >= {"T26-1-E.docx", "T26-1-E.html"}


def test_a_folder_in_the_way_of_a_file_is_named(root: Path) -> None:
    """Its cure is told, and once it has gone the build goes on."""
    assert run(*FAST, folder=root).code == 0
    before = contents(root / "build")
    way = root / "build/t26/en/T26-1-E.html"
    way.unlink()
    (way / "inside").mkdir(parents=True)
    ran = run(*FAST, folder=root)
    assert (ran.code, str(way) in ran.err) == (2, True)
    shutil.rmtree(way)
    assert run(*FAST, folder=root).code == 0
    assert contents(root / "build") == before
