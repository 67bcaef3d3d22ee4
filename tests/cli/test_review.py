"""`councilgen catalog review`, and what a session requires."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from cli.project import contents, write
from cli.running import run
from cli.test_catalog import FRENCH, SESSION, TWO, project_with, translate

WORDS = {"A title": "Un titre", "First": "Premier", "Text.": "Texte."}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project whose document is in French but for its text."""
    project_with(tmp_path, TWO)
    run("catalog", "update", folder=tmp_path)
    translate(tmp_path, **{key: words for key, words in WORDS.items() if key != "Text."})
    run("catalog", "update", folder=tmp_path)
    return tmp_path


def _comments(root: Path) -> dict[str, str]:
    return {entry.msgid: entry.tcomment for entry in polib.pofile(str(root / FRENCH))}


def _first_line(root: Path) -> str:
    return (root / FRENCH).read_text("utf-8").split("\n", maxsplit=1)[0]


def test_translations_are_marked(root: Path) -> None:
    """Those of the language and the document that are named; not what is left to translate, and not twice."""
    before = contents(root)
    ran = run("catalog", "review", "T26/1", "-l", "fr", "--by", "A. Reviser", folder=root)
    assert ran.code == 0
    assert ran.out == f"{FRENCH}: 2 marked as reviewed, 0 were so before, 1 not translated or fuzzy\n"
    assert {name for name, hashed in contents(root).items() if before.get(name) != hashed} == {FRENCH}
    found = _comments(root)
    assert re.fullmatch(r"reviewed [0-9a-f]{8} by A\. Reviser", found["A title"])
    assert found["Text."] == ""
    after = contents(root)
    ran = run("catalog", "review", "t26/doc", "-l", "fr", folder=root)
    assert ran.out == f"{FRENCH}: 0 marked as reviewed, 2 were so before, 1 not translated or fuzzy\n"
    assert contents(root) == after


def test_the_first_line_says_when_all_is_reviewed(root: Path) -> None:
    """Not before, and no longer when a correction has made a mark void."""
    run("catalog", "review", "t26/doc", "-l", "fr", folder=root)
    assert _first_line(root).endswith(": draft, not yet reviewed.")
    translate(root, **WORDS)
    run("catalog", "review", "content/t26/doc.yaml", "-l", "fr", folder=root)
    assert _first_line(root) == "# t26/doc in Français: reviewed."
    assert run("catalog", "update", "--check", folder=root).code == 0
    translate(root, **{"Text.": "Le texte."})
    assert run("catalog", "update", "--check", folder=root).code == 1
    run("catalog", "update", folder=root)
    assert _first_line(root).endswith(": draft, not yet reviewed.")
    assert _comments(root)["Text."] == ""
    assert _comments(root)["First"].startswith("reviewed ")


def test_marks_are_taken_back(root: Path) -> None:
    """And leave the catalog as it was."""
    before = contents(root)
    run("catalog", "review", "-l", "fr", folder=root)
    assert contents(root) != before
    ran = run("catalog", "review", "-l", "fr", "--undo", folder=root)
    assert f"{FRENCH}: 2 lost their mark, 1 had none\n" in ran.out
    assert contents(root) == before


def test_only_some_messages_are_marked(root: Path) -> None:
    """Found by their text or by their translation."""
    run("catalog", "review", "t26/doc", "-l", "fr", "--message", "^Prem", folder=root)
    assert {text for text, comment in _comments(root).items() if comment} == {"First"}


