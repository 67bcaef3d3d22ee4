"""Builds killed at any moment leave whole files under their names, and the next one finishes the job."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.project import contents
from cli.running import run
from councilgen.pipeline import build
from councilgen.press.cache import Cache
from councilgen.press.store import DiskStore
from councilgen.publish.selection import Wanted
from councilgen.workspace import DiskWorkspace
from press.meeting import FAST, catalog, edit, meeting, path

GROUPS, KILLS = 8, 25  # 200 moments in all
STATES = ("One text.", "One text more.")
# How a build of the other state is prepared, so that it is killed at work of every kind.
WORK: tuple[Callable[[Path], object], ...] = (
    lambda root: shutil.rmtree(root / ".councilgen", ignore_errors=True),
    lambda root: root,
    lambda root: shutil.rmtree(root / "build", ignore_errors=True),
)
WANTED = Wanted(formats=("docx", "html"))


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """Return what a whole set looks like in each of two states of the project."""
    root = meeting(tmp_path_factory.mktemp("states") / "project")
    found = []
    for state in STATES:
        _turn(root, state)
        assert run(*FAST, folder=root).code == 0
        found.append(contents(root / "build/t26"))
    assert found[0] != found[1]
    return found


def _turn(root: Path, state: str) -> None:
    other = STATES[1 - STATES.index(state)]
    for file in (path(1), path(3), catalog(1)):
        if other in (root / file).read_text(encoding="utf-8"):
            edit(root, file, other, state)


def _build(root: Path) -> None:
    build(DiskWorkspace(root), root / "build", WANTED, cache=Cache(DiskStore(root / ".councilgen/cache")))


def _killed(root: Path, seconds: float) -> bool:
    """Build in a process that is gone after `seconds`; say whether it was killed before its end."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # which ends the process at once, with nothing cleared up
        signal.setitimer(signal.ITIMER_REAL, seconds)
        _build(root)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _durations(root: Path) -> list[float]:
    """Return how long a build takes after each kind of preparation."""
    found = []
    for number, prepare in enumerate(WORK):
        _turn(root, STATES[number % 2])
        prepare(root)
        before = os.times().elapsed
        _build(root)
        found.append(os.times().elapsed - before)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("group", range(GROUPS))
def test_a_killed_build_leaves_no_wrong_file(group: int, states: list[dict[str, str]], tmp_path: Path) -> None:
    """Every file that has its name is one of a whole set, and all that the manifest lists are there."""
    root = meeting(tmp_path / "project")
    durations = _durations(root)
    for kill in range(KILLS):
        _turn(root, STATES[kill % 2])
        WORK[kill % 3](root)
        moment = (kill * GROUPS + group + 0.5) / (GROUPS * KILLS) * durations[kill % 3]  # spread over a whole build
        while not _killed(root, max(moment, 0.001)):  # it was faster this time
            _look(root / "build/t26", states)
            _turn(root, STATES[(kill + 1) % 2])
            moment *= 0.8
        _look(root / "build/t26", states)
    for state, expected in zip(STATES, states, strict=True):
        _turn(root, state)
        assert run(*FAST, folder=root).code == 0
        assert contents(root / "build/t26") == expected


def _look(folder: Path, states: list[dict[str, str]]) -> None:
    there = {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and ".staging" not in file.as_posix()
    }
    for name, digest in there.items():
        assert digest in {state[name] for state in states}, name
    if "manifest.json" in there:
        listed = json.loads((folder / "manifest.json").read_bytes())["files"]
        assert {file["path"] for file in listed} <= there.keys()
