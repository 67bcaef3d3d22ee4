from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from councilgen.blocks.model import Edition, Link, Note, NoteMark, Paragraph, Reference, Text
from councilgen.errors import CouncilgenError, MachineError
from councilgen.languages import LANGUAGES, Tag
from councilgen.render.docx import render_docx
from councilgen.render.stationery import Stationery
from councilgen.render.words import edition_words
from editions import sample
from judges import libreoffice, ooxml, own, poppler
from unit.render.docx.reading import STATIONERY, W, WordFile, p, texts, value, whole, written

TAGS: tuple[Tag, ...] = ("ar", "zh", "en", "fr", "ru", "es")
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


@pytest.mark.parametrize("tag", TAGS)
def test_own_rules_find_nothing(tag: Tag, tmp_path: Path) -> None:
    path = tmp_path / f"{tag}.docx"
    path.write_bytes(whole(tag).data)
    assert own.judge(path) == []


@pytest.mark.judge
@pytest.mark.skipif(ooxml.available() is not None, reason=str(ooxml.available()))
@pytest.mark.parametrize("tag", TAGS)
def test_no_judge_finds_a_fault(tag: Tag, tmp_path: Path) -> None:
    path = tmp_path / f"{tag}.docx"
    path.write_bytes(whole(tag).data)
    assert ooxml.judge(path) == []


@pytest.mark.parametrize("tag", TAGS)
def test_all_words_are_in_the_file(tag: Tag) -> None:
    file = whole(tag)
    roots = [file.part(name) for name in ("document", "footnotes", "header1", "footer2")]
    found = _squeezed("".join("".join(texts(root)) for root in roots))
    for line in edition_words(sample(tag)):
        if len(line) > 6:  # labels of lists are made by Word
            assert _squeezed(line) in found


@pytest.mark.parametrize("tag", TAGS)
def test_words_come_in_the_order_of_the_tree(tag: Tag) -> None:
    edition = sample(tag)
    tree = _squeezed("".join(_without_labels(edition)))
    assert _squeezed("".join(texts(whole(tag).part()))) == tree


def _without_labels(edition: Edition) -> list[str]:
    labels = {line for line in edition_words(edition) if re.fullmatch(r"[–•]|\(?\w{1,4}[.)]", line)}
    body = replace(edition, notes=(), header=(), first_footer=())
    return [line for line in edition_words(body) if line not in labels]


def _squeezed(words: str) -> str:
    return re.sub(r"\s+", "", _MARKS.sub("", words))


@pytest.mark.judge
@pytest.mark.slow
@pytest.mark.skipif(libreoffice.available() is not None, reason=str(libreoffice.available()))
@pytest.mark.skipif(poppler.available() is not None, reason=str(poppler.available()))
def test_libreoffice_shows_the_words_and_the_labels(tmp_path: Path) -> None:
    path = tmp_path / "en.docx"
    path.write_bytes(whole("en").data)
    pdf = libreoffice.convert(path, tmp_path / "pdf", tmp_path / "scratch")
    shown = _squeezed(
        subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    )
    assert "(a)Askwhetherapapercopyisneededatall" in shown
    assert "(ii)Printonbothsides." in shown
    assert "1.Askwhetherapapercopy" in shown.partition("Wherenobodyanswers")[2]  # the next list begins anew
    assert "3.Comparethefigures.4.Publishthem." in shown
    assert "2/8" in shown


