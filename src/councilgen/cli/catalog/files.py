"""Several catalogs onto the disk, together or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from councilgen.errors import MachineError
from councilgen.workspace import LOCALES


class Staged:
    """Files written beside the old ones, which get their names together when all of them are there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._staging: Path | None = None
        self._files: list[tuple[Path, Path]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._staging is not None:
            shutil.rmtree(self._staging, ignore_errors=True)

    def add(self, file: Path, data: bytes) -> None:
        """Write what `file` is to hold, but not yet under its name."""
        try:
            if self._staging is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._staging = Path(tempfile.mkdtemp(dir=self._folder, prefix=".staged-"))
            written = self._staging / str(len(self._files))
            with written.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise _unwritable(file, error) from error
        self._files.append((written, file))

    def name(self) -> None:
        """Give every file its name."""
        for written, file in self._files:
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                written.replace(file)
            except OSError as error:
                raise _unwritable(file, error) from error


def staged(root: Path) -> Staged:
    """Return where the catalogs of the project in `root` are staged."""
    return Staged(root / LOCALES)


def _unwritable(file: Path, error: OSError) -> MachineError:
    return MachineError(f"{file} cannot be written: {error.strerror}", "remove what stands in its way")
