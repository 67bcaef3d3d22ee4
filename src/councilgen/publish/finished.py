"""A finished set, opened again: what its manifest lists, checked against the folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from councilgen.checks.finished.file_altered import file_altered, file_missing
from councilgen.checks.finished.set_outdated import set_outdated
from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import MachineError
from councilgen.publish.manifest import MANIFEST, Finished, Manifest, digest, opened
from councilgen.workspace import Outside, Workspace


@dataclass(frozen=True, slots=True)
class FinishedSet:
    """A folder of finished files with its manifest."""

    folder: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """Return the path of the manifest, as faults name it."""
        return (self.folder / MANIFEST).as_posix()

    def read(self, file: Finished) -> bytes:
        """Return the bytes of a file that `faults` has found to be as listed; it may have changed since."""
        path = self.folder / file.path
        try:
            data = path.read_bytes()
        except OSError as error:
            raise MachineError(f"{path} cannot be read: {error.strerror}", "begin again") from error
        if digest(data) != file.sha256:
            raise MachineError(f"{path} changed while it was read", "wait for its build to end, and begin again")
        return data

    def faults(self) -> Iterator[Diagnostic]:
        """Yield a fault for every file that is not there or not what the manifest says."""
        for file in self.manifest.files:
            place = (self.folder / file.path).as_posix()
            try:
                data = (self.folder / file.path).read_bytes()
            except OSError:
                yield file_missing(place)
                continue
            if digest(data) != file.sha256:
                yield file_altered(place, len(data), file.bytes)

    def outdated(self, workspace: Workspace) -> Iterator[Diagnostic]:
        """Yield a fault if the project is no longer the one that the set was built from."""
        inputs = sorted(self.manifest.inputs.items())
        changed = tuple(name for name, value in inputs if _digest(workspace, name) != value)
        if changed:
            yield set_outdated(self.name, changed)


def finished_set(folder: Path) -> FinishedSet | None:
    """Return the set in a folder, or nothing where there is no manifest; `Damaged` where that is none."""
    try:
        return FinishedSet(folder, opened(folder))
    except OSError:
        return None


def _digest(workspace: Workspace, name: str) -> str:
    try:
        return digest(workspace.read(name))
    except (OSError, Outside, ValueError):  # a name may hold what no path can
        return ""