def test_same_edition_same_bytes() -> None:
    assert whole("fr").data == whole("fr").data


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    program = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:]\n"
        "from unit.render.docx.reading import whole\n"
        "print(hashlib.sha256(whole('ar').data).hexdigest())"
    )
    folders = [str(Path(__file__).parents[3]), str(Path(__file__).parents[4] / "src")]
    seen = {
        subprocess.run(
            [sys.executable, "-c", program, *folders],
            env={"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(seen) == 1


def test_package_has_no_clock(tmp_path: Path) -> None:
    path = tmp_path / "en.docx"
    path.write_bytes(whole("en").data)
    with zipfile.ZipFile(path) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[:3] == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]


def test_word_knows_what_the_document_is() -> None:
    properties = whole("es").opened().core_properties
    assert properties.title == sample("es").title
    assert properties.subject == "Consejo 2026"
    assert properties.author == "Informe de la Secretaria General"
    assert properties.language == "es-ES"
    assert str(properties.created) == str(properties.modified) == "2026-02-20 00:00:00+00:00"


def test_empty_document_has_one_empty_paragraph() -> None:
    assert [text for _, text in written().paragraphs()] == [""]


@pytest.mark.parametrize("hostile", ["<w:p/>", "a & b", "]]>", "&lt;", '"quoted"', "<!--", "\u2028", "😀"])
def test_hostile_text_stays_text(hostile: str) -> None:
    file = written(Paragraph((Text(hostile), Link(f"https://example.org/?q={hostile}", hostile))))
    assert texts(file.part()) == [hostile, hostile]
    assert f"https://example.org/?q={hostile}" in file.links().values()


@pytest.mark.parametrize("impossible", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_characters_that_word_refuses_are_an_error(impossible: str) -> None:
    with pytest.raises(CouncilgenError, match=f"U\\+{ord(impossible):04X}"):
        written(p(f"before{impossible}after"))


def test_three_hundred_links_to_one_address_are_one_relationship() -> None:
    one = tuple(Link("https://example.org/one", f"link {number}") for number in range(300))
    many = tuple(Link(f"https://example.org/{number}", f"link {number}") for number in range(300))
    file = written(Paragraph((*one, *many)))
    addresses = [target for target in file.links().values() if target.startswith("https:")]
    assert len(addresses) == 301
    assert len(list(file.part().iter(W + "hyperlink"))) == 600


def test_two_hundred_notes_are_numbered_as_in_the_tree() -> None:
    body = tuple(Paragraph((Text(f"words {number}"), NoteMark(number))) for number in range(1, 201))
    notes = tuple(Note(number, (p(f"note {number}", "note"),)) for number in range(1, 201))
    file = written(*body, notes=notes)
    marks = [value(mark, "id") for mark in file.part().iter(W + "footnoteReference")]
    found = {value(note, "id"): "".join(texts(note)) for note in file.part("footnotes")}
    assert marks == [str(number) for number in range(1, 201)]
    assert all(found[str(number)] == f"note {number}" for number in range(1, 201))


def test_cross_reference_without_a_place_is_an_error() -> None:
    with pytest.raises(CouncilgenError, match="nowhere"):
        written(Paragraph((Reference("nowhere", "see there"),)))


def test_class_without_a_style_says_what_to_add() -> None:
    with pytest.raises(MachineError, match='no paragraph style "Margin Remark"') as error:
        written(p("words", "margin-remark"))
    assert 'style named "Margin Remark"' in error.value.cure


@pytest.mark.parametrize("data", [b"", b"no zip at all"])
def test_damaged_reference_is_an_error_with_a_cure(data: bytes) -> None:
    with pytest.raises(MachineError, match=r"reference\.docx") as error:
        render_docx(sample("en"), Stationery(data, "", "", ""))
    assert error.value.cure


def test_style_names_are_compared_as_word_compares_them() -> None:
    assert written(p("Body")).paragraphs()[0][0] == "Body Text"
    assert written(p("Header", "page-header")).paragraphs()[0][0] == "Header"


@pytest.mark.parametrize("tag", TAGS)
def test_languages_are_named_for_each_script(tag: Tag) -> None:
    languages = whole(tag).part("styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    expected = LANGUAGES[tag].word_tag if tag not in {"ar", "zh"} else "en-GB"
    assert (value(languages), value(languages, "eastAsia"), value(languages, "bidi")) == (expected, "zh-CN", "ar-SA")


def test_chinese_breaks_lines_by_its_own_rules() -> None:
    settings, styles = whole("zh").part("settings"), whole("zh").part("styles")
    before = settings.find(W + "noLineBreaksBefore")
    assert before is not None
    assert "，" in str(value(before))
    assert styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}kinsoku") is not None
    assert whole("en").part("settings").find(W + "noLineBreaksBefore") is None


def test_page_is_that_of_the_reference() -> None:
    section = written().opened().sections[0]
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    assert section.different_first_page_header_footer


def test_headers_carry_fields_that_word_counts() -> None:
    header = whole("en").part("header1")
    instructions = [(element.text or "").strip() for element in header.iter(W + "instrText")]
    kinds = [value(element, "fldCharType") for element in header.iter(W + "fldChar")]
    assert instructions == ["PAGE", "NUMPAGES"]
    assert kinds == ["begin", "separate", "end"] * 2


def test_first_page_has_its_own_footer_and_no_header() -> None:
    section = whole("en").opened().sections[0]
    assert [paragraph.text for paragraph in section.first_page_header.paragraphs] == [""]
    assert [paragraph.text for paragraph in section.first_page_footer.paragraphs] == ["council.itu.int/2026"]
    assert section.header.paragraphs[1].text == "C26/901-E"


def test_references_and_files_agree() -> None:
    file: WordFile = whole("en")
    internal = {target for target in file.links().values() if not target.startswith("https:")}
    assert {f"word/{target}" for target in internal} <= set(file.names())
    used = set(re.findall(r'r:(?:id|embed)="(rId\d+)"', etree.tostring(file.part(), encoding="unicode")))
    assert used <= set(file.links())


def test_stationery_is_not_touched() -> None:
    before = bytes(STATIONERY.reference)
    whole("zh")
    assert before == STATIONERY.reference
