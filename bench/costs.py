"""Where the processor's time of a cold build goes: reading by room of the code, printing by format, and the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import process_time

from bench.share import Share
from bench.synthetic import synthetic
from councilgen.pipeline import build
from councilgen.press.crew import Hands, Lost
from councilgen.press.formats import Format
from councilgen.press.printing import Printing
from councilgen.press.work import Done, Files, Kit, Work, do
from councilgen.publish.selection import Wanted
from councilgen.workspace import DiskWorkspace


@dataclass(slots=True)
class Costs:
    """Seconds of the processor in one serial build; as a crew it does the work itself, with the clock in its hand."""

    documents: int
    reading: float = 0.0
    printing: dict[Format, float] = field(default_factory=lambda: defaultdict(float))
    whole: float = 0.0
    share: Share = field(default_factory=Share)  # of reading

    @contextmanager
    def at_work(self, kit: Kit) -> Iterator[Hands]:
        """Return hands that work in this process."""
        yield _Timed(kit, self)

    @property
    def rest(self) -> float:
        """Return what is neither reading nor printing: finding out what to do, writing, index pages, manifests."""
        return self.whole - self.reading - sum(self.printing.values())

    def rooms(self, least: float = 0.03) -> list[tuple[str, float]]:
        """Return the rooms of the code in which reading takes more than `least` of its time, and its seconds there."""
        found: dict[str, float] = defaultdict(float)
        for name, seconds in self.share.seconds.items():
            found[name.partition("/")[0] if "/" in name else name.partition(":")[0]] += seconds
        scale = self.reading / (sum(found.values()) or 1)
        ordered = sorted(found.items(), key=lambda each: -each[1])
        return [(room, seconds * scale) for room, seconds in ordered if seconds * scale > least * self.reading]

    def as_data(self) -> dict[str, object]:
        """Return all that was measured."""
        printing = {f"print {form}": seconds for form, seconds in self.printing.items()}
        parts = {"reading": self.reading, **printing, "rest": self.rest}
        return {"documents": self.documents, "seconds": parts, "rooms of reading": dict(self.rooms())}


@dataclass(frozen=True, slots=True)
class _Timed:
    kit: Kit
    costs: Costs

    def do(self, works: Sequence[Work]) -> Iterator[tuple[int, Done | Lost]]:
        for place, work in enumerate(works):
            yield place, (self._print(work) if isinstance(work, Printing) else self._read(work))

    def _print(self, work: Printing) -> Files:
        """Print format by format, so that each has its own time."""
        files: list[tuple[bytes, int | None]] = []
        for form in work.formats:
            started = process_time()
            done = do(self.kit, replace(work, formats=(form,)))
            self.costs.printing[form] += process_time() - started
            if isinstance(done, Files):
                files += done.files
        return Files(tuple(files))

    def _read(self, work: Work) -> Done:
        found: list[Done] = []
        started = process_time()
        self.costs.share.measure(lambda: found.append(do(self.kit, work)))
        self.costs.reading += process_time() - started
        return found[0]


def costs(root: Path, folder: Path, count: int, formats: tuple[Format, ...] = ("docx", "pdf")) -> Costs:
    """Build a session of `count` documents in this process, with nothing remembered."""
    session = synthetic(root, folder / "project", count)
    found = Costs(count)
    started = process_time()
    build(DiskWorkspace(session.folder), folder / "ours", Wanted(formats=formats), found)
    found.whole = process_time() - started
    return found
