"""Measuring: functions and whole processes, in turns, so that a busy moment of the machine meets all rivals alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import rmtree
from statistics import median
from time import perf_counter

_LAUNCH = Path(__file__).with_name("launch.py")


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run."""

    seconds: float
    peak: int = 0  # bytes of memory of the largest process; 0 of what ran in our own
    cpu: float = 0.0  # seconds of processors, those of its children included
    together: int = 0  # bytes of memory of all its processes at once, where that was looked at


@dataclass(frozen=True, slots=True)
class Series:
    """The runs of one task."""

    runs: tuple[Run, ...]

    @property
    def least(self) -> float:
        """Return the seconds of the quickest run, which the rest of the machine disturbed least."""
        return min(run.seconds for run in self.runs)

    @property
    def median(self) -> float:
        """Return the seconds of the run in the middle."""
        return median(run.seconds for run in self.runs)

    @property
    def peak(self) -> int:
        """Return the most memory that a run took, in bytes."""
        return max(run.peak for run in self.runs)


Task = Callable[[], Run]


class Contest:
    """Tasks with one aim, ours and those of rivals, and their runs."""

    def __init__(self, tasks: Mapping[str, Task]) -> None:
        self._tasks = tasks
        self._runs: dict[str, list[Run]] = {name: [] for name in tasks}

    def round(self, *names: str) -> None:
        """Run each of the named tasks once."""
        for name in names:
            self._runs[name].append(self._tasks[name]())

    def __getitem__(self, name: str) -> Series:
        return Series(tuple(self._runs[name]))

    def faster(self, ours: str, theirs: str) -> float:
        """Return how many times as fast as theirs ours is, by the quickest runs."""
        return self[theirs].least / self[ours].least

    def as_data(self) -> dict[str, list[dict[str, float]]]:
        """Return all runs."""
        return {name: [asdict(run) for run in runs] for name, runs in self._runs.items()}


def inside(function: Callable[[], object]) -> Task:
    """Return the task of calling `function`."""

    def measured() -> Run:
        started = perf_counter()
        function()
        return Run(perf_counter() - started)

    return measured


def process(*command: str, folder: Path, makes: Path | None = None, times: int = 1) -> Task:
    """Return the task of running `command` in `folder`, `times` times, one after another; `makes` is removed before."""

    def measured() -> Run:
        if makes is not None:
            rmtree(makes, ignore_errors=True)
        runs = [launched(command, folder) for _count in range(times)]
        return Run(sum(run.seconds for run in runs), max(run.peak for run in runs), sum(run.cpu for run in runs))

    return measured


def launched(command: tuple[str, ...], folder: Path, said: Path = Path(os.devnull), every: float = 0) -> Run:
    """Run `command` in `folder`; what it says goes to `said`, and its memory is looked at `every` so many seconds."""
    launcher = (sys.executable, "-I", "-S", str(_LAUNCH), str(said), str(every))
    # An installed program has its bytecode, whatever this shell says of it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run((*launcher, *command), cwd=folder, stdout=subprocess.PIPE, check=True, env=environment)
    found = json.loads(done.stdout)
    return Run(found["seconds"], found["peak"], found["cpu"], found["together"] if every else 0)
