"""Where files come from: the only door to the disk for everything that is read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Protocol

from councilgen.errors import UsageError

CONTENT = "content"
REGISTER = "content/register"
LOCALES = "locales"
TEMPLATES = "templates"


class Outside(Exception):
    """A path leads out of the workspace."""


class Workspace(Protocol):
    """A project's files by their path from its root, with forward slashes."""

    def __hash__(self) -> int: ...

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; FileNotFoundError, IsADirectoryError or `Outside` where there are none."""
        ...

    def exists(self, path: str) -> bool:
        """Say whether anything stands at a path, be it readable or not."""
        ...

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the sorted paths of the files directly in `folder` whose name ends in `suffix`."""
        ...

    def folders(self, folder: str) -> list[str]:
        """Return the sorted names of the folders directly in `folder`."""
        ...


def beside(file: str, name: str) -> str:
    """Return the path of `name` as seen from `file`; raise `Outside` where it is absolute or climbs out."""
    parts = list(PurePosixPath(file).parent.parts)
    if PurePosixPath(name).is_absolute() or "\\" in name or ":" in name or "\x00" in name:
        raise Outside(name)
    for part in PurePosixPath(name).parts:
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
        else:
            raise Outside(name)
    return "/".join(parts)


class DiskWorkspace:
    """The project in a folder. Symbolic links are followed as long as they stay in it."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._inside = f"{str(self.root).rstrip(os.sep)}{os.sep}"
        if not (self.root / CONTENT).is_dir():
            raise UsageError(
                f"{root} is no councilgen project: it has no folder {CONTENT}/",
                "go to the project's folder, name it with --workspace DIR, or begin one: councilgen new project DIR",
            )

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        found = self._followed(path)
        if not found.startswith(self._inside):
            raise Outside(path)
        with open(found, "rb") as file:  # noqa: PTH123  # a session has thousands of files; paths as objects show
            return file.read()

    def _followed(self, path: str) -> str:
        """Return where a path leads; the way to the root has been followed, and most of the rest are no links."""
        at = str(self.root)
        for part in path.split("/"):
            at = f"{at}/{part}"
            if part in ("", ".", "..") or os.path.islink(at):  # noqa: PTH114  # as below
                return os.path.realpath(f"{self.root}/{path}")
        return at

    def exists(self, path: str) -> bool:
        """Say whether anything stands at a path or in its way, be it readable or not."""
        try:
            os.lstat(f"{self.root}/{path}")
        except FileNotFoundError:
            return False
        except OSError:
            return True
        return True

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the sorted paths of the files directly in `folder` whose name ends in `suffix`."""
        try:
            entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            return []
        # Folders and dangling links too: whoever reads them says that they are no files.
        return [f"{folder}/{entry.name}" for entry in entries if entry.name.endswith(suffix)]

    def folders(self, folder: str) -> list[str]:
        """Return the sorted names of the folders directly in `folder`."""
        try:
            entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [entry.name for entry in entries if entry.is_dir() and not entry.name.startswith(".")]


class MemoryWorkspace:
    """A project made of a mapping; for tests and for texts that lie in no file."""

    def __init__(self, files: Mapping[str, bytes | str]) -> None:
        self._files = {path: data.encode("utf-8") if isinstance(data, str) else data for path, data in files.items()}

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        if path not in self._files:
            raise FileNotFoundError(path)
        return self._files[path]

    def exists(self, path: str) -> bool:
        """Say whether there is such a file."""
        return path in self._files

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the sorted paths of the files directly in `folder` whose name ends in `suffix`."""
        return sorted(
            path for path in self._files if str(PurePosixPath(path).parent) == folder and path.endswith(suffix)
        )

    def folders(self, folder: str) -> list[str]:
        """Return the sorted names of the folders directly in `folder`."""
        below = (PurePosixPath(path) for path in self._files)
        inside = (path.relative_to(folder) for path in below if path.is_relative_to(folder))
        return sorted({path.parts[0] for path in inside if len(path.parts) > 1})
