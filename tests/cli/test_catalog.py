"""`councilgen catalog`: messages out, catalogs up to date, how far translators are."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from checks.casefile import AROUND, BASE, DOCUMENT
from cli.project import contents, small_project, write
from cli.running import run

SESSION = "content/t26/session.yaml"
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
TWO: dict[str, str | bytes] = {SESSION: BASE[SESSION].replace("[en]", "[en, fr]")}


TEXT = AROUND + "      Text.\n"


def _project(root: Path, *more: dict[str, str | bytes]) -> Path:
    """Return a project of one document with three messages, and `more` files."""
    small_project(root)
    write(root, {DOCUMENT: TEXT})
    for files in more:
        write(root, files)
    return root


def _translate(root: Path, **translations: str) -> None:
    catalog = polib.pofile(str(root / FRENCH))
    for entry in catalog:
        entry.msgstr = translations.get(entry.msgid, entry.msgstr)
    catalog.save()


def test_templates_hold_every_message(tmp_path: Path) -> None:
    """One .pot a domain, in folders as the catalogs are, and how many messages each has."""
    ran = run("catalog", "extract", "-o", str(tmp_path / "pot"), folder=_project(tmp_path))
    assert ran.code == 0
    assert "t26/doc.pot: 3 messages\n" in ran.out
    assert sorted(contents(tmp_path / "pot")) == ["interface.pot", "register.pot", "t26/doc.pot", "t26/session.pot"]
    found = polib.pofile(str(tmp_path / "pot/t26/doc.pot"))
    assert [entry.msgid for entry in found] == ["A title", "First", "Text."]
    assert not any(entry.msgstr for entry in found)


def test_extract_shows_faults_and_writes_what_can_be_read(tmp_path: Path) -> None:
    """A document with a fault does not keep the others from their translators."""
    root = _project(tmp_path, {"content/t26/bad.yaml": "document: [\n"})
    ran = run("catalog", "extract", "-o", str(tmp_path / "pot"), folder=root)
    assert ran.code == 1
    assert "content/t26/bad.yaml:2:1: error: " in ran.err
    assert (tmp_path / "pot/t26/doc.pot").is_file()


def test_an_update_makes_the_catalogs(tmp_path: Path) -> None:
    """All of them at first, none the second time; --check tells without writing."""
    root = _project(tmp_path, TWO)
    before = contents(root)
    ran = run("catalog", "update", "--check", folder=root)
    assert ran.code == 1
    assert f"out of date: {FRENCH}\n" in ran.out
    assert contents(root) == before
    ran = run("catalog", "update", folder=root)
    assert ran.code == 0
    assert f"updated: {FRENCH}\n" in ran.out
    assert run("catalog", "update", folder=root).out == "0 catalogs were brought up to date\n"
    ran = run("catalog", "update", "--check", folder=root)
    assert (ran.code, ran.out) == (0, "0 catalogs are out of date\n")


def test_an_update_keeps_what_was_translated(tmp_path: Path) -> None:
    """A text that is still there keeps its translation; one that changed keeps it as a guess."""
    root = _project(tmp_path, TWO)
    run("catalog", "update", folder=root)
    _translate(root, **{"Text.": "Texte.", "A title": "Un titre"})
    (root / DOCUMENT).write_text(TEXT.replace("A title", "A long title"), encoding="utf-8")
    assert run("catalog", "update", folder=root).out.startswith("updated: locales/ar/")
    entries = {entry.msgid: entry for entry in polib.pofile(str(root / FRENCH))}
    assert (entries["Text."].msgstr, entries["Text."].fuzzy) == ("Texte.", False)
    assert (entries["A long title"].msgstr, entries["A long title"].fuzzy) in {("Un titre", True), ("", False)}


def test_an_update_with_faults_writes_nothing(tmp_path: Path) -> None:
    """A catalog that cannot be read is never written over."""
    root = _project(tmp_path, TWO, {FRENCH: 'msgid "Text."\nmsgstr "T\xe9xte."\n'.encode("latin-1")})
    before = contents(root)
    ran = run("catalog", "update", folder=root)
    assert ran.code == 1
    assert f"{FRENCH}:2:10: error: " in ran.err
    assert ran.err.endswith("nothing was written: mend the faults first\n")
    assert contents(root) == before


@pytest.mark.parametrize("data", [b'msgid "Text."\nmsgstr "\xe9"\n', b"junk\n"], ids=["Latin-1", "no catalog"])
def test_an_update_names_a_bad_catalog_of_any_language(data: bytes, tmp_path: Path) -> None:
    """Catalogs are made in all six languages, so all of them are looked at before any is written."""
    root = _project(tmp_path, {FRENCH: data})
    before = contents(root)
    ran = run("catalog", "update", folder=root)
    assert ran.code == 1
    assert f"{FRENCH}:" in ran.err
    assert contents(root) == before


@pytest.mark.parametrize("place", ["locales", "locales/fr"])
def test_a_file_in_the_place_of_a_folder_of_catalogs(place: str, tmp_path: Path) -> None:
    """The author is told what stands in the way."""
    root = _project(tmp_path, TWO, {place: "no folder"})
    assert run("catalog", "update", folder=root).code in {1, 2}


def test_templates_into_a_place_that_is_none(tmp_path: Path) -> None:
    """A folder below a file cannot be made."""
    root = _project(tmp_path)
    assert run("catalog", "extract", "-o", str(root / DOCUMENT / "pot"), folder=root).code == 2


def test_the_state_of_the_catalogs(tmp_path: Path) -> None:
    """What is translated, fuzzy and empty, a line a catalog."""
    root = _project(tmp_path, TWO)
    run("catalog", "update", folder=root)
    _translate(root, **{"Text.": "Texte."})
    ran = run("catalog", "stat", folder=root)
    assert ran.code == 0
    lines = [line.split() for line in ran.out.splitlines() if line.startswith("t26/doc ")]
    assert ["t26/doc", "fr", *("3", "1", "(33", "%)", "0", "0", "(0", "%)", "3")] in lines
    assert len(lines) == 5


@pytest.mark.parametrize(("least", "code"), [("0", 0), ("1", 1), ("100", 1)])
def test_a_share_can_be_required(least: str, code: int, tmp_path: Path) -> None:
    """Continuous integration can hold a release until translators are far enough."""
    assert run("catalog", "stat", "--require", least, folder=_project(tmp_path, TWO)).code == code
