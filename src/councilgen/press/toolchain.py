"""What shapes bytes besides a project's own files, as one hash: this program and its libraries."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from councilgen.press.versions import versions

_PACKAGE = Path(__file__).parents[1]


@cache
def toolchain() -> str:
    """Return the hash of all versions and of councilgen's own files: two states of a checkout have one version."""
    made_by = {**versions(), "python": ".".join(map(str, sys.version_info[:2]))}
    return sha256(f"{sorted(made_by.items())} {_own_files()}".encode()).hexdigest()


def _own_files() -> str:
    found = sha256()
    for file in sorted(path for path in _PACKAGE.rglob("*") if path.suffix in (".py", ".ttf") and path.is_file()):
        found.update(f"{file.relative_to(_PACKAGE).as_posix()}\0".encode())
        found.update(sha256(file.read_bytes()).digest())
    return found.hexdigest()
