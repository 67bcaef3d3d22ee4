"""What besides the inputs shapes the bytes of a file: the versions of the libraries that have a hand in them."""

from __future__ import annotations

import sysconfig
import zlib
from functools import cache
from pathlib import Path

# Of those that read, the parsers of Markdown and catalogs: what they make of a text is printed.
_PACKAGES = (
    "councilgen", "Babel", "Jinja2", "Pillow", "PyYAML", "fonttools", "lxml", "markdown-it-py", "mdit-py-plugins",
    "pikepdf", "polib", "typst",
)  # fmt: skip


@cache
def versions() -> dict[str, str]:
    """Return the version of every library by its name."""
    found = {name: _version(name) for name in _PACKAGES} | {"zlib": zlib.ZLIB_RUNTIME_VERSION}
    return dict(sorted(found.items()))


def _version(name: str) -> str:
    """Return the version of a package: from the name of its folder, since to read its description takes long."""
    found = _installed().get(name.lower().replace("-", "_"))
    if found is not None:
        return found
    from importlib.metadata import version

    return str(version(name))


@cache
def _installed() -> dict[str, str]:
    folders = Path(sysconfig.get_path("purelib")).glob("*-*.dist-info")
    names = (folder.name.removesuffix(".dist-info").partition("-") for folder in folders)
    return {name.lower(): version for name, _hyphen, version in names}
