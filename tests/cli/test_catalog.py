"""`councilgen catalog`: messages out, catalogs up to date, how far translators are."""

from __future__ import annotations

import json
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


def project_with(root: Path, *more: dict[str, str | bytes]) -> Path:
    """Return a project of one document with three messages, and `more` files."""
    small_project(root)
    write(root, {DOCUMENT: TEXT})
    for files in more:
        write(root, files)
    return root


def translate(root: Path, **translations: str) -> None:
    """Put translations into the French catalog of the document, by their texts."""
    catalog = polib.pofile(str(root / FRENCH))
    for entry in catalog:
        entry.msgstr = translations.get(entry.msgid, entry.msgstr)
    catalog.save()


def test_templates_hold_every_message(tmp_path: Path) -> None:
    """One .pot a domain, in folders as the catalogs are, and how many messages each has."""
    ran = run("catalog", "extract", "-o", str(tmp_path / "pot"), folder=project_with(tmp_path))
    assert ran.code == 0
    assert "t26/doc.pot: 3 messages\n" in ran.out
    assert sorted(contents(tmp_path / "pot")) == ["interface.pot", "register.pot", "t26/doc.pot", "t26/session.pot"]
    found = polib.pofile(str(tmp_path / "pot/t26/doc.pot"))
    assert [entry.msgid for entry in found] == ["A title", "First", "Text."]
    assert not any(entry.msgstr for entry in found)


def test_extract_shows_faults_and_writes_what_can_be_read(tmp_path: Path) -> None:
    """A document with a fault does not keep the others from their translators."""
    root = project_with(tmp_path, {"content/t26/bad.yaml": "document: [\n"})
    ran = run("catalog", "extract", "-o", str(tmp_path / "pot"), folder=root)
    assert ran.code == 1
    assert "content/t26/bad.yaml:2:1: error: " in ran.err
    assert (tmp_path / "pot/t26/doc.pot").is_file()


def test_an_update_makes_the_catalogs(tmp_path: Path) -> None:
    """All of them at first, none the second time; --check tells without writing."""
    root = project_with(tmp_path, TWO)
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
    root = project_with(tmp_path, TWO)
    run("catalog", "update", folder=root)
    translate(root, **{"Text.": "Texte.", "A title": "Un titre"})
    (root / DOCUMENT).write_text(TEXT.replace("A title", "A long title"), encoding="utf-8")
    assert run("catalog", "update", folder=root).out.startswith("updated: locales/ar/")
    entries = {entry.msgid: entry for entry in polib.pofile(str(root / FRENCH))}
    assert (entries["Text."].msgstr, entries["Text."].fuzzy) == ("Texte.", False)
    assert (entries["A long title"].msgstr, entries["A long title"].fuzzy) in {("Un titre", True), ("", False)}


def test_an_update_with_faults_writes_nothing(tmp_path: Path) -> None:
    """A catalog that cannot be read is never written over."""
    root = project_with(tmp_path, TWO, {FRENCH: 'msgid "Text."\nmsgstr "T\xe9xte."\n'.encode("latin-1")})
    before = contents(root)
    ran = run("catalog", "update", folder=root)
    assert ran.code == 1
    assert f"{FRENCH}:2:10: error: " in ran.err
    assert ran.err.endswith("nothing was written: mend the faults first\n")
    assert contents(root) == before


@pytest.mark.parametrize("data", [b'msgid "Text."\nmsgstr "\xe9"\n', b"junk\n"], ids=["Latin-1", "no catalog"])
def test_an_update_names_a_bad_catalog_of_any_language(data: bytes, tmp_path: Path) -> None:
    """Catalogs are made in all six languages, so all of them are looked at before any is written."""
    root = project_with(tmp_path, {FRENCH: data})
    before = contents(root)
    ran = run("catalog", "update", folder=root)
    assert ran.code == 1
    assert f"{FRENCH}:" in ran.err
    assert contents(root) == before


@pytest.mark.parametrize("place", ["locales", "locales/fr"])
def test_a_file_in_the_place_of_a_folder_of_catalogs(place: str, tmp_path: Path) -> None:
    """The author is told what stands in the way."""
    root = project_with(tmp_path, TWO, {place: "no folder"})
    assert run("catalog", "update", folder=root).code in {1, 2}


