"""Which characters can be set, and that no font of the machine is ever asked."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from councilgen.blocks.model import Code, Note, Paragraph
from councilgen.errors import MachineError
from councilgen.languages import LANGUAGES, Tag
from councilgen.render import fontconfig, fonts
from councilgen.render.fonts import Uncovered, coverage, families, uncovered
from editions import sample
from unit.render.pages import edition, line, words


@pytest.mark.parametrize("tag", get_args(Tag))
def test_everything_in_the_samples_can_be_set(tag: Tag) -> None:
    assert uncovered(sample(tag)) == ()


@pytest.mark.parametrize(
    "characters",
    ["éŒßñ", "Ёжик «»", "第214号决议、“”——……《》", "القرار؛ ؟ ء ً", "№ ≤ ≥ → ✓ ☐ − × ° ² €", "\u2011", "镕堃"],
)
def test_characters_of_council_documents_can_be_set(characters: str) -> None:
    assert {ord(character) for character in characters if character != " "} <= coverage()


def test_character_that_no_font_has_is_found_with_its_words() -> None:
    written = edition(line("It began well. ", "Then came 🎉, twice: 🎉."))
    assert uncovered(written) == (Uncovered("🎉", "It began well. Then came 🎉, twice: 🎉."),)


def test_excerpt_is_short() -> None:
    (fault,) = uncovered(edition(line("a" * 100 + "🎉" + "b" * 100)))
    assert fault.excerpt == "a" * 30 + "🎉" + "b" * 30


def test_every_part_of_an_edition_is_searched() -> None:
    note = Note(1, (Paragraph(words("🎈"), "note"),))
    written = replace(edition(line(Code("🎉")), notes=(note,)), footer=(line("🎊"),))
    assert [fault.character for fault in uncovered(written)] == ["🎉", "🎈", "🎊"]


def test_characters_without_a_shape_need_no_font() -> None:
    assert uncovered(edition(line("\u200f16\u2066x\u2069\u00ad\ufe0e\u200d"))) == ()


def test_script_comes_before_latin_and_both_before_others() -> None:
    assert families(LANGUAGES["ar"])[:2] == ("Amiri", "Carlito")
    assert families(LANGUAGES["zh"])[:2] == ("Noto Sans SC", "Carlito")
    assert families(LANGUAGES["fr"])[0] == "Carlito"


def test_without_fonts_the_cure_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    fonts.faces.cache_clear()
    with pytest.raises(MachineError, match="there are no fonts in"):
        families(LANGUAGES["en"])
    fonts.faces.cache_clear()


def test_fontconfig_knows_our_folder_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("FONTCONFIG_FILE", "/of/another/program")
    with fontconfig.own_fonts():
        written = Path(os.environ["FONTCONFIG_FILE"]).read_text("utf-8")
    assert os.environ["FONTCONFIG_FILE"] == "/of/another/program"
    assert written.count("<dir>") == 1
    assert f"<dir>{fonts.FOLDER}</dir>" in written
    assert "<include" not in written


def test_fontconfig_is_written_elsewhere_when_the_cache_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setattr(Path, "home", lambda: blocked)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with fontconfig.own_fonts():
        assert Path(os.environ["FONTCONFIG_FILE"]).is_relative_to(tmp_path)


def test_missing_subsetter_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fontconfig, "_SUBSETTERS", ("libharfbuzz-subset-of-nowhere.so",))
    assert not fontconfig.has_subsetter()