def test_a_mark_by_hand_is_completed(root: Path) -> None:
    """As a reviser writes it in Poedit: one word, or with a remark; it counts from the next update on."""
    catalog = polib.pofile(str(root / FRENCH))
    for entry in catalog:
        entry.tcomment = {"First": "reviewed: as in 2025", "Text.": "reviewed"}.get(entry.msgid, "")
    catalog.save()
    stated = run("catalog", "stat", "t26/doc", "-l", "fr", "--format", "json", folder=root).out
    assert '"reviewed": 0' in stated
    run("catalog", "update", folder=root)
    found = _comments(root)
    assert re.fullmatch(r"reviewed [0-9a-f]{8}: as in 2025", found["First"])
    assert found["Text."] == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("t26/nothing", "-l", "fr"), "there is no document or catalog t26/nothing"),
        ((), "Missing option '-l'"),
        (("-l", "de"), "'de' is not one of"),
        (("-l", "fr", "--message", "("), "is not a regular expression"),
        (("-l", "fr", "--by", "A: B"), "a name has no colon"),
    ],
)
def test_wrong_usage_is_named(arguments: tuple[str, ...], words: str, root: Path) -> None:
    """And nothing is written."""
    before = contents(root)
    ran = run("catalog", "review", *arguments, folder=root)
    assert (ran.code, words in ran.err) == (2, True), ran.err
    assert contents(root) == before


def test_a_broken_catalog_stops_a_review(root: Path) -> None:
    """No other catalog of the language is changed either."""
    write(root, {"locales/fr/LC_MESSAGES/register.po": "junk\n"})
    before = contents(root)
    ran = run("catalog", "review", "-l", "fr", folder=root)
    assert (ran.code, "nothing was written" in ran.err) == (1, True)
    assert contents(root) == before


# -------------------------------------------------------------------------------------------------- what is required


def _require(root: Path, state: str) -> None:
    text = TWO[SESSION]
    assert isinstance(text, str)
    write(root, {SESSION: f"{text}require: {state}\n"})


def _codes(root: Path, *arguments: str) -> set[str]:
    """Return the rules of the errors that a check of the catalogs of the document finds."""
    ran = run("check", *arguments, FRENCH, folder=root)
    return set(re.findall(r": error: .*\[(CG\d+)\]", ran.err))


@pytest.mark.parametrize(
    ("state", "arguments", "codes"),
    [
        ("none", (), set()),
        ("translated", (), {"CG203"}),
        ("reviewed", (), {"CG203", "CG260"}),
        ("{es: reviewed}", (), set()),
        ("{'*': reviewed}", (), {"CG203", "CG260"}),
        ("{fr: translated, '*': reviewed}", (), {"CG203"}),
        ("none", ("--strict",), {"CG203"}),
        ("none", ("--require", "reviewed"), {"CG203", "CG260"}),
        ("reviewed", ("--require", "none"), set()),
        ("reviewed", ("--require", "translated"), {"CG203"}),
    ],
)
def test_a_session_says_what_may_be_issued(
    state: str, arguments: tuple[str, ...], codes: set[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In session.yaml, for all languages or for some; an option has the last word."""
    monkeypatch.chdir(root)
    _require(root, state)
    assert _codes(root, *arguments) == codes


def test_what_is_reviewed_may_be_issued(root: Path) -> None:
    """Labels and register too; a build writes nothing before."""
    _require(root, "reviewed")
    build = ("build", "-l", "fr", "-f", "html", "-j", "1")
    assert run(*build, folder=root).code == 1
    assert not (root / "build").exists()
    assert run(*build, "--require", "none", folder=root).code == 0
    for file in (root / "locales/fr").rglob("*.po"):
        catalog = polib.pofile(str(file))
        for entry in catalog:
            entry.msgstr = entry.msgstr or entry.msgid
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, entry.msgid_plural)
        catalog.save()
    assert run(*build, folder=root).code == 1
    run("catalog", "review", "-l", "fr", folder=root)
    assert run(*build, folder=root).code == 0


def test_the_two_options_contradict_each_other(root: Path) -> None:
    """Nobody has to guess which of them holds."""
    ran = run("build", "--strict", "--require", "reviewed", folder=root)
    assert (ran.code, "--strict is --require translated" in ran.err) == (2, True)


@pytest.mark.parametrize("state", ["checked", "{de: reviewed}", "[reviewed]"])
def test_a_requirement_that_is_none_is_a_fault(state: str, root: Path) -> None:
    """In its place."""
    _require(root, state)
    assert f"{SESSION}:8:" in run("check", folder=root).err