def test_templates_into_a_place_that_is_none(tmp_path: Path) -> None:
    """A folder below a file cannot be made."""
    root = project_with(tmp_path)
    assert run("catalog", "extract", "-o", str(root / DOCUMENT / "pot"), folder=root).code == 2


def test_the_state_of_the_catalogs(tmp_path: Path) -> None:
    """What is translated, fuzzy and empty, a line a catalog."""
    root = project_with(tmp_path, TWO)
    run("catalog", "update", folder=root)
    translate(root, **{"Text.": "Texte."})
    ran = run("catalog", "stat", folder=root)
    assert ran.code == 0
    lines = [line.split() for line in ran.out.splitlines() if line.startswith("t26/doc ")]
    assert ["t26/doc", "fr", *("3", "1", "(33", "%)", "0", "0", "(0", "%)", "3")] in lines
    assert len(lines) == 5


@pytest.mark.parametrize(("least", "code"), [("0", 0), ("1", 1), ("100", 1)])
def test_a_share_can_be_required(least: str, code: int, tmp_path: Path) -> None:
    """Continuous integration can hold a release until translators are far enough."""
    assert run("catalog", "stat", "--require", least, folder=project_with(tmp_path, TWO)).code == code


def test_the_table_as_data(tmp_path: Path) -> None:
    """Words left, sums of each language and of everything; only of what is named."""
    root = project_with(tmp_path, TWO)
    run("catalog", "update", folder=root)
    translate(root, **{"Text.": "Texte."})
    ran = run("catalog", "stat", "T26/1", "t26/session", "-l", "fr", "-l", "ru", "--format", "json", folder=root)
    found = {(row["catalog"], row["language"]): row for row in json.loads(ran.out)}
    assert found["t26/doc", "fr"] == {
        "catalog": "t26/doc", "language": "fr", "messages": 3, "translated": 1, "fuzzy": 0, "reviewed": 0,
        "words_left": 3,
    }  # fmt: skip
    assert [found["all", tag]["messages"] for tag in ("fr", "ru", "all")] == [4, 4, 8]
    assert [found["all", tag]["words_left"] for tag in ("fr", "ru", "all")] == [5, 6, 11]
    assert ("t26/doc", "es") not in found


def test_the_table_in_markdown(tmp_path: Path) -> None:
    """As wide in every line, so that it can be read as it is."""
    root = project_with(tmp_path, TWO)
    ran = run("catalog", "stat", "t26/doc", "--format", "markdown", folder=root)
    lines = ran.out.splitlines()
    assert [cell.strip() for cell in lines[0].split("|")[1:-1]] == [
        "catalog", "language", "messages", "translated", "fuzzy", "reviewed", "words left",
    ]  # fmt: skip
    assert {len(line) for line in lines} == {len(lines[0])}
    assert {line.count("|") for line in lines} == {8}


def test_characters_are_counted_where_the_source_is_chinese(tmp_path: Path) -> None:
    """A document in Chinese has no words between spaces."""
    root = project_with(tmp_path, TWO)
    text = TEXT.replace("Text.", "理事会ITU会议，**2026**年。")
    write(root, {DOCUMENT: text.replace("original: en", "original: zh")})
    ran = run("catalog", "stat", "t26/doc", "-l", "en", "--format", "json", folder=root)
    assert json.loads(ran.out)[0]["words_left"] == 2 + 1 + 6 + 1 + 1


@pytest.mark.parametrize(("least", "code"), [("0", 0), ("34", 1)])
def test_a_share_of_reviewed_messages_can_be_required(least: str, code: int, tmp_path: Path) -> None:
    """Beside that of translated ones."""
    root = project_with(tmp_path, TWO)
    run("catalog", "update", folder=root)
    translate(root, **{"Text.": "Texte.", "First": "Premier"})
    run("catalog", "review", "-l", "fr", "--message", "Text", folder=root)
    only = ("t26/doc", "-l", "fr")
    assert run("catalog", "stat", *only, "--require", "60", "--require-reviewed", "33", folder=root).code == 0
    assert run("catalog", "stat", *only, "--require-reviewed", least, folder=root).code == code
