"""Poppler's tools: the words of a PDF, its fonts and its pages as pictures, as another reader sees them."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

_PROGRAMS: Final = ("pdftotext", "pdftoppm", "pdffonts")


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a page, in points from its upper left corner."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page where it stands, in points from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float


@cache
def available() -> str | None:
    """Return why poppler cannot be asked here, or None when it can."""
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    return f"poppler's {missing[0]} is not installed (script/bootstrap --with-tests)" if missing else None


def text(path: Path, page: int | None = None, crop: Crop | None = None, *, layout: bool = False) -> str:
    """Return the words of the PDF at `path`: of all of it, of one page (from 1), of a part of each page.

    In the order of reading, which for Arabic puts embedding marks around runs; `layout` keeps the look of the page.
    """
    options = ["-layout"] if layout else []
    if page is not None:
        options += ["-f", str(page), "-l", str(page)]
    if crop is not None:
        options += ["-x", str(crop.left), "-y", str(crop.top), "-W", str(crop.width), "-H", str(crop.height)]
    return _run("pdftotext", "-enc", "UTF-8", *options, str(path), "-").decode()


def places(path: Path) -> list[Word]:
    """Return all words of the PDF at `path`, as they are found from line to line."""
    page = _run("pdftotext", "-enc", "UTF-8", "-bbox", str(path), "-")
    found = [node for node in ET.fromstring(page).iter() if node.tag.endswith("}word")]
    return [Word(each.text or "", *(float(each.attrib[name]) for name in ("xMin", "yMin", "xMax"))) for each in found]


def words(text: str) -> list[str]:
    """Return the words of an extracted `text`, fit to be compared with a source that went through this too.

    Extraction sets Arabic vowel signs apart from their letters and wraps runs in directional marks: signs and marks go.
    """
    composed = unicodedata.normalize("NFKC", text)
    kept = (_kept(character) for character in composed)
    return re.findall(r"[^\W_]+", "".join(kept))


def _kept(character: str) -> str:
    match unicodedata.category(character):
        case "Mn":
            return ""
        case "Cf":
            return "" if character == "\N{SOFT HYPHEN}" else " "
        case _:
            return character


@dataclass(frozen=True, slots=True)
class Font:
    name: str
    embedded: bool
    subset: bool
    readable: bool

    @property
    def family(self) -> str:
        """The name without the six letters that mark a subset: Carlito-Bold."""
        return self.name.partition("+")[2] or self.name


def fonts(path: Path) -> list[Font]:
    """Return the fonts that the PDF at `path` uses; `readable` tells whether its words can be extracted."""
    lines = _run("pdffonts", str(path)).decode().splitlines()[2:]
    rows = [line.split() for line in lines]
    return [Font(row[0], *(flag == "yes" for flag in row[-5:-2])) for row in rows]


def pictures(path: Path, target: Path, resolution: int = 60, page: int | None = None) -> list[Path]:
    """Return each page of the PDF at `path` as a PNG in the folder `target`."""
    target.mkdir(parents=True, exist_ok=True)
    options = [] if page is None else ["-f", str(page), "-l", str(page)]
    _run("pdftoppm", "-png", "-r", str(resolution), *options, str(path), str(target / path.stem))
    return sorted(target.glob(f"{path.stem}-*.png"))


def _run(program: str, *arguments: str) -> bytes:
    run = subprocess.run([program, *arguments], capture_output=True, timeout=120, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{program} failed: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout
