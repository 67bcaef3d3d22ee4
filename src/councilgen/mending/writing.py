"""Mended files onto the disk: each whole or not at all, and none that somebody else has changed meanwhile."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was left as it was, and why."""

    file: str
    why: str
    cure: str


def write(root: Path, files: Mapping[str, tuple[bytes, bytes]]) -> tuple[Refused, ...]:
    """Write each file of the project in `root` that still is what it was read as; return those that are left alone."""
    return tuple(refused for file, (was, now) in files.items() if (refused := _written(root, file, was, now)))


def _written(root: Path, file: str, was: bytes, now: bytes) -> Refused | None:
    root = root.resolve()
    try:
        found = (root / file).resolve(strict=True)
        if not found.is_relative_to(root):
            return Refused(file, "a link leads out of the project", "put the file itself here")
        there = found.read_bytes()
        if there == now:
            return None  # two names of one file
        if there != was:
            return Refused(file, "it was changed meanwhile", "check and fix it again")
        mode = found.stat().st_mode
        if not mode & stat.S_IWUSR or not os.access(found, os.W_OK):
            return Refused(file, "it may not be written", f"make it writable: chmod u+w {file}")
        _replace(found, now, stat.S_IMODE(mode))
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        why = getattr(error, "strerror", None) or "it cannot be found"
        return Refused(file, f"it cannot be written: {why}", "remove what stands in its way")
    return None


def _replace(file: Path, data: bytes, mode: int) -> None:
    """Give a file other bytes in one step, so that a killed run leaves the old ones or the new ones."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    try:
        with os.fdopen(handle, "wb") as staged:
            staged.write(data)
            staged.flush()
            os.fsync(staged.fileno())
        Path(name).chmod(mode)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
