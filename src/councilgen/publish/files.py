"""Writing files whole or not at all: into a staging folder first, then each under its name in one step."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from councilgen.errors import MachineError

STAGING = ".staging-"


class Shelf:
    """A folder of finished files, filled through a staging folder beside them.

    A file gets its name by renaming, which the file system does in one step, so a reader sees the old file or the new
    one. A staging folder is locked by the build that fills it; one that nobody holds is a killed build's and goes.
    """

    def __init__(self, folder: Path) -> None:
        import tempfile

        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with self.alone():
                for left in folder.glob(f"{STAGING}*"):
                    _remove_if_left(left)
                self.staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=folder))
                self._held = os.open(self.staging, os.O_RDONLY)
                fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise MachineError(f"{folder} cannot be written to: {error.strerror}", "name another --output") from error

    def stage(self, path: str, data: bytes) -> None:
        """Write a file into the staging folder, and onto the disk."""
        staged = self.staging / path
        try:
            staged.parent.mkdir(parents=True, exist_ok=True)
            with staged.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            message = f"{self.folder / path} cannot be written: {error.strerror}"
            raise MachineError(message, "nothing was changed") from error

    def publish(self, paths: list[str]) -> list[str]:
        """Give staged files their names, in order; return those whose bytes are new."""
        changed = []
        for path in paths:
            if not os.path.exists(f"{self.staging}/{path}"):  # noqa: PTH110  # a set has thousands, mostly not staged
                continue
            staged, final = self.staging / path, self.folder / path
            try:
                if final.is_file() and final.read_bytes() == staged.read_bytes():
                    continue
                final.parent.mkdir(parents=True, exist_ok=True)
                staged.replace(final)
            except OSError as error:
                cure = "remove what stands in its way; files named before it are finished"
                raise MachineError(f"{final} cannot be written: {error.strerror}", cure) from error
            changed.append(path)
        return changed

    def alone(self) -> AbstractContextManager[None]:
        """Wait until no other build is giving names in this folder."""
        return alone(self.folder)

    def close(self) -> None:
        """Remove the staging folder."""
        import shutil

        shutil.rmtree(self.staging, ignore_errors=True)
        os.close(self._held)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other build is giving names in a folder; a killed one lets go by itself."""
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def at_rest(folder: Path) -> bool:
    """Say whether a folder could be filled, and nobody is about to fill it or was killed when he did."""
    return os.access(folder, os.R_OK | os.W_OK | os.X_OK) and not any(folder.glob(f"{STAGING}*"))


def _remove_if_left(staging: Path) -> None:
    """Remove the staging folder of a build that runs no more."""
    import shutil

    with suppress(OSError):
        held = os.open(staging, os.O_RDONLY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(staging, ignore_errors=True)
        finally:
            os.close(held)
