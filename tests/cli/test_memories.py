"""Catalogs out as a memory (TMX), and back into empty ones: no word of a translator is lost on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import polib

from cli.running import run
from conftest import ROOT

Words = dict[tuple[str, str | None, str], str]


def _words(root: Path) -> Words:
    """Return every translation of a project, by the catalog and the message; not those with plural forms."""
    found: Words = {}
    for file in sorted((root / "locales").rglob("*.po")):
        for entry in polib.pofile(str(file)):
            if not entry.msgid_plural and entry.msgstr:
                found[file.relative_to(root).as_posix(), entry.msgctxt, entry.msgid] = entry.msgstr
    return found


def _emptied(root: Path) -> None:
    for file in sorted((root / "locales").rglob("*.po")):
        catalog = polib.pofile(str(file))
        for entry in catalog:
            entry.msgstr, entry.msgstr_plural = "", dict.fromkeys(entry.msgstr_plural, "")
        catalog.save()


def test_the_catalogs_of_the_project_come_back_from_a_memory(tmp_path: Path) -> None:
    """With the same words, also where one text has several translations; as guesses, since a memory proves nothing."""
    for name in ("content", "templates", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    before = _words(tmp_path)
    memory = str(tmp_path / "all.tmx")
    assert run("catalog", "export", "--format", "tmx", "-o", memory, folder=tmp_path).code == 0
    _emptied(tmp_path)
    assert _words(tmp_path) == {}
    assert run("catalog", "prefill", "--tmx", memory, folder=tmp_path).code == 0
    assert _words(tmp_path) == before
    assert len({(name.split("/")[1], text) for name, _context, text in before}) < len(before)  # some texts are several
    for file in sorted((tmp_path / "locales").rglob("*.po")):
        guesses = polib.pofile(str(file)).fuzzy_entries()
        assert all(entry.tcomment.splitlines()[-1].startswith("from all.tmx:") for entry in guesses)
        assert len(guesses) == sum(name == file.relative_to(tmp_path).as_posix() for name, _context, _text in before)
