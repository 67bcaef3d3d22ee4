"""Each judge passes a good file and names a planted fault: a judge that says nothing must not be taken for praise."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from judges import libreoffice, ooxml, poppler, verapdf

docx = pytest.importorskip("docx")
typst = pytest.importorskip("typst")
pikepdf = pytest.importorskip("pikepdf")

PAGE = """\
#set document(title: "Report")
= Report
The Council #link("https://example.int")[notes] the report.
#figure(rect(), alt: "A box")
"""


def skip_unless(reason: str | None) -> pytest.MarkDecorator:
    return pytest.mark.skipif(reason is not None, reason=reason or "")


@pytest.fixture(scope="module")
def word_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word file of python-docx, without the stale parts of its template that an exact judge refuses."""
    document, made = docx.Document(), io.BytesIO()
    document.add_heading("Report", 1)
    document.add_paragraph("The Council notes the report.")
    document.add_table(1, 2).cell(0, 0).text = "A cell"
    document.save(made)
    path = tmp_path_factory.mktemp("word") / "report.docx"
    made.seek(0)
    _rewrite(made, path, _without_stale_parts)
    return path


@pytest.fixture
def accessible(tmp_path: Path) -> Path:
    """A PDF that claims to be accessible."""
    path = tmp_path / "report.pdf"
    path.write_bytes(typst.compile(PAGE.encode(), format="pdf", pdf_standards=["ua-1"], timestamp=0))
    return path


@pytest.mark.judge
@skip_unless(verapdf.available())
def test_verapdf_passes_an_accessible_file(accessible: Path) -> None:
    assert verapdf.judge(accessible, ["ua1"]) == []


def _without_title(file: Any) -> None:
    with file.open_metadata() as metadata:
        del metadata["dc:title"]


def _without_description(file: Any) -> None:
    for element in _elements(file.Root.StructTreeRoot):
        if "/Alt" in element:
            del element["/Alt"]


def _with_no_such_language(file: Any) -> None:
    file.Root.Lang = pikepdf.String("not a language")


def _with_text_as_link(file: Any) -> None:
    for element in _elements(file.Root.StructTreeRoot):
        if element.S == "/Link":
            element.S = pikepdf.Name.Span


def _elements(parent: Any) -> Iterator[Any]:
    kids = parent.get("/K", ())
    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


@pytest.mark.judge
@skip_unless(verapdf.available())
@pytest.mark.parametrize(
    ("plant", "rule"),
    [
        (_without_title, "7.1-9"),
        (_with_text_as_link, "7.18.5-1"),
        (_without_description, "7.3-1"),
        (_with_no_such_language, "7.2-29"),
    ],
    ids=["no title", "a link that is no link", "no alternative text", "no such language"],
)
def test_verapdf_names_a_fault(accessible: Path, tmp_path: Path, plant: Callable[[Any], None], rule: str) -> None:
    path = tmp_path / "faulty.pdf"
    with pikepdf.open(accessible) as file:
        plant(file)
        file.save(path)
    assert rule in [fault.rule for fault in verapdf.judge(path, ["ua1"])]


@pytest.mark.judge
@skip_unless(verapdf.available())
def test_verapdf_refuses_what_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"no PDF")
    assert [fault.rule for fault in verapdf.judge(path)] == ["unreadable", "unreadable"]


@pytest.mark.judge
@skip_unless(ooxml.available())
def test_word_judges_pass_a_good_file(word_file: Path) -> None:
    assert ooxml.judge(word_file) == []


@pytest.mark.judge
@skip_unless(ooxml.available())
@pytest.mark.parametrize(
    ("planted", "judges"),
    [
        ("<w:nonsense/>", {"Open XML SDK", "openxml-audit"}),
        (
            '<w:p><w:hyperlink r:id="rId999"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
            {"Open XML SDK", "openxml-audit", "ooxml-integrity"},
        ),
        (
            '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>',
            {"Open XML SDK", "openxml-audit", "ooxml-integrity"},
        ),
        (
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl><w:p/>",
            {"openxml-audit"},
        ),
    ],
    ids=["no such element", "link to nothing", "footnote that is not there", "cell without a paragraph"],
)
def test_word_judges_name_a_fault(word_file: Path, tmp_path: Path, planted: str, judges: set[str]) -> None:
    path = tmp_path / "faulty.docx"
    _rewrite(word_file, path, lambda name, data: _planted(name, data, planted.encode()))
    assert {fault.judge for fault in ooxml.judge(path)} == judges


@pytest.mark.judge
@pytest.mark.slow
@skip_unless(libreoffice.available() or poppler.available())
def test_libreoffice_lays_out_with_the_fonts_of_the_project(word_file: Path, tmp_path: Path) -> None:
    pdf = libreoffice.convert(word_file, tmp_path / "pdf", tmp_path / "scratch")
    assert "The Council notes the report." in poppler.text(pdf)
    families = {font.family.partition("-")[0] for font in poppler.fonts(pdf)}
    assert families
    assert families <= {"Carlito", "Amiri", "NotoSansSC", "NotoSansSymbols2", "Cousine"}


@pytest.mark.judge
@pytest.mark.slow
@skip_unless(libreoffice.available())
def test_libreoffice_says_when_it_made_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"did not convert absent\.docx"):
        libreoffice.convert(tmp_path / "absent.docx", tmp_path / "pdf", tmp_path / "scratch")


@pytest.mark.judge
@skip_unless(poppler.available())
def test_poppler_reads_words_fonts_and_pages(accessible: Path, tmp_path: Path) -> None:
    assert "Report" in poppler.text(accessible)
    assert "notes" not in poppler.text(accessible, 1, poppler.Crop(0, 0, 600, 90))
    assert all(font.embedded and font.readable for font in poppler.fonts(accessible))
    assert [picture.read_bytes()[1:4] for picture in poppler.pictures(accessible, tmp_path / "pages")] == [b"PNG"]


def test_words_of_arabic_compare_without_vowel_signs_and_marks_of_direction() -> None:
    extracted = "\N{RIGHT-TO-LEFT EMBEDDING}علما ً بالتقرير\N{POP DIRECTIONAL FORMATTING}"
    assert poppler.words(extracted) == poppler.words("علماً بالتقرير") == ["علما", "بالتقرير"]


def _rewrite(source: Path | io.BytesIO, target: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)


def _without_stale_parts(name: str, data: bytes) -> bytes | None:
    if "stylesWithEffects" in name or "thumbnail" in name:
        return None
    if name.endswith(".rels") or name == "[Content_Types].xml":
        return re.sub(rb"<(Relationship|Override) [^>]*(stylesWithEffects|thumbnail)[^>]*/>", b"", data)
    return data


def _planted(name: str, data: bytes, planted: bytes) -> bytes:
    return data.replace(b"<w:body>", b"<w:body>" + planted, 1) if name == "word/document.xml" else data
