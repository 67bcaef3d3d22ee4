"""The cures of faults as changes of texts that an editor can carry out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from councilgen.diagnostics.model import Diagnostic, Fix
from councilgen.lsp.state import State
from councilgen.mending.applying import mended
from councilgen.workspace import Outside


@dataclass(frozen=True, slots=True)
class Replaced:
    """Characters of a text, by their offsets, that give way to others."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Cure:
    """What an editor offers for a fault, or for all faults of a file that can be mended without being read."""

    title: str
    changes: Mapping[str, Replaced]  # by file
    faults: tuple[Diagnostic, ...] = ()
    likeliest: bool = False
    everything: bool = False


def cures(state: State, faults: Iterable[Diagnostic]) -> Iterator[Cure]:
    """Yield the cures of faults, each as it would be carried out on the present texts; those that cannot be are not."""
    for fault in faults:
        for place, fix in enumerate(fault.fixes):
            changes = _changes(state, (fix,))
            if changes:
                yield Cure(_capital(fix.title), changes, (fault,), likeliest=place == 0)


def all_safe(state: State, file: str, faults: Iterable[Diagnostic]) -> Cure | None:
    """Return the change of a file that mends all that is safe to mend, if there is any."""
    fixes = tuple(fix for fault in faults if (fix := next((each for each in fault.fixes if each.safe), None)))
    inside = tuple(fix for fix in fixes if all(edit.span.file == file for edit in fix.edits))
    changes = _changes(state, inside) if inside else {}
    return Cure("Mend all that is safe to mend", changes, everything=True) if changes else None


def _changes(state: State, fixes: Iterable[Fix]) -> dict[str, Replaced]:
    read = _reader(state)
    done = mended(fixes, read)
    found = {}
    for file, data in done.files.items():
        before, after = (read(file) or b"").decode("utf-8", "replace"), data.decode("utf-8", "replace")
        if before != after:
            found[file] = _replaced(before, after)
    return found


def _reader(state: State) -> Callable[[str], bytes | None]:
    def read(file: str) -> bytes | None:
        try:
            return state.workspace.read(file)
        except (OSError, Outside):
            return None

    return read


def _replaced(before: str, after: str) -> Replaced:
    """Return the one stretch in which two texts differ."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    same = next((at for at in range(most - start) if before[-1 - at] != after[-1 - at]), most - start)
    return Replaced(start, len(before) - same, after[start : len(after) - same])


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
