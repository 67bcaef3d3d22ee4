"""Whose work the making of a PDF is: ours or the engine's, by looking at the stack at every tick of the system."""

from __future__ import annotations

import signal
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import process_time
from types import FrameType

import councilgen

_INTERVAL = 0.001  # seconds of work between two looks; few systems tick as often
_OURS = str(Path(councilgen.__file__).parent)
_ENGINE = "weasyprint"
_WRITING = "render/html", "render/pdf/paper"
_AFTERWARDS = "render/pdf"


class Share:
    """Seconds of the processor's time by who used them; the libraries that someone calls count as his own work."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)  # by function of ours, and of the engine as one
        self._last = 0.0

    def measure(self, function: Callable[[], object]) -> None:
        """Add what a call of `function` takes."""
        before = signal.signal(signal.SIGPROF, self._look)
        self._last = process_time()
        signal.setitimer(signal.ITIMER_PROF, _INTERVAL, _INTERVAL)
        try:
            function()
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def of(self, stage: str) -> float:
        """Return the part of the whole that a stage took: compose, write, finish or engine."""
        taken = sum(seconds for name, seconds in self.seconds.items() if _stage(name) == stage)
        return taken / (self._whole or 1)

    @property
    def own(self) -> float:
        """Return the part that is ours."""
        return 1 - self.of("engine")

    def functions(self, count: int) -> list[tuple[str, float]]:
        """Return our own functions that took longest, with the part of the whole that each took."""
        own = [(name, seconds / self._whole) for name, seconds in self.seconds.items() if name != _ENGINE]
        return sorted(own, key=lambda found: -found[1])[:count]

    @property
    def _whole(self) -> float:
        return sum(self.seconds.values())

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        """Give the time since the last look to the innermost function that is the engine's or ours."""
        now = process_time()
        self.seconds[_owner(frame)] += now - self._last
        self._last = now


def _owner(frame: FrameType | None) -> str:
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(_OURS):
            return f"{Path(file).relative_to(_OURS).as_posix()}:{frame.f_code.co_name}"
        if f"/{_ENGINE}/" in file:
            return _ENGINE
        frame = frame.f_back
    return "bench"


def _stage(name: str) -> str:
    if name == _ENGINE:
        return "engine"
    if name.startswith(_WRITING):
        return "write"
    return "finish" if name.startswith(_AFTERWARDS) else "compose"
