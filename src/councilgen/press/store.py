"""Entries on the disk by name: written whole, checked when they are read, thrown away when there are too many."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

_HASH = 64  # characters


class Store(Protocol):
    """Entries by name; what was put in may be gone at any time, but is never another."""

    def get(self, name: str) -> bytes | None:
        """Return an entry, or nothing."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Keep an entry, if that can be done."""
        ...


class Nowhere:
    """A store that keeps nothing."""

    def get(self, _name: str) -> bytes | None:
        """Return nothing."""
        return None

    def put(self, _name: str, _data: bytes) -> None:
        """Do nothing."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much a store holds."""

    entries: int
    bytes: int


class DiskStore:
    """Entries in a folder that several builds may use at once.

    Each begins with the hash of the rest. One that was cut off or altered is removed and counts as not there. Writing
    an entry is a rename, so that a reader sees it whole; a disk that is full or read-only costs time, not the build.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written = False  # whether this run has added anything

    def get(self, name: str) -> bytes | None:
        """Return an entry, or nothing; one that is used is young again."""
        path = f"{self.folder}/{name}"
        try:
            with open(path, "rb") as file:  # noqa: PTH123  # a build that has nothing to do asks for thousands
                data = file.read()
        except OSError:
            return None
        if data[:_HASH] != sha256(data[_HASH:]).hexdigest().encode():
            with suppress(OSError):
                Path(path).unlink()
            return None
        with suppress(OSError):
            os.utime(path)
        return data[_HASH:]

    def put(self, name: str, data: bytes) -> None:
        """Keep an entry, if that can be done."""
        import tempfile

        path = self.folder / name
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, staged = tempfile.mkstemp(prefix=".", dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(data).hexdigest().encode() + data)
                Path(staged).replace(path)
                self.written = True
            except OSError:
                with suppress(OSError):
                    Path(staged).unlink()

    def size(self) -> Size:
        """Return how much the store holds."""
        sizes = [size for _age, size, _path in self._entries()]
        return Size(len(sizes), sum(sizes))

    def prune(self, most: int) -> Size:
        """Throw away what was not used for longest until `most` bytes are left; return how much went."""
        entries = sorted(self._entries())
        surplus, gone, count = sum(size for _age, size, _path in entries) - most, 0, 0
        for _age, size, path in entries:
            if gone >= surplus:
                break
            with suppress(OSError):
                path.unlink()
                gone, count = gone + size, count + 1
        return Size(count, gone)

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        """Yield age, size and path of every entry, of what a killed build left behind too."""
        for path in self.folder.rglob("*"):
            with suppress(OSError):
                found = path.lstat()
                if not path.is_dir():
                    yield found.st_mtime, found.st_size, path
