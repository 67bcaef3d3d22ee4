"""What a reader of the PDF, an archive or a screen reader would notice."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import get_args

import pikepdf
import PIL.Image
import pytest

from councilgen.blocks.model import (
    Cell,
    Code,
    Emphasis,
    Figure,
    Group,
    Heading,
    Image,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteMark,
    Orientation,
    Paragraph,
    Quotation,
    Reference,
    Sheet,
    Strong,
    Table,
    Text,
)
from councilgen.errors import CouncilgenError, MachineError
from councilgen.languages import LANGUAGES, Tag
from councilgen.render.fonts import coverage
from councilgen.render.pdf import render_pdf
from councilgen.render.pdf.typesetter import EngineWarning
from councilgen.render.stationery import Stationery
from councilgen.render.words import block_words, edition_words
from editions import sample
from judges import poppler, verapdf
from unit.render.pages import STATIONERY, edition, line, pdf, sample_pdf, structure, words

TITLE = Heading(0, words("Title"))
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
    families = {font.family.partition("-")[0] for font in used}
    assert families <= {"Amiri", "Carlito", "Cousine", "NotoSansSC", "NotoSansSymbols2"}


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
    assert str(document.docinfo["/CreationDate"]) == "D:20260220000000Z"


def test_outline_has_numbers_and_labels_and_no_marks_of_notes() -> None:
    document = pikepdf.open(BytesIO(sample_pdf("en")))
    with document.open_outline() as outline:
        (title,) = outline.root
        sections = [section.title for section in title.children]
        assert sections == ["I Background", "II Next steps", "Annex 1: Paragraphs that speak of paper"]
        assert title.children[0].children[0].title == "1.1 What was counted"


def test_links_lead_out_and_inside_but_not_in_margins() -> None:
    """What stands in a margin is not read aloud, and PDF/UA-1 allows no link there."""
    target = Heading(1, words("Paper"), id="paper")
    document = pdf(edition(TITLE, line(Link("https://a.int/x", "out"), " ", Reference("paper", "inside")), target))
    annotations = list(document.pages[0].Annots)
    assert [str(each.A.URI) for each in annotations if "/A" in each] == ["https://a.int/x"]
    assert [str(each.Dest) for each in annotations if "/Dest" in each] == ["paper"]


def test_sheet_lies_on_its_side_and_the_pages_after_it_stand() -> None:
    head = ((Cell(words("a"), header=True),),)
    table = Table(head, ((Cell(words("b")),),), (1.0,))
    annex = Heading(1, words("Wide"), label="ANNEX 1", style="annex", id="wide")
    document = pdf(edition(TITLE, line("before"), Sheet("landscape", (annex, table)), line("after")))
    upright = [float(each.MediaBox[2]) < float(each.MediaBox[3]) for each in document.pages]
    assert upright == [True, False, True]


def test_annex_starts_a_page() -> None:
    annex = Heading(1, words("Paper"), label="ANNEX 1", style="annex")
    assert len(pdf(edition(TITLE, line("before"), annex, line("in it"), annex)).pages) == 3


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
    assert {str(each.Lang) for each in elements if "/Lang" in each} | _languages_of_words(document) == {
        "en",
        "fr",
        "ar",
    }
    heads = [attributes for each in elements if each.S == "/TH" for attributes in each.A]
    assert {str(each.Scope) for each in heads if "/Scope" in each} == {"/Column", "/Row"}
    (figure,) = [each for each in elements if each.S == "/Figure"]
    assert str(figure.Alt).startswith("Columns that grow")


def _languages_of_words(document: pikepdf.Pdf) -> set[str]:
    """Return the languages that words within a paragraph are marked with."""
    marks = [
        instruction.operands[1]
        for page in document.pages
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) == "BDC"
    ]
    return {str(each["/Lang"]) for each in marks if "/Lang" in each}


@pytest.mark.judge
@needs_poppler
@needs_verapdf
def test_head_of_a_table_is_printed_on_each_page_and_read_once(tmp_path: Path) -> None:
    """With its note and its link, of which the later pages have the looks only."""
    head = ((Cell(words("Floor", NoteMark(1), Link("https://a.int/x", "more")), header=True),),)
    rows = tuple((Cell(words(str(number))),) for number in range(100))
    note = Note(1, (Paragraph(words("Counted by hand."), "note"),))
    data = render_pdf(edition(Table(head, rows, (1.0,)), notes=(note,)), STATIONERY)
    path = tmp_path / "table.pdf"
    path.write_bytes(data)
    document = pikepdf.open(BytesIO(data))
    pages = [poppler.text(path, page + 1) for page in range(len(document.pages))]
    assert len(pages) == 3
    assert all("Floor1more" in text.replace(" ", "") for text in pages)
    assert [text.count("Counted by hand.") for text in pages] == [1, 0, 0]
    assert [str(each.S) for each in structure(document)].count("/THead") == 1
    assert verapdf.judge(path, ("ua1", "3a")) == []


@pytest.mark.judge
@needs_poppler
def test_row_that_is_higher_than_a_page_goes_on_and_others_stay_whole(tmp_path: Path) -> None:
    head = ((Cell(words("Floor"), header=True), Cell(words("Remarks"), header=True)),)
    long = " ".join(f"word{number}" for number in range(1500))
    rows = tuple((Cell(words(f"first{number}")), Cell(words(f"short words {number} " * 9))) for number in range(40))
    path = tmp_path / "table.pdf"
    table = Table(head, ((Cell(words("long")), Cell(words(long))), *rows), (0.3, 0.7))
    path.write_bytes(render_pdf(edition(table), STATIONERY))
    text = poppler.text(path)
    assert "word0" in text
    assert "word1499" in text
    pages = [poppler.text(path, page + 1) for page in range(len(pikepdf.open(path).pages))]
    for number in range(40):
        (whole,) = [page for page in pages if f"first{number}\n" in page]
        assert whole.count(f"words {number} ") + whole.count(f"words {number}\n") >= 8


@pytest.mark.judge
@needs_poppler
def test_long_words_stay_in_their_column(tmp_path: Path) -> None:
    head = ((Cell(words("Page"), header=True), Cell(words("Name"), header=True)),)
    address = "https://www.example.int/en/council/2026/documents/of/the/session/overview.aspx?language=en&part=first"
    path = tmp_path / "table.pdf"
    table = Table(head, ((Cell(words(address)), Cell(words("n" * 80))),), (0.3, 0.7))
    path.write_bytes(render_pdf(edition(table, line("m" * 200)), STATIONERY))
    assert max(word.right for word in poppler.places(path)) < 595 - 56
    narrow = [word for word in poppler.places(path) if "overview" in word.text or "language" in word.text]
    assert narrow
    assert max(word.right for word in narrow) < 57 + 0.3 * 482


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


@pytest.mark.parametrize(
    ("look", "said"),
    [
        ('read("/etc/hostname")', "print.typ:1; file not found"),
        ('read("/../../../../etc/hostname")', "print.typ:1; path .* would escape the project root"),
        ('{ import "@preview/cetz:0.3.1": canvas }', "print.typ:1; failed to download package"),
        ('{ import "@preview/cetz:0.3.1": line }', "Connection refused"),
        ('{ import "@" + "preview/cetz:0.3.1" }', "print.typ:1; failed to download package"),
        ("plugin(bytes(()))", "print.typ:1; failed to load WebAssembly module"),
    ],
)
def test_engine_reaches_neither_disk_nor_network(look: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    before = dict(os.environ)
    with pytest.raises(CouncilgenError, match=said):
        render_pdf(edition(line("x")), _looking(f"#let seen = {look}\n"))
    assert dict(os.environ) == before


def test_folder_that_cannot_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    with pytest.raises(MachineError, match="temporary files cannot be written to: Not a directory") as told:
        render_pdf(edition(line("x")), STATIONERY)
    assert told.value.cure == "make room there, or name another in TMPDIR"


def test_nothing_is_left_in_the_folder_for_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    render_pdf(sample("en"), STATIONERY)
    with pytest.raises(CouncilgenError):
        render_pdf(edition(line("x")), _looking("#let broken = )\n"))
    assert list(tmp_path.iterdir()) == []


def test_fault_of_a_look_is_told_with_its_line() -> None:
    with pytest.raises(CouncilgenError, match=r"print\.typ:1; unknown variable: margin"):
        render_pdf(edition(line("x")), _looking("#let page-width = 21cm - 2 * margin\n"))


def test_remark_of_the_engine_becomes_a_warning() -> None:
    look = replace(STATIONERY, print_look=f'{STATIONERY.print_look}\n#let draw-header(body) = text(font: "No", body)')
    with pytest.warns(EngineWarning, match="unknown font family: no"):
        render_pdf(sample("en"), look)


def _looking(first: str) -> Stationery:
    """Return the look of the template with other lines before its own."""
    return replace(STATIONERY, print_look=first + STATIONERY.print_look)


@pytest.mark.judge
@needs_poppler
@pytest.mark.parametrize(("level", "column"), [(1, 1.4), (2, 1.4), (0, 1.0)])
def test_words_hang_beside_their_number(tmp_path: Path, level: int, column: float) -> None:
    """On all their lines; `level` 0 is a paragraph here."""
    said = words("hanging " * 60)
    block = Heading(level, said, number="XII") if level else Paragraph(said, number="12")
    path = tmp_path / "hanging.pdf"
    path.write_bytes(render_pdf(edition(TITLE, block), STATIONERY))
    margin, width = 56.7, column / 2.54 * 72
    found = poppler.places(path)
    lefts = [word.left for word in found if word.text == "hanging"]
    assert min(lefts) == pytest.approx(margin + width, abs=1)
    assert sum(left == pytest.approx(margin + width, abs=1) for left in lefts) >= 5
    assert [word.left for word in found if word.text in {"XII", "12"}] == [pytest.approx(margin, abs=1)]


@pytest.mark.judge
@needs_poppler
@needs_verapdf
def test_letters_whose_signs_stand_apart_are_read_once(tmp_path: Path) -> None:
    """The font sets a sign at a height of its own, and the engine says the letter with it again."""
    said = "تُكلَّف والمعدَّل ويُقدَّم وكِّل بيانًا كبيرًا"
    path = tmp_path / "signs.pdf"
    path.write_bytes(render_pdf(edition(line(said), language="ar"), STATIONERY))
    body = poppler.Crop(0, 60, 595, 700)
    assert sorted(letters(poppler.text(path, 1, body))) == sorted(letters(said))
    assert verapdf.judge(path, ("ua1", "3a")) == []


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ar", "zh"])
def test_whatever_the_fonts_are_said_to_have_can_be_set(tag: Tag) -> None:
    """In plain type, in bold italic and as code: what passed the check must not stop the build."""
    known = [chr(number) for number in sorted(coverage())]
    lines = [" ".join(known[at : at + 400]) for at in range(0, len(known), 400)]
    kinds: list[list[Inline]] = [[Text(text), Strong((Emphasis((Text(text),)),)), Code(text)] for text in lines]
    assert render_pdf(edition(*(line(each) for kind in kinds for each in kind), language=tag), STATIONERY)


def test_panic_of_the_engine_is_an_error_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    panic = type("PanicException", (BaseException,), {})

    def compile_with_warnings(*_: object, **__: object) -> None:
        raise panic("index out of bounds")

    monkeypatch.setattr("typst.Compiler", lambda *_, **__: SimpleNamespace(compile_with_warnings=compile_with_warnings))
    with pytest.raises(CouncilgenError, match="C26/901-E: PDF engine: index out of bounds"):
        render_pdf(edition(line("x")), STATIONERY)


@pytest.mark.judge
@needs_poppler
def test_labels_and_numbers_of_all_headings_are_printed(tmp_path: Path) -> None:
    headings = [Heading(level, words("words"), number=f"N{level}", label=f"L{level}") for level in range(4)]
    styled = [Heading(1, words("words"), f"N{style}", f"L{style}", style) for style in ("annex", "clause")]
    path = tmp_path / "headings.pdf"
    path.write_bytes(render_pdf(edition(*headings, *styled), STATIONERY))
    text = poppler.text(path)
    assert all(f"L{kind}" in text and f"N{kind}" in text for kind in (0, 1, 2, 3, "annex", "clause"))


@pytest.mark.judge
@needs_poppler
@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_picture_and_caption_stand_on_their_page(tmp_path: Path, orientation: Orientation) -> None:
    data = BytesIO()
    PIL.Image.new("RGB", (300, 900), "navy").save(data, "PNG")
    figure = Figure(Image("tall.png", "image/png", data.getvalue(), 300, 900), "A tower", words("Caption below"))
    path = tmp_path / "tall.pdf"
    path.write_bytes(render_pdf(edition(line("before"), Sheet(orientation, (figure,))), STATIONERY))
    document = pikepdf.open(path)
    page = document.pages[1]
    caption = next(word for word in poppler.places(path) if word.text == "Caption")
    assert caption.top < float(page.MediaBox[3]) - 57
    assert caption.top > float(page.MediaBox[3]) * 0.7


@pytest.mark.judge
@needs_poppler
def test_cell_of_many_short_lines_goes_on_on_the_next_page(tmp_path: Path) -> None:
    ended = [part for number in range(120) for part in (Text(f"line{number}"), LineBreak())]
    table = Table(((Cell(words("Head"), header=True),),), ((Cell(tuple(ended)),),), (1.0,))
    path = tmp_path / "lines.pdf"
    path.write_bytes(render_pdf(edition(Sheet("landscape", (table,))), STATIONERY))
    found = {word.text: word.top for word in poppler.places(path)}
    assert all(found[f"line{number}"] < 595 - 50 for number in range(120))


def test_headings_that_leave_a_level_out_are_tagged_without_a_gap() -> None:
    document = pdf(edition(Heading(1, words("No title")), Heading(3, words("Deep")), Heading(1, words("Next"))))
    kinds = [str(each.S) for each in structure(document)]
    assert [kind for kind in kinds if kind.startswith("/H")] == ["/H1", "/H2", "/H2"]


def test_containers_may_be_empty() -> None:
    quotation, item = Quotation(()), Item("–", ())
    lists = List(LANGUAGES["en"].bullets[0], False, (item,)), List(LANGUAGES["en"].numbers[0], True, ())
    assert len(pdf(edition(quotation, *lists, Group("fields", ()), Sheet("landscape", ()), line("end"))).pages) >= 1


@pytest.mark.judge
@needs_poppler
def test_code_takes_letters_of_any_script(tmp_path: Path) -> None:
    path = tmp_path / "code.pdf"
    path.write_bytes(render_pdf(edition(line(Code("--check 中 ☑ قرار (x)")), language="ar"), STATIONERY))
    assert {font.family.partition("-")[0] for font in poppler.fonts(path)} >= {"Cousine", "NotoSansSC", "Amiri"}


@pytest.mark.judge
@needs_poppler
def test_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = ("<script>alert(1)</script>", '#read("/etc/hostname")', "*a* _b_ `c` $d$ @e ] } \\ // /* ~ --- https://x")
    link, section = Link("javascript:alert(1)", "link"), Heading(1, words("= <b>& #panic()"))
    written = edition(TITLE, *map(line, hostile), line(link, Code("#raw `x`")), section)
    path = tmp_path / "hostile.pdf"
    path.write_bytes(render_pdf(replace(written, title="<title> #title", author='"; #"'), STATIONERY))
    document = pikepdf.open(path)
    assert str(document.docinfo["/Title"]) == "C26/901-E <title> #title"
    assert "/Annots" not in document.pages[0]
    text = poppler.text(path)
    assert all(words in text for words in (*hostile, "#raw `x`", "= <b>& #panic()"))


def test_words_of_blocks_come_in_order_with_their_numbers() -> None:
    blocks = (Heading(1, words("Paper"), number="2", label="ANNEX"), Paragraph(words("x"), number="7"))
    assert list(block_words(blocks)) == ["ANNEX 2 Paper", "7 x"]
