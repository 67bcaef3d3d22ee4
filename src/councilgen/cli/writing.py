"""Files onto the disk, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from councilgen.errors import MachineError


def write_whole(file: Path, data: bytes) -> None:
    """Write a file in one step, so that a killed run leaves the old one."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}")
        with os.fdopen(handle, "wb") as staged:
            staged.write(data)
            staged.flush()
            os.fsync(staged.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except OSError as error:
        raise MachineError(f"{file} cannot be written: {error.strerror}", "remove what stands in its way") from error
