"""Files that are not where or what they should be: links, folders, locked files, catalogs and images out of measure.

No bad file is an internal error, and none is passed over in silence: a set that lost a document is no good set.
"""

from __future__ import annotations

import shutil
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest

from checks.casefile import BASE
from cli.project import DOCUMENT, TEXT, contents, small_project, write
from cli.running import run
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace

BUILD = ("build", "-f", "docx,html", "-j", "1")
SESSION = "content/t26/session.yaml"
PLACES = "content/register/places.yaml"
PICTURE = "content/t26/square.png"
DATA = "content/t26/data.csv"
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
TEMPLATE = "templates/council/document.html.j2"
LABELS = "templates/council/labels.html.j2"
SCREEN = "templates/council/screen.css"
HEADER = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
MESSAGE = 'msgid "First"\nmsgstr "Premier"\n'
IN_FRENCH = BASE[SESSION].replace("[en]", "[en, fr]")
Spoil = Callable[[Path], object]
Case = tuple[Spoil, str, int]  # what is done, what is said of it at least, the exit code


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project in two languages, built; tests spoil copies of it."""
    root = small_project(tmp_path_factory.mktemp("good") / "project")
    write(root, {SESSION: IN_FRENCH, FRENCH: HEADER + MESSAGE})
    assert run(*BUILD, folder=root).code == 0
    return root


@pytest.fixture
def copy(good: Path, tmp_path: Path) -> Path:
    """Return a copy of the good project."""
    return Path(shutil.copytree(good, tmp_path / "project"))


def _put(path: str, data: str | bytes) -> Spoil:
    return lambda root: write(root, {path: data})


def _folder(path: str) -> Spoil:
    def spoil(root: Path) -> None:
        (root / path).unlink()
        (root / path).mkdir()

    return spoil


def _link(path: str, target: str = "/etc/passwd") -> Spoil:
    def spoil(root: Path) -> None:
        (root / path).unlink()
        (root / path).symlink_to(target)

    return spoil


def _file_for_folder(path: str) -> Spoil:
    def spoil(root: Path) -> None:
        shutil.rmtree(root / path)
        (root / path).write_text("no folder", encoding="utf-8")

    return spoil


def _photograph(mode: str, orientation: int = 1) -> bytes:
    made, exif = BytesIO(), PIL.Image.Exif()
    exif[0x0112] = orientation
    PIL.Image.new(mode, (4, 4)).save(made, "JPEG", exif=exif)
    return made.getvalue()


def _png(width: int, height: int) -> bytes:
    """Return a PNG file that says how large it is and has no pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def _plural(expression: str) -> Spoil:
    return _put(FRENCH, HEADER.replace("(n > 1)", expression) + MESSAGE)


