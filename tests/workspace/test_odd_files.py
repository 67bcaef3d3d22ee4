"""Files that are odd but good: another system's line ends, a byte order mark, names in any script."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.casefile import BASE
from cli.project import DOCUMENT, TEXT, contents, small_project, write
from cli.running import run

BUILD = ("build", "-f", "docx,html", "-j", "1")
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "A title"\nmsgstr "Été"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a good project, with an edition in French."""
    folder = small_project(tmp_path / "project")
    write(folder, {"content/t26/session.yaml": BASE["content/t26/session.yaml"].replace("[en]", "[en, fr]")})
    return folder


def documents(folder: Path) -> dict[str, str]:
    """Return the finished documents; the manifest has the hash of every input and so tells one from the other."""
    found = {name: value for name, value in contents(folder / "build").items() if "T26-1" in name}
    assert len(found) == 4
    return found


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_of_other_systems_give_the_same_files(project: Path, end: str) -> None:
    """In content, data and catalogs."""
    files = {DOCUMENT: TEXT, "content/t26/data.csv": "Year,Sum\n2025,12.5\n", FRENCH: PO}
    write(project, dict(files))
    assert run(*BUILD, folder=project).code == 0
    before = documents(project)
    write(project, {name: text.replace("\n", end) for name, text in files.items()})
    second = run(*BUILD, folder=project)
    assert second.code == 0
    assert "error" not in second.err
    assert documents(project) == before


@pytest.mark.parametrize(("name", "text"), [(DOCUMENT, TEXT), (FRENCH, PO)], ids=["document", "catalog"])
def test_a_byte_order_mark_is_a_warning(project: Path, name: str, text: str) -> None:
    """The file is read all the same; -W refuses it."""
    write(project, {name: text})
    assert run(*BUILD, folder=project).code == 0
    before = documents(project)
    write(project, {name: "\ufeff" + text})
    second = run(*BUILD, folder=project)
    assert second.code == 0
    assert f"{name}:1:1: warning: the file begins with a byte order mark [CG102]" in second.err
    assert "  = help: save the file as UTF-8 without signature" in second.err
    assert documents(project) == before
    assert run(*BUILD, "-W", folder=project).code == 1


def test_an_empty_catalog_is_a_catalog_without_translations(project: Path) -> None:
    """Every text is in the language of the original, and counted as such."""
    write(project, {FRENCH: ""})
    second = run(*BUILD, folder=project)
    assert second.code == 0
    assert f"{FRENCH}:1:1: warning: 10 of 10 messages are not translated into Français" in second.err


def test_a_document_may_have_any_name(project: Path) -> None:
    """Spaces and letters of any script; the finished file is called after the document's number."""
    assert run(*BUILD, folder=project).code == 0
    before = documents(project)
    (project / DOCUMENT).rename(project / "content/t26/a naïve 文件 مستند.yaml")
    second = run(*BUILD, folder=project)
    assert second.code == 0
    assert "locales/fr/LC_MESSAGES/t26/a naïve 文件 مستند.po:1:1: warning" in second.err
    assert documents(project) == before


def test_a_picture_may_be_a_link_inside_the_project(project: Path) -> None:
    """Links are followed as long as they stay in it."""
    assert run(*BUILD, folder=project).code == 0
    before = documents(project)
    picture = project / "content/t26/square.png"
    picture.rename(project / "content/square.png")
    picture.symlink_to("../square.png")
    assert run(*BUILD, folder=project).code == 0
    assert documents(project) == before


def test_hidden_folders_hold_no_sessions(project: Path) -> None:
    """What an editor or a version control keeps beside the content is not read."""
    write(project, {"content/.backup/session.yaml": b"\xff", "content/.backup/doc.yaml": b"\xff"})
    second = run(*BUILD, folder=project)
    assert second.code == 0
    assert ".backup" not in second.err
