"""Which characters can be set, and that no font of the machine is ever asked."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import get_args

import pikepdf
import pytest

from councilgen.blocks.model import Code, Note, Paragraph
from councilgen.errors import MachineError
from councilgen.languages import LANGUAGES, Tag
from councilgen.render import fonts
from councilgen.render.fonts import Uncovered, coverage, families, uncovered
from councilgen.render.pdf.typefaces import choice, sized
from editions import sample
from unit.render.pages import edition, line, sample_pdf, words


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


@pytest.mark.parametrize(("tag", "script"), [("ar", "Amiri"), ("zh", "Noto Sans SC")])
def test_latin_words_are_left_to_the_latin_font(tag: Tag, script: str) -> None:
    latin, own, *_others = choice(LANGUAGES[tag])
    assert (latin["name"], own) == ("Carlito", {"name": script})
    covered = re.compile(latin["covers"])
    assert all(covered.fullmatch(character) for character in "A1(é&")
    assert not any(covered.fullmatch(character) for character in "ا،中。 “–")


def test_words_of_an_enlarged_font_are_told_from_others() -> None:
    arabic = list(sized("قرار PP 140 (2022)، مكرر", LANGUAGES["ar"]))
    assert arabic == [
        {"is": "enlarged", "words": ["قرار"]}, " PP 140 (2022)", {"is": "enlarged", "words": ["، مكرر"]},
    ]  # fmt: skip
    assert list(sized("see قرار here", LANGUAGES["en"])) == ["see ", {"is": "enlarged", "words": ["قرار"]}, " here"]
    assert list(sized("Décision 5", LANGUAGES["fr"])) == ["Décision 5"]


def test_fonts_are_set_in_sizes_that_look_alike() -> None:
    """Amiri's letters are small in their square."""
    sizes: dict[str, set[float]] = {}
    for page in pikepdf.open(BytesIO(sample_pdf("ar"))).pages:
        names = {name: str(font.BaseFont) for name, font in page.resources.Font.items()}
        for instruction in pikepdf.parse_content_stream(page):
            if str(instruction.operator) == "Tf":
                name, size = instruction.operands
                family = names[str(name)].partition("+")[2].partition("-")[0]
                sizes.setdefault(family, set()).add(round(float(size), 1))
    assert {12.0, 10.0} <= sizes["Carlito"]
    assert {14.4, 12.0} <= sizes["Amiri"]
    assert 14.4 not in sizes["Carlito"]