NAMED: dict[str, Case] = {
    "data in UTF-16": (_put(DATA, "a,b\n".encode("utf-16")), f"{DATA}:1:1: error: the file is UTF-16, not UTF-8", 1),
    "data outside the project": (_link(DATA), ": error: 'data.csv' leads out of the project [CG131]", 1),
    "data that is a link to nothing": (_link(DATA, "nothing.csv"), ": error: there is no file 'data.csv' [CG130]", 1),
    "data that is a folder": (_folder(DATA), ": error: 'data.csv' is a folder [CG130]", 1),
    "data with a control character": (_put(DATA, "a,b\nx\x07,1\n"), f"{DATA}:2:2: error: the control character", 1),
    "an image without a byte": (_put(PICTURE, b""), "'square.png' is neither a PNG nor a JPEG image [CG132]", 1),
    "an image of 64 million pixels": (
        _put(PICTURE, _png(8000, 8000)), "'square.png' has 8000 × 8000 pixels; at most 50,000,000 are taken [CG132]", 1,
    ),
    "a photograph in the colours of a printing press": (
        _put(PICTURE, _photograph("CMYK")), "'square.png' has the colours of a printing press (CMYK)", 1,
    ),
    "a photograph that is stored turned": (
        _put(PICTURE, _photograph("RGB", 6)), "'square.png' is stored turned (EXIF orientation 6)", 1,
    ),
    "an open bracket in Plural-Forms": (_plural("(n > 1"), f"{FRENCH}:3:1: error: Plural-Forms cannot be", 1),
    "Plural-Forms that divide by zero": (_plural("n%0"), f"{FRENCH}:3:1: error: Plural-Forms cannot be", 1),
    "a catalog that lacks a quotation mark": (
        _put(FRENCH, HEADER + MESSAGE.replace('r"', "r")), f"{FRENCH}:6:1: error: no line of a catalog: msgstr", 1,
    ),
    "a session that is a folder": (_folder(SESSION), f"{SESSION}:1:1: error: a folder stands where a file belongs", 1),
    "a register file that is a folder": (_folder(PLACES), "error: the register has no place 'geneva' [CG144]", 1),
    "content that is a file": (_file_for_folder("content"), " is no councilgen project: it has no folder content/", 2),
    "a document that is a link to nothing": (_link(DOCUMENT, "nothing.yaml"), f"{DOCUMENT}:1:1: error: ", 1),
    "a document that is a link to itself": (_link(DOCUMENT, "doc.yaml"), f"{DOCUMENT}:1:1: error: ", 1),
    "a document that is a folder": (_folder(DOCUMENT), f"{DOCUMENT}:1:1: error: ", 1),
    "a document outside the project": (_link(DOCUMENT), f"{DOCUMENT}:1:1: error: ", 1),
    "a session outside the project": (_link(SESSION), f"{SESSION}:1:1: error: ", 1),
    "a register file outside the project": (_link(PLACES), f"{PLACES}:1:1: error: ", 1),
    "a catalog outside the project": (_link(FRENCH), f"{FRENCH}:1:1: error: ", 1),
    "a catalog that is a folder": (_folder(FRENCH), f"{FRENCH}:1:1: error: ", 1),
    "a folder of catalogs that is a file": (_file_for_folder("locales/fr"), "locales/fr", 1),
    "templates that are a file": (_file_for_folder("templates"), "the template council lacks ", 2),
    "a template in Latin-1": (_put(TEMPLATE, b"\xe9"), f"councilgen: {TEMPLATE}", 2),
    "a template that is not Jinja": (_put(TEMPLATE, "\n{% if %}"), f"councilgen: {TEMPLATE}:2: ", 2),
    "a template outside the project": (_link(TEMPLATE), "document.html.j2", 2),
    "labels that are empty": (_put(LABELS, b""), LABELS, 2),
    "a style sheet in Latin-1": (_put(SCREEN, b"/* \xe9 */"), "screen.css", 2),
    "a style sheet outside the project": (_link(SCREEN), "screen.css", 2),
    "an image that is a link to itself": (_link(PICTURE, "square.png"), ": error: 'square.png' ", 1),
    "words for Plural-Forms": (_plural("many"), f"{FRENCH}:3:", 1),
    "Plural-Forms with an unknown sign": (_plural("n/2"), f"{FRENCH}:3:", 1),
    "Plural-Forms of a form that is none": (_plural("7"), f"{FRENCH}:3:", 1),
    "an image of 3600 million pixels": (
        _put(PICTURE, _png(60_000, 60_000)), "'square.png' has 60000 × 60000 pixels; at most 50,000,000 are taken", 1,
    ),
}  # fmt: skip


def _is_named(copy: Path, case: Case) -> None:
    """Spoil a file, build, and look at what is said and what is left."""
    spoil, said, code = case
    before = contents(copy / "build")
    spoil(copy)
    ran = run(*BUILD, folder=copy)
    assert said in ran.err
    assert ran.code == code
    assert contents(copy / "build") == before


@pytest.mark.parametrize("case", NAMED.values(), ids=list(NAMED))
def test_a_bad_file_is_named_and_the_last_good_files_stay(case: Case, copy: Path) -> None:
    """The author reads where the fault is, and what was built before is there byte for byte."""
    _is_named(copy, case)


class _Locked(MemoryWorkspace):
    """A project with a file that may not be read: works for root too."""

    locked = ""

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        if path == self.locked:
            raise PermissionError(13, "Permission denied", path)
        return super().read(path)


def _faults(locked: str, good: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    files = {name: (good / name).read_bytes() for name in contents(good) if not name.startswith("build/")}
    workspace = _Locked(files)
    workspace.locked = locked
    faults = examine(workspace)
    return [(str(fault.span), fault.message, fault.hints) for fault in faults if fault.severity == "error"]


@pytest.mark.parametrize(("path", "line"), [(PICTURE, "19:7"), (DATA, "15:15")])
def test_a_locked_file_is_a_fault_where_it_is_named(path: str, line: str, good: Path) -> None:
    """The system's own words say why it cannot be read."""
    name = path.rpartition("/")[2]
    assert _faults(path, good) == [
        (f"{DOCUMENT}:{line}", f"'{name}' cannot be read: Permission denied", ("ask who owns it",))
    ]


@pytest.mark.parametrize("path", [DOCUMENT, SESSION, FRENCH, PLACES])
def test_a_locked_file_is_a_fault(path: str, good: Path) -> None:
    """A file that nobody names but the project itself is named by its fault."""
    assert f"{path}:1:1" in [place for place, _message, _hints in _faults(path, good)]


def test_a_text_that_is_too_long_is_one_fault(copy: Path) -> None:
    """One cause, one fault."""
    write(copy, {DOCUMENT: TEXT.replace("A paragraph", "word " * 90_000)})
    ran = run("check", str(copy / DOCUMENT), folder=copy)
    assert ran.err.count(": error: ") == 1
