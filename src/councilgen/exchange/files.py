"""What stands in a file that comes back from a tool, whichever version of XLIFF it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from councilgen.exchange.coding import Mark, Run
from councilgen.exchange.states import State


@dataclass(frozen=True, slots=True)
class Found:
    """One segment of a file."""

    id: str
    digest: str  # of the translation that it went out with; empty where a tool has lost it
    source: tuple[Run, ...]
    target: tuple[Run, ...] | None
    state: State | None  # nothing where the file does not say
    line: int


def spelled(found: Found) -> tuple[Run, ...]:
    """Return the translation of a segment, each code with what its source says that it is in Markdown."""
    known = {(run.role, run.id): run.content for run in found.source if isinstance(run, Mark)}
    return tuple(
        replace(run, content=run.content or known.get((run.role, run.id), "")) if isinstance(run, Mark) else run
        for run in found.target or ()
    )


@dataclass(frozen=True, slots=True)
class Part:
    """What a file has of one catalog."""

    original: str  # the path of the catalog
    source: str
    target: str  # languages, as the file names them
    found: tuple[Found, ...]
    file: str
    line: int
