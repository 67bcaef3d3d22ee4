"""What a reader of the PDF, an archive or a screen reader would notice."""

from __future__ import annotations

import hashlib
import logging
import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import get_args

import pikepdf
import pytest

from councilgen.blocks.model import Cell, Heading, Link, Note, NoteMark, Paragraph, Reference, Sheet, Table
from councilgen.errors import CouncilgenError
from councilgen.languages import Tag
from councilgen.render.pdf import render_pdf
from councilgen.render.pdf.weasy import EngineWarning
from councilgen.render.stationery import Stationery
from councilgen.render.words import block_words, edition_words
from editions import sample
from judges import poppler, verapdf
from unit.render.pages import STATIONERY, edition, line, pdf, sample_pdf, structure, words

TAGS: tuple[Tag, ...] = get_args(Tag)
needs_poppler = pytest.mark.skipif(poppler.available() is not None, reason=str(poppler.available()))
needs_verapdf = pytest.mark.skipif(verapdf.available() is not None, reason=str(verapdf.available()))


@pytest.fixture
def sample_file(tmp_path: Path, tag: Tag) -> Path:
    path = tmp_path / f"{tag}.pdf"
    path.write_bytes(sample_pdf(tag))
    return path


@pytest.mark.judge
@needs_verapdf
@pytest.mark.parametrize("tag", TAGS)
def test_sample_conforms_to_both_standards(sample_file: Path) -> None:
    assert verapdf.judge(sample_file, ("ua1", "3a")) == []


@pytest.mark.judge
@needs_poppler
@pytest.mark.parametrize("tag", TAGS)
def test_only_our_fonts_are_embedded(sample_file: Path) -> None:
    used = poppler.fonts(sample_file)
    assert all(font.embedded and font.subset and font.readable for font in used)
    assert {font.family.split("-Bold")[0].split("-Italic")[0] for font in used} <= {
        "Amiri", "Carlito", "Cousine", "Noto-Sans-SC", "Noto-Sans-Symbols-2",
    }  # fmt: skip


@pytest.mark.judge
@needs_poppler
@pytest.mark.parametrize("tag", TAGS)
def test_paragraphs_can_be_found_in_the_text_layer(sample_file: Path, tag: Tag) -> None:
    """In Arabic a reader puts runs of mixed direction in an order of its own: there, at least the letters are all."""
    found = letters(poppler.text(sample_file))
    paragraphs = [letters(each) for each in edition_words(sample(tag)) if letters(each)]
    lost = [each for each in paragraphs if each not in found]
    assert len(lost) <= len(paragraphs) * (0.05 if tag == "ar" else 0.01)
    assert all(found.count(letter) >= "".join(paragraphs).count(letter) for letter in set("".join(paragraphs)))


def letters(text: str) -> str:
    """Return letters and digits only: extraction sets spaces inside words, and marks apart from their letters."""
    return "".join(each for each in unicodedata.normalize("NFKD", text) if unicodedata.category(each)[0] in "LN")


@pytest.mark.parametrize("tag", TAGS)
def test_document_says_language_title_and_author(tag: Tag) -> None:
    document = pikepdf.open(BytesIO(sample_pdf(tag)))
    assert str(document.Root.Lang).split("-")[0] == tag
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert str(document.docinfo["/Title"]) == f"{sample(tag).symbol} {sample(tag).title}"
    assert str(document.docinfo["/Author"]) == sample(tag).author
    assert str(document.docinfo["/CreationDate"]) == "D:20260220"


def test_outline_has_numbers_and_labels_and_no_marks_of_notes() -> None:
    document = pikepdf.open(BytesIO(sample_pdf("en")))
    with document.open_outline() as outline:
        (title,) = outline.root
        sections = [section.title for section in title.children]
        assert sections == ["I Background", "II Next steps", "Annex 1: Paragraphs that speak of paper"]
        assert title.children[0].children[0].title == "1.1 What was counted"


def test_links_lead_out_and_inside() -> None:
    target = Heading(1, words("Paper"), id="paper")
    document = pdf(edition(line(Link("https://a.int/x", "out"), " ", Reference("paper", "inside")), target))
    annotations = list(document.pages[0].Annots)
    assert [str(each.A.URI) for each in annotations if "/A" in each] == [
        "https://a.int/x",
        "https://council.itu.int/2026",
    ]
    assert [str(each.Dest) for each in annotations if "/Dest" in each] == ["paper"]


def test_sheet_lies_on_its_side_and_the_pages_after_it_stand() -> None:
    head = ((Cell(words("a"), header=True),),)
    table = Table(head, ((Cell(words("b")),),), (1.0,))
    annex = Heading(1, words("Wide"), label="ANNEX 1", style="annex", id="wide")
    document = pdf(edition(line("before"), Sheet("landscape", (annex, table)), line("after")))
    upright = [float(each.MediaBox[2]) < float(each.MediaBox[3]) for each in document.pages]
    assert upright == [True, False, True]


