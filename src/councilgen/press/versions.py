"""What besides the inputs shapes the bytes of a file: the versions of the libraries that have a hand in them."""

from __future__ import annotations

import ctypes
import sysconfig
import zlib
from functools import cache
from pathlib import Path
from typing import Any

# Of those that read, the parsers of Markdown and catalogs: what they make of a text is printed.
_PACKAGES = (
    "councilgen", "Babel", "Jinja2", "Pillow", "PyYAML", "fonttools", "lxml", "markdown-it-py", "mdit-py-plugins",
    "polib", "pydyf", "tinycss2", "tinyhtml5", "weasyprint",
)  # fmt: skip


@cache
def versions() -> dict[str, str]:
    """Return the version of every library by its name; a library of the system that is not there is left out."""
    found = {name: _version(name) for name in _PACKAGES} | {"zlib": zlib.ZLIB_RUNTIME_VERSION}
    for name, ask in (("pango", _pango), ("harfbuzz", _harfbuzz)):
        try:
            found[name] = ask()
        except (OSError, AttributeError):  # the PDF engine, which needs it, says what to do
            continue
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


def _pango() -> str:
    return _text(ctypes.CDLL("libpango-1.0.so.0").pango_version_string)


def _harfbuzz() -> str:
    return _text(ctypes.CDLL("libharfbuzz.so.0").hb_version_string)


def _text(function: Any) -> str:
    function.restype = ctypes.c_char_p
    answer: bytes = function()
    return answer.decode("ascii")
