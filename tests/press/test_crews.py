"""Whoever does the work, the set is the same; who dies over it is replaced."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Any, cast

import pytest
from pebble import ProcessPool

from cli.project import contents
from cli.running import run
from councilgen.press.crew import Lost
from councilgen.press.hands import in_flight
from press.meeting import FAST, meeting


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project, built by one process."""
    root = meeting(tmp_path_factory.mktemp("crews") / "project")
    assert run(*FAST, "--no-cache", folder=root).code == 0
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """Return the same project, not built."""
    for part in ("content", "locales", "templates"):
        shutil.copytree(built / part, tmp_path / "project" / part)
    return tmp_path / "project"


@pytest.mark.slow
def test_several_processes_make_the_same_set(root: Path, built: Path) -> None:
    """To the byte, without a cache and with one."""
    for options in (["--no-cache"], []):
        assert run(*FAST[:-1], "3", *options, folder=root).code == 0
        assert contents(root / "build") == contents(built / "build")


@pytest.mark.slow
def test_two_builds_of_one_folder_at_once(root: Path, built: Path) -> None:
    """Both end well, and what they leave is one whole set."""
    command = [sys.executable, "-m", "councilgen", "--workspace", str(root), *FAST]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _number in range(2)]
    told = [process.communicate()[0].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    assert contents(root / "build") == contents(built / "build")


# ------------------------------------------------------------------------------------------------- death of a process


@dataclass(frozen=True)
class Piece:
    """A piece of work that kills whoever does it, so many times."""

    size: int
    deaths: int
    diary: str


def work(piece: Piece) -> int:
    """Die, or return the size of the piece; the diary remembers how often it was begun."""
    with Path(piece.diary).open("a", encoding="utf-8") as diary:
        diary.write(f"{piece.size}\n")
    if Path(piece.diary).read_text(encoding="utf-8").split().count(str(piece.size)) <= piece.deaths:
        os.kill(os.getpid(), signal.SIGKILL)
    return piece.size


@pytest.mark.slow
def test_a_worker_that_dies_takes_one_piece_with_it(tmp_path: Path) -> None:
    """The piece is done again; if that goes as badly, it is lost, and all others are done."""
    deaths = (0, 1, 0, 2, 0, 1)
    pieces = [Piece(size + 1, count, str(tmp_path / "diary")) for size, count in enumerate(deaths)]
    pool = ProcessPool(2, 100, context=get_context("spawn"))

    def start(piece: Any) -> Future[Any]:
        return cast("Future[Any]", pool.schedule(work, [piece]))

    told: list[str] = []
    done: dict[int, Any] = dict(in_flight(cast("Any", pieces), start, 3, told.append, pytest.fail))
    pool.close()  # type: ignore[no-untyped-call]
    pool.join()
    assert {place: found for place, found in done.items() if not isinstance(found, Lost)} == {
        0: 1, 1: 2, 2: 3, 4: 5, 5: 6,
    }  # fmt: skip
    lost = done[3]
    assert isinstance(lost, Lost)
    assert "died twice" in lost.why
    assert len(told) == sum(count > 0 for count in deaths)


def test_what_takes_longest_is_begun_first_and_little_is_begun_ahead() -> None:
    """No more than so many at a time, by size."""
    begun: list[int] = []
    waiting: list[Future[Any]] = []

    def start(piece: Any) -> Future[Any]:
        begun.append(piece.size)
        future: Future[Any] = Future()
        waiting.append(future)
        assert len(waiting) <= 2
        threading.Thread(target=lambda: waiting.pop(waiting.index(future)).set_result(piece.size)).start()
        return future

    pieces = [Piece(size, 0, "") for size in (3, 9, 1, 5, 7)]
    done: dict[int, Any] = dict(in_flight(cast("Any", pieces), start, 2, print, pytest.fail))
    assert done == {0: 3, 1: 9, 2: 1, 3: 5, 4: 7}
    assert begun == [9, 7, 5, 3, 1]


def test_processes_of_which_nothing_comes_are_replaced() -> None:
    """What they had begun is done again by others; what nobody finishes is lost, and all else is done."""
    stuck = {9: 1, 7: 2}  # sizes of pieces, and how often nothing comes of them
    renewed: list[list[int]] = []
    begun: list[int] = []

    def start(piece: Any) -> Future[Any]:
        begun.append(piece.size)
        future: Future[Any] = Future()
        if begun.count(piece.size) > stuck.get(piece.size, 0):
            future.set_result(piece.size)
        return future

    def renew() -> None:
        renewed.append(sorted(set(begun)))

    pieces = [Piece(size, 0, "") for size in (3, 9, 1, 5, 7)]
    told: list[str] = []
    found: dict[int, Any] = dict(in_flight(cast("Any", pieces), start, 2, told.append, renew, patience=0.01))
    lost = found.pop(4)
    assert isinstance(lost, Lost)
    assert "twice" in lost.why
    assert found == {0: 3, 1: 9, 2: 1, 3: 5}
    assert len(renewed) == len(told) == 2


# ---------------------------------------------------------------------------------------------------------- a cluster

# A cluster of two processes on this machine, one of which is killed when some work has been given out.
CLUSTER = """\
import os, signal, sys
from distributed import Client, LocalCluster
import councilgen.press.cluster as far
from councilgen.cli import main

def guarded():
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with Client(cluster) as client:
            pids = list(client.run(os.getpid).values())
        packed, given = far._packed, []
        def killing(work):
            given.append(work)
            if len(given) == 5:
                os.kill(pids[0], signal.SIGKILL)
            return packed(work)
        far._packed = killing
        sys.argv += ["--scheduler", cluster.scheduler_address]
        try:
            main()
        except SystemExit as end:
            assert len(given) >= 5, given
            return end.code

if __name__ == "__main__":
    sys.exit(guarded())
"""


@pytest.mark.slow
@pytest.mark.skipif(find_spec("distributed") is None, reason="distributed is not installed (councilgen[cluster])")
def test_a_cluster_makes_the_same_set_though_a_worker_dies(root: Path, built: Path, tmp_path: Path) -> None:
    """Processes that share no disk with the build but what travels to them; one is killed on the way."""
    script = tmp_path / "cluster.py"
    script.write_text(CLUSTER, encoding="utf-8")
    command = [sys.executable, str(script), "--workspace", str(root), *FAST, "--no-cache"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    assert contents(root / "build") == contents(built / "build")


@pytest.mark.parametrize("address", ["nowhere", "tcp://127.0.0.1:9"])
def test_a_scheduler_that_is_not_there_is_named(address: str, root: Path) -> None:
    """With what to do about it."""
    if find_spec("distributed") is None:
        pytest.skip("distributed is not installed (councilgen[cluster])")
    ran = run(*FAST, "--scheduler", address, folder=root)
    assert (ran.code, address in ran.err, "help: " in ran.err) == (2, True, True)
