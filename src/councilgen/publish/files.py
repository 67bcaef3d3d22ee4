"""Writing files whole or not at all: into a staging folder first, then each under its name in one step."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from councilgen.errors import MachineError

STAGING = ".staging-"


class Shelf:
    """A folder of finished files, filled through a staging folder beside them.

    A file gets its name by renaming, which the file system does in one step, so a reader sees the old file or the new
    one. A build that is killed leaves a staging folder behind, which the next build of the same set removes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for left in folder.glob(f"{STAGING}*"):
                if not _owner_lives(left):
                    shutil.rmtree(left, ignore_errors=True)
            self.staging = Path(tempfile.mkdtemp(prefix=f"{STAGING}{os.getpid()}-", dir=folder))
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
            self.close()
            message = f"{self.folder / path} cannot be written: {error.strerror}"
            raise MachineError(message, "nothing was changed") from error

    def publish(self, paths: list[str]) -> list[str]:
        """Give staged files their names, in order; return those whose bytes are new."""
        changed = []
        for path in paths:
            staged, final = self.staging / path, self.folder / path
            try:
                if final.is_file() and final.read_bytes() == staged.read_bytes():
                    continue
                final.parent.mkdir(parents=True, exist_ok=True)
                staged.replace(final)
            except OSError as error:
                self.close()
                cure = "remove what stands in its way; files named before it are finished"
                raise MachineError(f"{final} cannot be written: {error.strerror}", cure) from error
            changed.append(path)
        return changed

    def close(self) -> None:
        """Remove the staging folder."""
        shutil.rmtree(self.staging, ignore_errors=True)


def _owner_lives(staging: Path) -> bool:
    """Say whether the process that made a staging folder still runs."""
    try:
        os.kill(int(staging.name.removeprefix(STAGING).partition("-")[0]), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
