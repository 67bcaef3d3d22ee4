"""The fontconfig file of our own: it knows the project's fonts, and no font of the system."""

from __future__ import annotations

import ctypes
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from xml.sax.saxutils import escape

from councilgen.errors import MachineError
from councilgen.render.fonts import FOLDER, HIDDEN

# Amiri draws its letters small in their square; so enlarged, they stand as high as Carlito's beside them.
ENLARGED = {"Amiri": 1.2}
_SUBSETTERS = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll")


def has_subsetter() -> bool:
    """Say whether this machine can cut fonts to size quickly; without it a Chinese document takes some 15 seconds."""
    return any(_loads(name) for name in _SUBSETTERS)


@contextmanager
def own_fonts() -> Iterator[None]:
    """Let fontconfig, when it is started in this context, see our fonts only. Other programs keep theirs."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(_write_configuration())
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def configuration() -> str:
    """Return the rules: where the fonts are, what each hides, how large it is set."""
    hidden = "".join(_hide(family, ranges) for family, ranges in HIDDEN.items())
    enlarged = "".join(_enlarge(family, times) for family, times in ENLARGED.items())
    return f"<dir>{escape(str(FOLDER))}</dir>\n{hidden}{enlarged}<config><rescan><int>0</int></rescan></config>\n"


def _hide(family: str, ranges: tuple[range, ...]) -> str:
    written = "".join(f"<range><int>{span.start:#x}</int><int>{span[-1]:#x}</int></range>" for span in ranges)
    return (
        f'<match target="scan"><test name="family"><string>{family}</string></test>'
        '<edit name="charset" mode="assign"><minus><name>charset</name>'
        f"<charset>{written}</charset></minus></edit></match>\n"
    )


def _enlarge(family: str, times: float) -> str:
    edits = "".join(
        f'<edit name="{size}" mode="assign"><times><name>{size}</name><double>{times}</double></times></edit>'
        for size in ("size", "pixelsize")
    )
    return f'<match target="font"><test name="family"><string>{family}</string></test>{edits}</match>\n'


def _write_configuration() -> Path:
    """Write the file where this user keeps caches; its folder is named by the rules, as the cache depends on them."""
    rules = configuration()
    digest = sha256(rules.encode()).hexdigest()[:16]
    for place in _cache_places():
        folder = place / "councilgen" / f"fontconfig-{digest}"
        with suppress(OSError):
            return _place(folder, _file(rules, folder))
    raise MachineError("no folder to write the list of fonts to", "set XDG_CACHE_HOME to a folder that can be written")


def _file(rules: str, cache: Path) -> str:
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f"<fontconfig>\n{rules}<cachedir>{escape(str(cache))}</cachedir>\n</fontconfig>\n"
    )


def _cache_places() -> Iterator[Path]:
    if configured := os.environ.get("XDG_CACHE_HOME"):
        yield Path(configured)
    with suppress(RuntimeError):  # a container may give its user no home
        yield Path.home() / ".cache"
    yield Path(tempfile.gettempdir()) / f"councilgen-{os.getuid() if hasattr(os, 'getuid') else 'user'}"


def _place(folder: Path, content: str) -> Path:
    """Write whole or not at all: two processes may start at once."""
    path = folder / "fonts.conf"
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return path
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=folder, suffix=".part")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(content)
    Path(name).replace(path)
    return path


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
