"""Hands of this machine: this process, or a pool of processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from threading import Lock

from pebble import ProcessExpired, ProcessPool

from councilgen.errors import MachineError
from councilgen.press.crew import Hands, Lost
from councilgen.press.printing import Printing, printed
from councilgen.press.work import Done, Kit, Work, do
from councilgen.render.stationery import Stationery

_FEW = 4  # pieces that are done faster than a second process is started
_AHEAD = 2  # pieces that a worker finds waiting when it has done one
_PATIENCE = 600.0  # seconds in which something has to be finished; the longest documents take one
_LONG = 100  # pieces that a worker does before it is replaced, so that no library's waste piles up


Tell = Callable[[str], None]


@contextmanager
def own(kit: Kit) -> Iterator[Hands]:
    """Return hands that work in this process."""
    yield _Own(kit)


@contextmanager
def several(kit: Kit, count: int, tell: Tell) -> Iterator[Hands]:
    """Return hands that start `count` processes once there is enough to do."""
    hands = _Several(kit, count, tell)
    try:
        yield hands
    except BaseException:
        hands.dismiss(at_once=True)
        raise
    hands.dismiss(at_once=False)


@dataclass(frozen=True, slots=True)
class _Own:
    kit: Kit

    def do(self, works: Sequence[Work]) -> Iterator[tuple[int, Done | Lost]]:
        for place, work in enumerate(works):
            yield place, do(self.kit, work)


class _Several:
    def __init__(self, kit: Kit, count: int, tell: Tell) -> None:
        self._kit, self._count, self._tell = kit, count, tell
        self._pool: ProcessPool | None = None

    def do(self, works: Sequence[Work]) -> Iterator[tuple[int, Done | Lost]]:
        if self._pool is None and (self._count < 2 or len(works) < _FEW):
            yield from _Own(self._kit).do(works)
            return
        yield from in_flight(works, self._start, self._count * _AHEAD, self._tell, self._drop)

    def _start(self, work: Work) -> Future[Done]:
        if self._pool is None:
            self._pool = ProcessPool(self._count, _LONG, _equip, [self._kit], get_context("spawn"))
        future: Future[Done] = self._pool.schedule(_do, [work])
        return future

    def _drop(self) -> None:
        """End the processes, whatever they are doing, with their pipes."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None

    def dismiss(self, *, at_once: bool) -> None:
        if at_once:
            self._drop()
        elif self._pool is not None:
            self._pool.close()  # type: ignore[no-untyped-call]
            self._pool.join()


def in_flight(
    works: Sequence[Work], start: Callable[[Work], Future[Done]], most: int, tell: Tell, renew: Callable[[], None],
    patience: float = _PATIENCE,
) -> Iterator[tuple[int, Done | Lost]]:  # fmt: skip
    """Yield what comes of `works`, with never more than `most` of them begun, so that memory does not grow with them.

    What takes longest is begun first: at the end no worker waits for another's large piece. A process that dies in the
    wrong moment holds the lock of the pipes for ever: where nothing is finished in `patience` seconds, `renew` ends
    all processes, and others do what was begun.
    """
    waiting = [(place, 1) for place in sorted(range(len(works)), key=lambda place: (works[place].size, -place))]
    running: dict[Future[Done], tuple[int, int]] = {}
    while waiting or running:
        while waiting and len(running) < most:
            piece = waiting.pop()
            running[start(works[piece[0]])] = piece
        finished, _rest = wait(running, patience, FIRST_COMPLETED)
        if not finished:
            tell(f"nothing has come of the processes for {patience:.0f} seconds; others do their work again")
            renew()
            for place, attempt in running.values():
                if attempt == 1:
                    waiting.append((place, 2))
                else:
                    yield place, Lost(f"nothing came of it in {patience:.0f} seconds, twice")
            running.clear()
        for future in finished:
            place, attempt = running.pop(future)
            try:
                yield place, future.result()
            except ProcessExpired as died:
                if attempt == 1:
                    tell(f"a process died, with exit code {died.exitcode}; another does its work again")
                    waiting.append((place, 2))
                else:
                    yield place, Lost(f"the process that made it died twice, with exit code {died.exitcode}")


class Aside:
    """A process that prints while this one goes on. It is started when it is first needed, and replaced now and then.

    Threads may share it: what they ask for is done one after the other.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._pool: ProcessPool | None = None
        self._dismissed = False

    def printed(self, look: Stationery, printing: Printing, seconds: float) -> bytes:
        """Return the first file of an edition; MachineError where the process dies or takes longer than `seconds`."""
        with self._lock:
            if self._dismissed:
                raise MachineError("councilgen is ending", "start it again")
            pool = self._pool = self._pool or ProcessPool(1, _LONG, context=get_context("spawn"))
            future = pool.schedule(_printed, [look, printing])
        try:
            data: bytes = future.result(seconds)
        except (ProcessExpired, TimeoutError, CancelledError) as error:
            self._drop(pool)
            raise MachineError("the process that prints has died or took too long", "try again") from error
        return data

    def _drop(self, pool: ProcessPool) -> None:
        """End a process that cannot be trusted any more, with its pipes: it may hold their locks."""
        with self._lock:
            if self._pool is pool:
                self._pool = None
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()

    def dismiss(self) -> None:
        """End the process, whatever it is doing."""
        with self._lock:
            self._dismissed, pool = True, self._pool
        if pool is not None:
            self._drop(pool)


def _printed(look: Stationery, printing: Printing) -> bytes:
    return printed({printing.template: look}, printing)[0][0]


_kit: list[Kit] = []


def _equip(kit: Kit) -> None:
    _kit[:] = [kit]


def _do(work: Work) -> Done:
    return do(_kit[0], work)
