"""Editions on their way from those who composed them to those who print them: on the disk, for memory is short."""

from __future__ import annotations

import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from councilgen.languages import Tag


class Spool:
    """Packed editions by document and language, in a folder of this run alone, which goes with it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="councilgen-")
        self._count: dict[tuple[str, Tag], int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    def put(self, file: str, language: Tag, edition: bytes) -> None:
        """Keep the edition of a document."""
        number = self._count.setdefault((file, language), len(self._count))
        self._path(number).write_bytes(edition)

    def path(self, file: str, language: Tag) -> Path:
        """Return where an edition is kept."""
        return self._path(self._count[file, language])

    def _path(self, number: int) -> Path:
        return Path(self._folder.name) / f"{number}"
