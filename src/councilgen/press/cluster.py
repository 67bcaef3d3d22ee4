"""Hands far away: the workers of a Dask cluster, each with councilgen of the same make."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, cast

from councilgen.errors import MachineError
from councilgen.press.crew import Hands, Lost
from councilgen.press.printing import Printing
from councilgen.press.toolchain import toolchain
from councilgen.press.work import Done, Kit, Work, do

_AHEAD = 2  # pieces that a thread of a worker finds waiting when it has done one
_WAIT = "10s"
_one_at_a_time = threading.Lock()  # the PDF engine is not made for threads


@contextmanager
def far_away(kit: Kit, address: str) -> Iterator[Hands]:
    """Return the workers of the scheduler at `address`, equipped: the kit travels to each of them once."""
    try:
        import distributed
    except ImportError as error:
        raise MachineError("a scheduler needs the library distributed", "pip install 'councilgen[cluster]'") from error
    try:
        client: Any = cast("Any", distributed).Client(address, timeout=_WAIT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise MachineError(f"there is no scheduler at {address}: {error}", "start it: dask scheduler") from error
    with client:
        threads = _equipped(client)
        kit_there = client.scatter(kit, broadcast=True)
        yield _Far(client, kit_there, threads)


def _equipped(client: Any) -> int:
    """Return how many pieces the workers can do at once; MachineError where one has other tools than we have."""
    makes = client.run(toolchain, on_error="return")
    if not makes:
        raise MachineError("the cluster has no workers", "start some: dask worker ADDRESS --nthreads 1")
    others = sorted(worker for worker, make in makes.items() if make != toolchain())
    if others:
        message = f"the worker {others[0]} has another councilgen or other libraries than this machine"
        raise MachineError(message, "install the same on all, from the same lock file: equal tools make equal bytes")
    return sum(client.nthreads().values())


@dataclass(frozen=True, slots=True)
class _Far:
    client: Any
    kit: Any
    threads: int

    def do(self, works: Sequence[Work]) -> Iterator[tuple[int, Done | Lost]]:
        import distributed

        dask = cast("Any", distributed)
        order = sorted(range(len(works)), key=lambda place: (works[place].size, -place))
        running: dict[Any, int] = {}
        ready = dask.as_completed()

        def start() -> None:
            place = order.pop()
            future = self.client.submit(_do, self.kit, _packed(works[place]), pure=False, retries=0)
            running[future] = place
            ready.add(future)

        for _worker in range(min(len(order), self.threads * _AHEAD)):
            start()
        for future in ready:
            place = running.pop(future)
            try:
                yield place, future.result()
            except dask.KilledWorker as died:
                yield place, Lost(f"the workers that were given it died: {died}")
            if order:
                start()


def _packed(work: Work) -> Work:
    """Return a piece of work with everything in it, for a machine that does not see our disk."""
    if isinstance(work, Printing) and not isinstance(work.edition, bytes):
        return replace(work, edition=work.edition.read_bytes())
    return work


def _do(kit: Kit, work: Work) -> Done:
    with _one_at_a_time:
        return do(kit, work)
