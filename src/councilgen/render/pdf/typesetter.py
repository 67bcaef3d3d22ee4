"""Typst, behind its one door: loaded late, without network, with our fonts and files only."""

from __future__ import annotations

import json
import os
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from councilgen.blocks.model import Edition
from councilgen.errors import CouncilgenError, MachineError
from councilgen.render.fonts import ENLARGED, FOLDER
from councilgen.render.pdf.finish import finish
from councilgen.render.pdf.parts import pictures, write_parts

if TYPE_CHECKING:
    from typst import PDFStandard

_TREE, _LOOK = "tree.typ", "print.typ"
_MAIN = f'#import "/{_LOOK}" as look\n#import "/{_TREE}": lay-out\n#lay-out(look)\n'.encode()
_CURE = "mend the template, or what the document says there"
_STANDARDS: list[PDFStandard] = ["ua-1", "a-3a"]
_PLACE = re.compile(rf"({re.escape(_LOOK)}:\d+):\d+")
# A look may ask for packages, which the typesetter would fetch; here it finds no way out.
_NOWHERE = "http://127.0.0.1:9"
_PROXIES = {f"{scheme}_proxy": _NOWHERE for scheme in ("http", "https", "all")} | {"no_proxy": ""}
_SURROUNDINGS = _PROXIES | {name.upper(): value for name, value in _PROXIES.items()}


class EngineWarning(UserWarning):
    """Something in a look that the engine did not understand; the file is written all the same."""


class Typst:
    """The engine; it keeps fonts from one document to the next."""

    def start(self) -> None:
        """Load Typst and look at the fonts once."""
        self._fonts  # noqa: B018  # they are kept

    def print_edition(self, edition: Edition, look: str) -> bytes:
        """Return `edition` as a PDF that is tagged and made for archives.

        The typesetter sees a folder of its own and nothing outside of it.
        """
        files = {
            _TREE: Path(__file__).with_name(_TREE).read_bytes(),
            _LOOK: look.encode("utf-8"),
            "edition.json": json.dumps(write_parts(edition)).encode("utf-8"),
            **{name: image.data for name, image in pictures(edition).items()},
        }
        with _folder(files) as folder:
            return finish(self._set(folder, edition.symbol), edition)

    def _set(self, folder: Path, symbol: str) -> bytes:
        import typst

        compiler = typst.Compiler(
            _MAIN, root=folder, font_paths=self._fonts, sys_inputs={"enlargement": str(max(ENLARGED.values()))},
            package_path=folder, package_cache_path=folder,
        )  # fmt: skip
        try:
            with _offline():
                pdf, remarks = compiler.compile_with_warnings(format="pdf", pdf_standards=_STANDARDS, timestamp=0)
        except typst.TypstError as error:
            raise CouncilgenError(f"{symbol}: PDF engine: {_told(error)}", _CURE) from error
        except BaseException as error:
            if type(error).__name__ != "PanicException":  # what the engine did not foresee is no Exception
                raise
            raise CouncilgenError(f"{symbol}: PDF engine: {error}", _CURE) from error
        for remark in remarks:
            warnings.warn(f"{symbol}: PDF engine: {_told(remark)}", EngineWarning, stacklevel=4)
        if not isinstance(pdf, bytes):
            raise TypeError("one document is one file")
        return pdf

    @cached_property
    def _fonts(self) -> Any:
        import typst

        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])


@contextmanager
def _folder(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Put `files` into a folder that goes afterwards."""
    try:
        held = TemporaryDirectory(prefix="councilgen-")
        for name, data in files.items():
            (Path(held.name) / name).write_bytes(data)
    except OSError as error:
        message = f"the folder for temporary files cannot be written to: {error.strerror}"
        raise MachineError(message, "make room there, or name another in TMPDIR") from error
    with held as name:
        yield Path(name)


def _told(remark: Any) -> str:
    """Return what a remark says, with the line of the look that it is about."""
    place = _PLACE.search(str(remark.diagnostic))
    return "; ".join((*([place[1]] if place else []), str(remark.message), *map(str, remark.hints)))


@contextmanager
def _offline() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in _SURROUNDINGS}
    os.environ.update(_SURROUNDINGS)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
