"""Whose work the making of a PDF is: ours or the engine's, by looking at the stack at every tick of the system."""

from __future__ import annotations

import gc
import signal
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import process_time
from types import FrameType

import councilgen

_INTERVAL = 0.001  # seconds of work between two looks; few systems tick as often
_OURS = str(Path(councilgen.__file__).parent)
_ENGINE = "render/pdf/typesetter.py:_set"  # which waits for the engine, whose own functions no stack of Python shows
_COLLECTOR = "garbage collector"  # strikes wherever something is made; whose garbage it is nobody can tell
STAGES = ("compose", "write", "finish", "collector", "engine")
_FINISHING = "render/pdf/finish"
_WRITING = "render/pdf"


class Share:
    """Seconds of the processor's time by who used them; the libraries that someone calls count as his own work."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)  # by function of ours, the engine as one
        self._last = 0.0
        self._collecting: float | None = None  # since when

    def measure(self, function: Callable[[], object]) -> None:
        """Add what a call of `function` takes."""
        before = signal.signal(signal.SIGPROF, self._look)
        gc.callbacks.append(self._collect)
        self._last = process_time()
        signal.setitimer(signal.ITIMER_PROF, _INTERVAL, _INTERVAL)
        try:
            function()
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)
            gc.callbacks.remove(self._collect)

    def of(self, stage: str) -> float:
        """Return the part of the whole that one of the `STAGES` took."""
        taken = sum(seconds for name, seconds in self.seconds.items() if _stage(name) == stage)
        return taken / (self._whole or 1)

    @property
    def own(self) -> float:
        """Return the part that is ours."""
        return self.of("compose") + self.of("write") + self.of("finish")

    def functions(self, count: int) -> list[tuple[str, float]]:
        """Return who took longest, with the part of the whole that each took."""
        found = [(name, seconds / self._whole) for name, seconds in self.seconds.items()]
        return sorted(found, key=lambda each: -each[1])[:count]

    @property
    def _whole(self) -> float:
        return sum(self.seconds.values())

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        """Give the time since the last look to the innermost function that is the engine's or ours."""
        if self._collecting is not None:  # what it takes is added when it ends
            return
        now = process_time()
        self.seconds[_owner(frame)] += now - self._last
        self._last = now

    def _collect(self, phase: str, _info: dict[str, int]) -> None:
        """Keep the collector's time apart."""
        if phase == "start":
            self._collecting = process_time()
        elif self._collecting is not None:
            taken = process_time() - self._collecting
            self.seconds[_COLLECTOR] += taken
            self._last += taken
            self._collecting = None


def _owner(frame: FrameType | None) -> str:
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(_OURS):
            return f"{Path(file).relative_to(_OURS).as_posix()}:{frame.f_code.co_name}"
        frame = frame.f_back
    return "bench"


def _stage(name: str) -> str:
    if name in {_ENGINE, _COLLECTOR}:
        return "engine" if name == _ENGINE else "collector"
    if name.startswith(_FINISHING):
        return "finish"
    return "write" if name.startswith(_WRITING) else "compose"
