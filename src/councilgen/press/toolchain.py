"""What shapes bytes besides a project's own files, as one hash: this program and its libraries."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from councilgen.press.versions import versions
from councilgen.proofing.inventory import digest_of_file

_PACKAGE = Path(__file__).parents[1]


@cache
def toolchain() -> str:
    """Return the hash of all versions and of councilgen's own files: two states of a checkout have one version."""
    made_by = {**versions(), "python": ".".join(map(str, sys.version_info[:2]))}
    return sha256(f"{sorted(made_by.items())} {_own_files()}".encode()).hexdigest()


def _own_files() -> str:
    found = sha256()
    for name in sorted(_names("")):
        found.update(f"{name}\0{digest_of_file(f'{_PACKAGE}/{name}')}\n".encode())
    return found.hexdigest()


def _names(folder: str) -> Iterator[str]:
    """Yield the paths of all modules, fonts and sources of pages below a folder of the package."""
    with os.scandir(f"{_PACKAGE}/{folder}") as entries:  # noqa: TID251  # they are sorted where they are used
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _names(f"{folder}{entry.name}/")
            elif entry.name.endswith((".py", ".ttf", ".typ")) and entry.is_file():
                yield f"{folder}{entry.name}"
