"""What shapes bytes besides a project's own files: this program, its libraries, the machine's."""

from __future__ import annotations

import ctypes
import sys
import zlib
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = (
    "Babel", "Jinja2", "MarkupSafe", "Pillow", "PyYAML", "fonttools", "lxml", "markdown-it-py", "mdit-py-plugins",
    "polib", "pydyf", "tinycss2", "tinyhtml5", "weasyprint",
)  # fmt: skip
# The libraries that set the lines of a PDF, each with the function that names its version.
_NATIVE = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
    ("libharfbuzz-subset.so.0", "hb_version_string"),
)
_PACKAGE = Path(__file__).parents[1]


@cache
def versions() -> dict[str, str]:
    """Return the version of everything that has a say in what files look like, by name.

    councilgen itself stands there with the hash of its own files: two states of a checkout have one version.
    """
    found = {"councilgen": f"{_version('councilgen')}+{_own()[:16]}", "python": sys.version.partition(" ")[0]}
    found |= {name: _version(name) for name in LIBRARIES}
    found |= {library.partition(".so")[0]: _native(library, function) for library, function in _NATIVE}
    return {**found, "zlib": zlib.ZLIB_RUNTIME_VERSION}


@cache
def toolchain() -> str:
    """Return the hash of all versions."""
    return sha256(repr(sorted(versions().items())).encode()).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _native(library: str, function: str) -> str:
    try:
        name = getattr(ctypes.CDLL(library), function)
    except (OSError, AttributeError):
        return "none"
    name.restype = ctypes.c_char_p
    return str(name().decode())


def _own() -> str:
    """Return the hash of this package: its code, its fonts, its data."""
    found = sha256()
    for file in sorted(path for path in _PACKAGE.rglob("*") if path.suffix not in (".pyc", ".md") and path.is_file()):
        found.update(f"{file.relative_to(_PACKAGE).as_posix()}\0".encode())
        found.update(sha256(file.read_bytes()).digest())
    return found.hexdigest()
