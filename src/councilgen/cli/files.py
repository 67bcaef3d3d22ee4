"""Files that a command writes where a person says so."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from councilgen.errors import MachineError


def write_whole(file: Path, data: bytes) -> None:
    """Write a file in one step, so that a killed run leaves the old one; what is no file, as a pipe, is written to."""
    try:
        if file.exists() and not file.is_file():
            with file.open("wb") as stream:
                stream.write(data)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}")
        with os.fdopen(handle, "wb") as staged:
            staged.write(data)
            staged.flush()
            os.fsync(staged.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except OSError as error:
        raise _unwritable(file, error) from error


def append(file: Path, data: bytes) -> None:
    """Write `data` behind what a file holds, in one call; several steps of a pipeline may share the file."""
    try:
        with file.open("ab", buffering=0) as stream:
            stream.write(data)
    except OSError as error:
        raise _unwritable(file, error) from error


def _unwritable(file: Path, error: OSError) -> MachineError:
    return MachineError(f"{file} cannot be written: {error.strerror}", "remove what stands in its way")