def test_annex_starts_a_page() -> None:
    annex = Heading(1, words("Paper"), label="ANNEX 1", style="annex")
    assert len(pdf(edition(line("before"), annex, line("in it"), annex)).pages) == 3


@pytest.mark.judge
@needs_poppler
@pytest.mark.parametrize("tag", ["en"])
def test_headers_and_footers(sample_file: Path) -> None:
    def top_and_bottom(page: int) -> tuple[list[str], list[str]]:
        top, bottom = poppler.Crop(0, 0, 595, 56), poppler.Crop(0, 785, 595, 57)
        return poppler.text(sample_file, page, top).split(), poppler.text(sample_file, page, bottom).split()

    assert top_and_bottom(1) == ([], ["council.itu.int/2026"])
    assert top_and_bottom(2) == (["2/8", "C26/901-E"], [])


def test_note_is_tagged_as_one_where_its_mark_is() -> None:
    note = Note(1, (Paragraph(words("By hand."), "note"),))
    document = pdf(edition(line("Counted", NoteMark(1)), notes=(note,)))
    tags = [str(each.S) for each in structure(document)]
    assert tags.count("/Note") == 1


def test_tags_name_headings_lists_tables_figures_and_languages() -> None:
    document = pikepdf.open(BytesIO(sample_pdf("en")))
    elements = list(structure(document))
    kinds = {str(each.S) for each in elements}
    assert {"/H1", "/H2", "/H3", "/H4", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/THead", "/TH", "/Figure"} <= kinds
    assert {str(each.Lang) for each in elements if "/Lang" in each} == {"fr", "ar"}
    assert {str(each.A.Scope) for each in elements if each.S == "/TH"} == {"/Column", "/Row"}
    (figure,) = [each for each in elements if each.S == "/Figure"]
    assert str(figure.Alt).startswith("Columns that grow")


def test_head_of_a_table_is_repeated() -> None:
    head = ((Cell(words("Floor"), header=True),),)
    rows = tuple((Cell(words(str(number))),) for number in range(100))
    document = pdf(edition(Table(head, rows, (1.0,))))
    assert len(document.pages) > 1
    assert [str(each.S) for each in structure(document)].count("/THead") == len(document.pages)


@pytest.mark.parametrize("tag", ["ar", "zh", "en"])
def test_same_edition_same_bytes_after_any_other(tag: Tag) -> None:
    first = sample_pdf(tag)
    render_pdf(sample("zh" if tag != "zh" else "ar"), STATIONERY)
    assert render_pdf(sample(tag), STATIONERY) == first


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["1", "2"])
def test_same_bytes_in_another_process(seed: str) -> None:
    program = (
        "import hashlib; from editions import sample; from unit.render.pages import sample_pdf\n"
        "print(*(hashlib.sha256(sample_pdf(tag)).hexdigest() for tag in ('ar', 'zh')))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path), "TZ": "Asia/Tokyo"}
    run = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True)
    assert run.stdout.split() == [hashlib.sha256(sample_pdf(tag)).hexdigest() for tag in ("ar", "zh")]


def test_engine_reaches_neither_disk_nor_network() -> None:
    for address in ("file:///etc/hostname", "https://a.int/x.png"):
        stationery = Stationery(b"", f"body {{ background: url({address}) }}", "")
        with pytest.raises(CouncilgenError, match="disallowed protocol"):
            render_pdf(edition(line("x")), stationery)


def test_remark_of_the_engine_becomes_a_warning_and_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.warns(EngineWarning, match="colour"), caplog.at_level(logging.DEBUG):
        render_pdf(edition(line("x")), Stationery(b"", "p { colour: red }", ""))
    assert not [record for record in caplog.records if record.name.startswith("weasyprint") and record.levelno > 20]


def test_hostile_words_stay_words() -> None:
    written = edition(line("<script>alert(1)</script>", Link("javascript:alert(1)", "link")), Heading(1, words("<b>&")))
    document = pdf(replace(written, title="<title>"))
    assert str(document.docinfo["/Title"]) == "C26/901-E <title>"
    assert not [each for each in document.pages[0].Annots if "javascript" in str(each.get("/A", ""))]


def test_words_of_blocks_come_in_order_with_their_numbers() -> None:
    blocks = (Heading(1, words("Paper"), number="2", label="ANNEX"), Paragraph(words("x"), number="7"))
    assert list(block_words(blocks)) == ["ANNEX 2 Paper", "7 x"]
