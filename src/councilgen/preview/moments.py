"""The project from one moment to the next: what has to be looked at again, told by the disk and by who watches it."""

from __future__ import annotations

import os
from collections.abc import Container

from councilgen.proofing.inventory import Inventory
from councilgen.workspace import DiskWorkspace

# What tells one state of a file from another without reading it; nothing where nothing stands.
Signature = tuple[int, ...] | None


class Witness:
    """A workspace that notes the signature of a file before it reads it.

    So a file that is changed while it is read has, at the next look, another signature than the noted one.
    """

    def __init__(self, disk: DiskWorkspace) -> None:
        self.disk = disk
        self._seen: dict[str, Signature] = {}

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        if path not in self._seen:
            self._seen[path] = self._signature(path)
        return self.disk.read(path)

    def exists(self, path: str) -> bool:
        """Say whether anything stands at a path."""
        return self.disk.exists(path)

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the files of a folder."""
        return self.disk.files(folder, suffix)

    def folders(self, folder: str) -> list[str]:
        """Return the folders of a folder."""
        return self.disk.folders(folder)

    def later(self, before: Inventory, suspects: Container[str]) -> Inventory:
        """Return the inventory of now. Files are hashed again that are `suspects` or have another signature.

        A signature alone would not do: two saves of equal length may fall into one tick of the disk's clock.
        """
        changed = [path for path, seen in self._seen.items() if path in suspects or seen != self._signature(path)]
        for path in changed:
            del self._seen[path]
        return before.later(lambda question: question.startswith("read ") and question[len("read ") :] in self._seen)

    def nothing_has_changed(self) -> bool:
        """Say whether every file that was read is as it was, as far as that can be told without reading it."""
        return all(signature == self._signature(path) for path, signature in self._seen.items())

    def _signature(self, path: str) -> Signature:
        for look in (os.stat, os.lstat):
            try:
                found = look(self.disk.root / path)
            except (OSError, ValueError):
                continue
            return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_dev, found.st_mode)
        return None
