"""Files that are no text, no picture or not there: a fault with place and cure, and the last good set stays.

Every case builds a good project, spoils one file, and builds again.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from checks.casefile import BASE
from cli.project import DOCUMENT, TEXT, contents, image, small_project, write
from cli.running import Run, run

BUILD = ("build", "-f", "docx,html", "-j", "1")
SESSION = "content/t26/session.yaml"
DATA = "content/t26/data.csv"
PICTURE = "content/t26/square.png"
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
IN_FRENCH = BASE[SESSION].replace("[en]", "[en, fr]")
PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "A title"\nmsgstr "Été"\n'
SAVE_AS_UTF8 = "save the file as UTF-8"
SAVE_AS_IMAGE = "save it as PNG (drawings, charts) or JPEG (photographs)"


@dataclass(frozen=True)
class Case:
    """What is done to a good project, and what is said of it."""

    name: str
    spoil: Callable[[Path], object]
    said: str  # with its place
    cure: str


def _put(name: str, data: bytes | str) -> Callable[[Path], None]:
    return lambda folder: write(folder, {name: data})


def _put_french(data: bytes) -> Callable[[Path], None]:
    return lambda folder: write(folder, {SESSION: IN_FRENCH, FRENCH: data})


def _folder_instead(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return change


def _link_out(name: str) -> Callable[[Path], None]:
    """Move a file out of the project and leave a link to it."""

    def change(folder: Path) -> None:
        outside = folder.parent / "outside"
        shutil.move(folder / name, outside)
        (folder / name).symlink_to(outside)

    return change


CASES = (
    Case(
        "Latin-1",
        _put(DOCUMENT, TEXT.replace("A title", "Un été").encode("latin-1")),
        f"{DOCUMENT}:5:11: error: the byte 0xE9 is not UTF-8 (in Latin-1 it would be 'é') [CG101]",
        SAVE_AS_UTF8,
    ),
    Case(
        "UTF-16",
        _put(DOCUMENT, TEXT.encode("utf-16")),
        f"{DOCUMENT}:1:1: error: the file is UTF-16, not UTF-8 [CG101]",
        SAVE_AS_UTF8,
    ),
    Case(
        "NUL byte",
        _put(DOCUMENT, TEXT.replace("A paragraph", "A\0paragraph")),
        f"{DOCUMENT}:10:8: error: the control character U+0000 cannot be written to any format [CG111]",
        "delete it",
    ),
    Case(
        "bytes of a lone surrogate",
        _put(DOCUMENT, TEXT.encode().replace(b"A paragraph", b"A \xed\xa0\x80paragraph")),
        f"{DOCUMENT}:10:9: error: the byte 0xED is not UTF-8 (in Latin-1 it would be 'í') [CG101]",
        SAVE_AS_UTF8,
    ),
    Case(
        "lone surrogate behind an escape",
        _put(DOCUMENT, TEXT.replace("A title", '"A \\ud800 title"')),
        f"{DOCUMENT}:5:13: error: not YAML: found invalid Unicode character escape code "
        "while parsing a quoted scalar [CG103]",
        "write the character itself; a backslash that is meant is written twice",
    ),
    Case(
        "field of 10 MB",
        _put(DOCUMENT, TEXT.replace("A paragraph", "A " * 5_000_000)),
        f"{DOCUMENT}:1:1: error: the file has 10,000,327 bytes; at most 4,000,000 are read [CG110]",
        "divide it, or move data into a CSV file",
    ),
    Case(
        "field of 600 KB",
        _put(DOCUMENT, TEXT.replace("A paragraph", "A " * 300_000)),
        f"{DOCUMENT}:9:11: error: the text has 600,137 characters; at most 400,000 are read [CG110]",
        "divide it into sections, or use a data file",
    ),
    Case(
        "file of 5 MB",
        _put(DOCUMENT, TEXT + "#" * 5_000_000),
        f"{DOCUMENT}:1:1: error: the file has 5,000,338 bytes; at most 4,000,000 are read [CG110]",
        "divide it, or move data into a CSV file",
    ),
    Case(
        "empty file", _put(DOCUMENT, ""), f"{DOCUMENT}:1:1: error: the file is empty [CG112]", "write it, or delete it"
    ),
    Case(
        "GIF that is called PNG",
        _put(PICTURE, image("GIF")),
        f"{DOCUMENT}:19:7: error: 'square.png' is neither a PNG nor a JPEG image [CG132]",
        SAVE_AS_IMAGE,
    ),
    Case(
        "truncated PNG",
        _put(PICTURE, image(size=(200, 200))[:90]),
        f"{DOCUMENT}:19:7: error: 'square.png' is a damaged image (image file is truncated) [CG132]",
        SAVE_AS_IMAGE,
    ),
    Case(
        "image that is a folder",
        _folder_instead(PICTURE),
        f"{DOCUMENT}:19:7: error: 'square.png' is a folder [CG130]",
        "name a file",
    ),
    Case(
        "image in other capitals",
        lambda folder: (folder / PICTURE).rename(folder / "content/t26/Square.png"),
        f"{DOCUMENT}:19:7: error: there is no file 'square.png' [CG130]",
        "put it beside the document, or correct the name (capitals count)",
    ),
    Case(
        "image outside the project",
        _link_out(PICTURE),
        f"{DOCUMENT}:19:7: error: 'square.png' leads out of the project [CG131]",
        "put the file beside the document and write its name",
    ),
    Case(
        "data in Latin-1",
        _put(DATA, "Année,Sum\n2025,1\n".encode("latin-1")),
        f"{DATA}:1:4: error: the byte 0xE9 is not UTF-8 (in Latin-1 it would be 'é') [CG101]",
        SAVE_AS_UTF8,
    ),
    Case(
        "data without rows",
        _put(DATA, b""),
        f"{DATA}:1:1: error: the data file has no rows [CG129]",
        "write its column headings",
    ),
    Case(
        "data with an open quotation mark",
        _put(DATA, 'Year,Sum\n2025,"12.5\n'),
        f"{DATA}:2:1: error: not CSV: unexpected end of data [CG129]",
        "put a cell that holds a comma or a quotation mark into double quotes",
    ),
    Case(
        "data without end",
        _put(DATA, "a,b\n" * 60_000),
        f"{DATA}:1:1: error: the table has 120,000 cells; at most 50,000 are read [CG110]",
        "publish the data as a file and show a summary",
    ),
    Case(
        "catalog in Latin-1",
        _put_french(PO.encode("latin-1")),
        f"{FRENCH}:6:9: error: the byte 0xC9 is not UTF-8 (in Latin-1 it would be 'É') [CG101]",
        SAVE_AS_UTF8,
    ),
    Case(
        "catalog that says it is in Latin-1, and is",
        _put_french(PO.replace("utf-8", "iso-8859-1").encode("latin-1")),
        f"{FRENCH}:6:9: error: the byte 0xC9 is not UTF-8 (in Latin-1 it would be 'É') [CG101]",
        SAVE_AS_UTF8,
    ),
    Case(
        "register in Latin-1",
        _put("content/register/places.yaml", "geneva: Genève\n".encode("latin-1")),
        "content/register/places.yaml:1:12: error: the byte 0xE8 is not UTF-8 (in Latin-1 it would be 'è') [CG101]",
        SAVE_AS_UTF8,
    ),
)


def spoilt(folder: Path, spoil: Callable[[Path], object]) -> Run:
    """Build a good project, spoil it, build again: the second run has left everything as it was."""
    small_project(folder)
    assert run(*BUILD, folder=folder).code == 0
    good = contents(folder / "build")
    spoil(folder)
    second = run(*BUILD, folder=folder)
    assert contents(folder / "build") == good
    assert second.out == ""
    return second


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_bad_file_is_a_fault_and_changes_nothing(case: Case, tmp_path: Path) -> None:
    """Place, message and cure; exit code 1; the last good files byte for byte."""
    second = spoilt(tmp_path / "project", case.spoil)
    assert second.code == 1
    lines = second.err.splitlines()
    assert case.said in lines
    after = lines[lines.index(case.said) + 1 :]
    assert next(line for line in after if not line.lstrip(" 0123456789").startswith("|")) == f"  = help: {case.cure}"
    assert lines[-1] == "nothing was written; the last good files are untouched"


def test_a_bad_file_begins_no_output(tmp_path: Path) -> None:
    """Where nothing was built before, there is nothing afterwards, not even a folder."""
    folder = small_project(tmp_path / "project")
    write(folder, {DOCUMENT: b"\xff"})
    assert run(*BUILD, folder=folder).code == 1
    assert not (folder / "build").exists()


def test_a_folder_without_content_is_no_project(tmp_path: Path) -> None:
    """The command says what to do instead."""
    second = spoilt(tmp_path / "project", lambda folder: shutil.rmtree(folder / "content"))
    assert second.code == 2
    assert second.err == (
        f"councilgen: {tmp_path}/project is no councilgen project: it has no folder content/\n"
        "  = help: go to the project's folder, name it with --workspace DIR, or begin one: councilgen new project DIR\n"
    )


def test_content_without_sessions_is_nothing_to_build(tmp_path: Path) -> None:
    """An empty set is never published over a full one."""
    second = spoilt(tmp_path / "project", lambda folder: shutil.rmtree(folder / "content/t26"))
    assert second.code == 2
    assert "councilgen: the project has no session\n  = help: make one: councilgen new session" in second.err


def test_a_template_without_its_word_file_says_so(tmp_path: Path) -> None:
    """A fault of the machine, not of an author."""
    word_file = "templates/council/reference.docx"
    second = spoilt(tmp_path / "project", lambda folder: (folder / word_file).unlink())
    assert second.code == 2
    assert "councilgen: the template council lacks " in second.err


def test_a_template_whose_word_file_is_none_says_so(tmp_path: Path) -> None:
    """With what to do."""
    second = spoilt(tmp_path / "project", _put("templates/council/reference.docx", b"PK and no more"))
    assert second.code == 2
    assert second.err.startswith("councilgen: reference.docx of the template cannot be read")
    assert "= help: save reference.docx of the template anew from Word" in second.err
