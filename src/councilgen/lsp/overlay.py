"""A project as an editor has it: texts that are not saved yet lie over the files on the disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from councilgen.workspace import CONTENT, REGISTER, TEMPLATES, Workspace


class Overlay:
    """A workspace in which some files have other bytes than on the disk."""

    def __init__(self, below: Workspace, texts: Mapping[str, bytes]) -> None:
        self.below = below
        self.texts = dict(texts)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file, unsaved ones before those on the disk."""
        return self.texts[path] if path in self.texts else self.below.read(path)

    def exists(self, path: str) -> bool:
        """Say whether anything stands at a path."""
        return path in self.texts or self.below.exists(path)

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the files of a folder, those that were never saved too."""
        own = {path for path in self.texts if str(PurePosixPath(path).parent) == folder and path.endswith(suffix)}
        return sorted({*self.below.files(folder, suffix), *own})

    def folders(self, folder: str) -> list[str]:
        """Return the folders of a folder."""
        start = f"{folder}/"
        below = (path.removeprefix(start) for path in self.texts if path.startswith(start))
        return sorted({*self.below.folders(folder), *(path.partition("/")[0] for path in below if "/" in path)})


def root_of(path: Path) -> Path | None:
    """Return the project that a file or folder lies in: the nearest folder above it that looks like one.

    A folder `content` makes a project for every command; here it must have a register, a session or templates beside
    it, since editors open many folders that have a `content`.
    """
    return next((folder for folder in (path, *path.parents) if _is_project(folder)), None)


def _is_project(folder: Path) -> bool:
    content = folder / CONTENT
    if not content.is_dir():
        return False
    return (folder / REGISTER).is_dir() or (folder / TEMPLATES).is_dir() or any(content.glob("*/session.yaml"))
