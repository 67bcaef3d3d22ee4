"""Who does the work: this process, several of this machine, or the workers of a cluster. All do the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from councilgen.errors import MachineError

if TYPE_CHECKING:
    from councilgen.press.work import Done, Kit, Work


@dataclass(frozen=True, slots=True)
class Lost:
    """What nobody could do: its worker died on it twice."""

    why: str


class Hands(Protocol):
    """Workers that are equipped and ready."""

    def do(self, works: Sequence[Work]) -> Iterator[tuple[int, Done | Lost]]:
        """Yield what came of each piece, with its place in `works`, as it gets ready; the largest are begun first."""
        ...


class Crew(Protocol):
    """Workers, before they know what for. To name a crew costs nothing; to equip one loads what the work needs."""

    def at_work(self, kit: Kit) -> AbstractContextManager[Hands]:
        """Return the workers equipped; they are dismissed at the end."""
        ...


class Alone:
    """This process."""

    def at_work(self, kit: Kit) -> AbstractContextManager[Hands]:
        """Return hands that work in this process."""
        from councilgen.press.hands import own

        return own(kit)


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes of this machine, each with its own PDF engine. One that dies is replaced and its piece begun again."""

    count: int
    tell: Callable[[str], None] = lambda _message: None  # is told of a process that died

    def at_work(self, kit: Kit) -> AbstractContextManager[Hands]:
        """Return hands that start processes once there is enough to do."""
        from councilgen.press.hands import several

        return several(kit, self.count, self.tell)


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a Dask cluster, by the address of its scheduler."""

    address: str

    def at_work(self, kit: Kit) -> AbstractContextManager[Hands]:
        """Return hands that work wherever the scheduler says; MachineError where they are not of our make."""
        try:
            from councilgen.press.cluster import far_away
        except ImportError as error:
            cure = "pip install 'councilgen[cluster]'"
            raise MachineError("a scheduler needs the library distributed", cure) from error
        return far_away(kit, self.address)
