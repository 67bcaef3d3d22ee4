"""Fixing a project until nothing is left to fix: in memory, so that it can be shown before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from councilgen.diagnostics.model import Diagnostic, Fix
from councilgen.mending.applying import Left, mended
from councilgen.mending.following import following
from councilgen.workspace import CONTENT, Outside, Workspace

MOST_ROUNDS = 20  # two rules that undo each other would never end


class Faulty(Protocol):
    """What looking at a project finds."""

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """Return the faults."""
        ...


F = TypeVar("F", bound=Faulty)


class Mended(Workspace):
    """A project in which some files say something else than on the disk."""

    def __init__(self, workspace: Workspace, files: dict[str, bytes]) -> None:
        self._workspace = workspace
        self._files = files

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        return self._files[path] if path in self._files else self._workspace.read(path)

    def exists(self, path: str) -> bool:
        """Say whether anything stands at a path."""
        return self._workspace.exists(path)

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the sorted paths of the files directly in `folder` whose name ends in `suffix`."""
        return self._workspace.files(folder, suffix)

    def folders(self, folder: str) -> list[str]:
        """Return the sorted names of the folders directly in `folder`."""
        return self._workspace.folders(folder)

    def __hash__(self) -> int:
        return id(self)


def _same_sense(done: Iterable[Fix]) -> set[str]:
    """Return the files of content that say the same as before, in better words."""
    files = {edit.span.file: fix.safe for fix in sorted(done, key=lambda fix: not fix.safe) for edit in fix.edits}
    return {file for file, safe in files.items() if safe and file.startswith(f"{CONTENT}/")}


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class Cured(Generic[F]):
    """What fixing came to."""

    found: F  # what is still to be found, once the files are written
    files: dict[str, tuple[bytes, bytes]]  # each that changes: what it was read as, what it is to be
    done: tuple[Fix, ...]
    left: tuple[Left, ...]


def wanted(faults: Iterable[Diagnostic], *, unsafe: bool) -> Iterator[Fix]:
    """Yield the likeliest fix of each fault that may be carried out without being read."""
    for fault in sorted(faults, key=lambda fault: fault.order):
        allowed = [fix for fix in fault.fixes if fix.edits and (unsafe or fix.safe)]
        if allowed:
            yield allowed[0]


def cured(
    workspace: Workspace, look: Callable[[Workspace], F], chosen: Callable[[Diagnostic], bool], *, unsafe: bool = False
) -> Cured[F]:
    """Return a project with its faults fixed, as far as these are `chosen`, have a fix, and nothing speaks against it.

    After each round the project is looked at anew, since one fix may make room for another. Those that change no sense
    are done first, and translations follow them; what an unsafe fix does to a translation is for people to say.
    """
    first: dict[str, bytes] = {}
    now: dict[str, bytes] = {}
    done: list[Fix] = []
    found, left = look(workspace), tuple[Left, ...]()

    def read(file: str) -> bytes | None:
        try:
            return now[file] if file in now else workspace.read(file)
        except (OSError, Outside):
            return None

    for _round in range(MOST_ROUNDS):
        faults = list(filter(chosen, found.faults))
        outcome = mended(wanted(faults, unsafe=False), read)
        if not outcome.done and unsafe:
            outcome = mended(wanted(faults, unsafe=True), read)
        left = outcome.left
        if not outcome.done:
            break
        before = Mended(workspace, dict(now))
        now |= outcome.files
        now |= following(before, Mended(workspace, dict(now)), _same_sense(outcome.done), read)
        first = {file: workspace.read(file) for file in now} | first
        done += outcome.done
        found = look(Mended(workspace, dict(now)))
    changed = {file: (first[file], now[file]) for file in sorted(now) if now[file] != first[file]}
    return Cured(found, changed, tuple(done), left)
