"""What is built again: what has changed, and nothing else; and what is said of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from cli.project import contents, write
from cli.running import run
from press.meeting import FAST, catalog, edit, meeting, path, rebuilt, rename_place


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project, built; tests change copies of it."""
    root = meeting(tmp_path_factory.mktemp("again") / "project")
    assert len(rebuilt(root)) == 12
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project, with its cache."""
    folder = tmp_path / "project"
    shutil.copytree(built, folder)
    return folder


def both(name: str) -> set[str]:
    """Return the names of a file in the two formats that are built here."""
    return {f"{name}.docx", f"{name}.html"}


def _paragraph(root: Path) -> None:
    edit(root, path(1), "One text.", "One text more.")
    edit(root, catalog(1), '"One text."', '"One text more."')
    edit(root, catalog(1), "Un texte.", "Un texte de plus.")


def _comment(root: Path) -> None:
    edit(root, path(1), "document:", "# a remark\ndocument:")


def _message(root: Path) -> None:
    edit(root, catalog(3), "troisième texte", "troisième et dernier texte")


def _style(root: Path) -> None:
    edit(root, "templates/council/screen.css", "body", "body ")


def _layout(root: Path) -> None:
    edit(root, "templates/council/document.html.j2", "{{ document.title }}", "{{ document.title }}!")


def _touch(root: Path) -> None:
    for file in root.rglob("*.*"):
        os.utime(file, (0, 0))


PDFS = {f"T26-{number}-{letter}.pdf" for number in (1, 2, 3) for letter in "EF"}
CHANGES: dict[str, tuple[Callable[[Path], None], set[str], str]] = {
    "nothing": (lambda _root: None, set(), ""),
    "the time of every file": (_touch, set(), ""),
    "a comment": (_comment, set(), ""),
    "a paragraph and its translation": (_paragraph, both("T26-1-E") | both("T26-1-F"), path(1)),
    "one message": (_message, both("T26-3-F"), catalog(3)),
    "a place that one document names": (
        lambda root: rename_place(root, "Doubaï"), both("T26-2-F"), "locales/fr/LC_MESSAGES/register.po",
    ),
    "the screen's style": (
        _style, {f"T26-{number}-{letter}.html" for number in (1, 2, 3) for letter in "EF"}, "screen.css",
    ),
    "the layout": (
        _layout, {name for number in (1, 2, 3) for letter in "EF" for name in both(f"T26-{number}-{letter}")},
        "document.html.j2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_only_what_changed_is_made_again(change: tuple[Callable[[Path], None], set[str], str], root: Path) -> None:
    """Each file that is, is so because of the file that was changed; a second build makes nothing."""
    make, expected, cause = change
    make(root)
    found = rebuilt(root)
    assert found.keys() == expected
    assert all(cause in why and why.endswith(" changed") for why in found.values())
    assert rebuilt(root) == {}


def test_a_look_of_the_pdf_makes_pdfs_and_no_other_files(root: Path) -> None:
    """The manifest knows that they were made with it; what only the live page is dressed in makes nothing."""
    everything = ("-f", "docx,html,pdf")
    assert set(rebuilt(root, *everything)) == PDFS
    edit(root, "templates/council/print.typ", "margin: 2cm", "margin: 2.5cm")
    found = rebuilt(root, *everything)
    assert set(found) == PDFS
    assert set(found.values()) == {"templates/council/print.typ changed"}
    edit(root, "templates/council/preview.css", "body", "body ")
    assert rebuilt(root, *everything) == {}


def test_what_is_built_again_is_what_is_built_anew(root: Path, tmp_path: Path) -> None:
    """After several changes, one after the other, the set is that of a first build."""
    for make, _expected, _cause in CHANGES.values():
        make(root)
        assert run(*FAST, folder=root).code == 0
    fresh = tmp_path / "fresh"
    for part in ("content", "locales", "templates"):
        shutil.copytree(root / part, fresh / part)
    assert run(*FAST, "--no-cache", folder=fresh).code == 0
    assert contents(fresh / "build") == contents(root / "build")
    assert not (fresh / ".councilgen").exists()


def test_what_was_built_before_comes_back_without_being_made(root: Path) -> None:
    """As after a change of branch and back: nothing is printed, since the cache has it."""
    before = contents(root / "build")
    _paragraph(root)
    assert len(rebuilt(root)) == 4
    edit(root, path(1), "One text more.", "One text.")
    edit(root, catalog(1), "One text more.", "One text.")
    edit(root, catalog(1), "Un texte de plus.", "Un texte.")
    with mock.patch("councilgen.press.hands.do", side_effect=AssertionError("work was done again")):
        assert rebuilt(root).keys() == both("T26-1-E") | both("T26-1-F")
    assert contents(root / "build") == before


def test_a_file_that_somebody_altered_is_put_right(root: Path) -> None:
    """And one that has gone comes back; each is told of as what it is."""
    before = contents(root / "build")
    (root / "build/t26/en/T26-1-E.html").write_text("<p>Other words", encoding="utf-8")
    (root / "build/t26/fr/T26-2-F.docx").unlink()
    assert rebuilt(root) == {"T26-1-E.html": "it had been altered", "T26-2-F.docx": "it had gone"}
    assert contents(root / "build") == before


def test_warnings_are_told_again(root: Path) -> None:
    """What was found in a document that is not read again is not forgotten."""
    edit(root, catalog(1), "Un texte.", "")
    first, second = run(*FAST, folder=root), run(*FAST, folder=root)
    assert "not translated" in first.err
    assert second.err == first.err
    assert run("check", folder=root).err == first.err
    assert "CG203" in run("explain", "CG203", folder=root).out


def test_other_tools_make_other_files(root: Path) -> None:
    """A cache that comes from a machine with another library is of no use."""
    with mock.patch("councilgen.press.cache.toolchain", return_value="other"):
        assert rebuilt(root, "-o", str(root / "other/build")).keys() == {
            name for number in (1, 2, 3) for letter in "EF" for name in both(f"T26-{number}-{letter}")
        }


def test_an_input_that_changes_meanwhile_stops_the_build(root: Path) -> None:
    """What was made of two states of a project would be made of none."""
    before = contents(root / "build")
    write(root, {path(1): "document: T26/1\n"})
    from councilgen.workspace import DiskWorkspace

    states = iter([b"document: T26/1\n", b"document: T26/1 # again\n"] * 9)
    read = DiskWorkspace.read

    def changing(workspace: DiskWorkspace, name: str) -> bytes:
        return next(states) if name == path(1) else read(workspace, name)

    with mock.patch.object(DiskWorkspace, "read", changing):
        ran = run(*FAST, folder=root)
    assert (ran.code, "was changed while it was being built" in ran.err) == (2, True)
    assert contents(root / "build") == before


def test_the_cache_is_looked_after(root: Path) -> None:
    """It says how large it is, and is made smaller from its oldest end."""
    said = run("cache", "info", folder=root).out
    assert said.startswith(f"{root.resolve()}/.councilgen/cache: ")
    entries = int(said.split(": ")[1].split()[0])
    pruned = run("cache", "prune", "--cache-size", "100K", folder=root).out
    left = int(run("cache", "info", folder=root).out.split(": ")[1].split()[0])
    assert int(pruned.split()[0]) == entries - left > 0
    assert sum(file.stat().st_size for file in (root / ".councilgen").rglob("*") if file.is_file()) <= 100 * 1024
    assert run("cache", "clear", folder=root).code == 0
    assert not [file for file in (root / ".councilgen").rglob("*") if file.is_file()]
    assert rebuilt(root) == {}


def test_the_cache_does_not_outgrow_its_size(root: Path) -> None:
    """A build throws away what is too much."""
    _paragraph(root)
    assert len(rebuilt(root, "--cache-size", "50K")) == 4
    assert sum(file.stat().st_size for file in (root / ".councilgen").rglob("*") if file.is_file()) <= 50 * 1024


@pytest.mark.parametrize("size", ["much", "-1", "2X", ""])
def test_a_size_is_a_size(size: str, root: Path) -> None:
    """Anything else is wrong usage."""
    assert run("cache", "prune", "--cache-size", size, folder=root).code == 2


def test_shards_share_the_documents_out(root: Path, tmp_path: Path) -> None:
    """Each document is in one of them, and joined they are the set."""
    parts = [tmp_path / f"part{number}" for number in (1, 2)]
    names = []
    for number, part in enumerate(parts, 1):
        names += [*rebuilt(root, "--shard", f"{number}/2", "-o", str(part / "build"))]
    assert sorted(names) == sorted(
        name for number in (1, 2, 3) for letter in "EF" for name in both(f"T26-{number}-{letter}")
    )
    joined = tmp_path / "joined"
    ran = run("manifest", "merge", *(str(part / "build") for part in parts), "-o", str(joined), folder=root)
    assert ran.code == 0, ran.err
    assert contents(joined) == contents(root / "build")


@pytest.mark.parametrize("shard", ["0/2", "3/2", "1", "a/b", "1/0"])
def test_a_shard_is_one_of_its_parts(shard: str, root: Path) -> None:
    """Anything else is wrong usage."""
    assert run(*FAST, "--shard", shard, folder=root).code == 2
