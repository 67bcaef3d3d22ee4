"""Word files as people and programs make them, and those that somebody made to do harm."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councilgen.checks.manuscript.outside import read
from pieces import dump, outside
from wordmaking import STRICT, p, part, r, style, word_file, zipped

STYLES = (
    style("T", "Title") + style("H1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("H2", "heading 2") + style("Mine", "My heading", '<w:basedOn w:val="H2"/>')
    + style("Outlined", "Kapitel", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("TOC1", "toc 1") + style("Ghost", "Ghost", "<w:rPr><w:vanish/></w:rPr>")
    + style("Loop", "Loop", '<w:basedOn w:val="Loop"/>') + style("Quote", "Quote")
    + style("Code", "Verbatim Char", kind="character")
)  # fmt: skip
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)


def _listed(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_headings_by_their_styles() -> None:
    """Word's own, one that is based on it, one that only has a level; contents and hidden words are not read."""
    body = (
        p("A title", "T") + p("Contents", "TOC1") + p("First", "H1") + p("Text.") + p("Second", "Mine") + p("", "H1")
        + p("Unseen", "Ghost") + p("Third", "Outlined") + p("Text.", "Loop") + p("Said.", "Quote")
    )  # fmt: skip
    assert dump(word_file(body, styles=STYLES)) == [
        "title 0 title 1:1 A title",
        "section 0 heading 2:1 First",
        "section 0 paragraph 3:1 Text.",
        "section 0 heading 4:1 Second",
        "section 1 heading 5:1 Third",
        "section 1 paragraph 6:1 Text.",
        "section 1 quotation 7:1 Said.",
    ]


def test_strict_word_files_too() -> None:
    """The other namespace of the standard."""
    assert dump(word_file(p("A title", "T") + p("Text."), STRICT, styles=STYLES))[0] == "title 0 title 1:1 A title"


def test_lists_and_numbered_paragraphs() -> None:
    """Bullets with letters below them; paragraphs that Word numbers are no list."""
    long = "A sentence that is long enough to be a paragraph of its own in a report. " * 3
    body = (
        p("First", "H1") + p("one", more=_listed(1, 0)) + p("under", more=_listed(1, 1)) + p("two", more=_listed(1, 0))
        + p(long, more=_listed(2, 0)) + p("(a)\ttyped")
    )  # fmt: skip
    kinds = [line.split()[2] for line in dump(word_file(body, styles=STYLES, numbering=NUMBERING))]
    assert kinds == ["heading", "item[1.1]", "item[2.2]", "item[1.1]", "paragraph", "item[3.1]"]


def test_tracked_changes() -> None:
    """What was inserted is read; what was deleted is not, be it words, the end of a paragraph or a row."""
    body = (
        f"<w:p>{r('One ')}<w:ins>{r('new ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        f"<w:moveFrom>{r('moved ')}</w:moveFrom><w:moveTo>{r('moved here ')}</w:moveTo>{r('word.')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('It goes ')}</w:p><w:p>{r('on.')}</w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('gone')}</w:tc><w:tc>{p('gone')}</w:tc></w:tr></w:tbl>"
    )
    assert dump(word_file(body)) == [
        "section 0 paragraph 1:1 One new moved here word.",
        "section 0 paragraph 2:1 It goes on.",
    ]


def test_fields_links_and_hidden_words() -> None:
    """Of a field the result is read, even of one inside another."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def code(text: str) -> str:
        return f"<w:r><w:instrText>{text}</w:instrText></w:r>"

    field = mark("begin") + code("IF") + mark("begin") + code("PAGE") + mark("separate") + r("9") + mark("end")
    field += mark("separate") + r("page 9") + mark("end")
    body = (
        f"<w:p>{r('See ')}{field}{r(', ')}<w:hyperlink>{r('this page')}</w:hyperlink>{r(' or ')}"
        f'<w:fldSimple w:instr="REF x">{r("that")}</w:fldSimple>{r("unseen", "<w:vanish/>")}'
        f"<w:sdt><w:sdtContent>{r('.')}</w:sdtContent></w:sdt></w:p>"
    )  # fmt: skip
    assert dump(word_file(body)) == ["section 0 paragraph 1:1 See page 9, this page or that."]


def test_text_boxes_are_read_once() -> None:
    """Word writes each in two ways; its paragraphs follow the one that it is fixed to."""
    box = f"<w:txbxContent>{p('In a box.')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"<wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert dump(word_file(f"<w:p>{r('A line.')}{drawn}</w:p>{p('After.')}")) == [
        "section 0 paragraph 1:1 A line.",
        "section 0 paragraph 2:1 In a box.",
        "section 0 paragraph 3:1 After.",
    ]


def test_tables_and_the_frame_of_the_first_page() -> None:
    """A head that is marked, one that looks like it, and a table that only draws a box."""

    def row(*cells: str, head: bool = False) -> str:
        properties = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
        return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    frame = row(p("Purpose") + p("To see."), p("Action required") + p("The Council is invited to look."))
    first = row(p("Year"), p("Sum"), head=True) + row(p("2025"), p("12"))
    second = row(p("Year"), p("Sum")) + row(p("2025"), p("12"))
    body = "".join(f"<w:tbl>{rows}</w:tbl>" for rows in (frame, first, second))
    assert [line.rpartition(":")[0].rpartition(" ")[0] for line in dump(word_file(body))] == [
        "purpose 0 paragraph", "action 0 paragraph",
        *["action 0 column"] * 2, *["action 0 cell"] * 2, *["action 0 column"] * 2, *["action 0 cell"] * 2,
    ]  # fmt: skip


def test_notes_are_counted_as_word_counts_them() -> None:
    """In the order of their calls, whatever their ids; a note that nobody calls is not read."""

    def called(number: int, kind: str = "footnote") -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def note(number: int, text: str, kind: str = "footnote") -> str:
        return f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{r(f" {text}")}</w:p></w:{kind}>'

    notes = '<w:footnote w:type="separator" w:id="0"/>' + note(2, "Lost.") + note(5, "Second.") + note(9, "First.")
    body = f"<w:p>{r('One')}{called(9)}{r(' two')}{called(5)}{r(' three')}{called(1, 'endnote')}</w:p>"
    found = dump(word_file(body, footnotes=notes, endnotes=note(1, "Last.", "endnote")))
    assert found == [
        "section 0 paragraph 1:1 One[^1] two[^2] three[^e1]",
        "section 0 footnote[1] 2:2 First.",
        "section 0 footnote[2] 3:2 Second.",
        "section 0 footnote[e1] 4:2 Last.",
    ]


def test_breaks_tabs_and_hyphens() -> None:
    """A line end inside a paragraph is a space, in Chinese nothing; what looks like Markdown is seen as it is."""
    signs = [f"<w:r><w:{name}/></w:r>" for name in ("br", "tab", "noBreakHyphen")]
    broken = f"<w:p>{r('One')}{signs[0]}{r('*two*')}{signs[1]}{r('a')}{signs[2]}{r('b')}</w:p>"
    chinese = f"<w:p>{r('第一行')}<w:r><w:br/></w:r>{r('第二行。')}</w:p>"
    found = outside(word_file(broken + chinese)).pieces
    assert [piece.text.seen for piece in found] == ["One *two*\ta\u2011b", "第一行第二行。"]
    assert found[1].text.passage.span(3).column == 5


def test_code_is_no_prose() -> None:
    """Words in a style for code are masked."""
    coded = r("let x = [^1]", '<w:rStyle w:val="Code"/>')
    text = outside(word_file(f"<w:p>{r('Type ')}{coded}{r('.')}</w:p>", styles=STYLES)).pieces[0].text
    assert text.passage.markup == "Type let x = [^1]."
    assert "let" not in text.seen


def test_a_paragraph_in_another_language() -> None:
    """If Word says so and the words do too, it is held to that language."""

    def said(text: str) -> str:
        return "<w:p>" + r(text, '<w:lang w:val="fr-FR"/>') + "</w:p>"

    body = said("Le Conseil est invité à prendre note du présent rapport et des annexes.") + said("Geneva")
    assert [piece.text.language for piece in outside(word_file(body)).pieces] == ["fr", "en"]


# ------------------------------------------------------------------------------------------------------ what is refused


def _with(name: str, data: bytes) -> bytes:
    """Return a Word file one of whose parts is another."""
    with zipfile.ZipFile(io.BytesIO(word_file(p("Text."), styles=STYLES))) as archive:
        return zipped({each: archive.read(each) for each in archive.namelist()} | {name: data})


def _locked() -> bytes:
    """Return a ZIP file that says that its parts are encrypted."""
    data = bytearray(word_file(p("Text.")))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 1)
    return bytes(data)


DOCUMENT, STYLE_PART, RELATIONS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
ENTITIES = (
    b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + part("document", "<w:body/>")[38:].encode()
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (OLE + b"\x00" * 600 + "WordDocument".encode("utf-16-le"), "of the old kind"),
        (OLE + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"{\\rtf1 Text.}", "an RTF file"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}), "OpenDocument"),
        (zipped({"a.txt": b"Text."}), "no main part"),
        (zipped({"_rels/.rels": b"<a/>"}), "no main part"),
        (word_file(p("Text."))[:300], "damaged"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        (_locked(), "locked with a password"),
        (_with(DOCUMENT, ENTITIES), "declares entities"),
        (_with(DOCUMENT, b"<w:document"), "no XML"),
        (_with(DOCUMENT, b""), "no XML"),
        (_with(DOCUMENT, b"<workbook/>"), "a workbook"),
        (_with(STYLE_PART, b"<!DOCTYPE x SYSTEM 'file:///etc/passwd' [ ]><x/>"), "declares entities"),
        (_with(DOCUMENT, part("document", " " * 30_000_000).encode()), "more than 24,000,000 bytes"),
        (_with(DOCUMENT, part("document", "<w:p/>" * 1_000_000).encode()), "grows more than"),
        (word_file(p("Text.") * 20_001), "more than 20,000 paragraphs"),
        (_with(DOCUMENT, ("<a>" * 400 + "</a>" * 400).encode()), "no XML"),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, message: str) -> None:
    """One fault that says what the file is and what to do, and no text."""
    found = read(data, "file.docx")
    assert found.paragraphs == ()
    assert [fault.rule.code for fault in found.faults] == ["CG133"]
    assert message in found.faults[0].message
    assert found.faults[0].hints


def test_too_large_a_file() -> None:
    """It is not unpacked at all."""
    found = read(b"PK\x03\x04" + b"\x00" * 32_000_000, "file.docx")
    assert [fault.rule.code for fault in found.faults] == ["CG110"]


@pytest.mark.parametrize(
    "target", ["../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://example.org/x", ""]
)
@pytest.mark.parametrize("mode", ["", ' TargetMode="External"'])
def test_nothing_outside_of_the_file_is_read(target: str, mode: str) -> None:
    """A relationship that leads out names no part, and the text is read without it."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="http://x/styles" Target="{target}"{mode}/></Relationships>'
    )
    assert dump(_with(RELATIONS, relations.encode())) == ["section 0 paragraph 1:1 Text."]


def test_a_body_that_is_nested_without_end() -> None:
    """Deeper than any document needs is not read; there is no other harm."""
    table = "Deep."
    for _ in range(70):
        table = f"<w:tbl><w:tr><w:tc>{p(table) if table == 'Deep.' else table}</w:tc></w:tr></w:tbl>"
    assert len(dump(word_file(p("Text.") + table))) in (1, 2)


def test_numbers_that_are_none() -> None:
    """Levels and ids that no program writes."""
    body = p("one", more='<w:numPr><w:ilvl w:val="-3"/><w:numId w:val="x"/></w:numPr><w:outlineLvl w:val="12"/>')
    assert dump(word_file(body, numbering="<w:num/><w:abstractNum/>")) == ["section 0 paragraph 1:1 one"]


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused(place: int, bytes_: bytes) -> None:
    """Whatever bytes of it are wrong."""
    data = word_file(p("One", "H1") + p("Text."), styles=STYLES, numbering=NUMBERING)
    place %= len(data)
    found = read(data[:place] + bytes_ + data[place + len(bytes_) :], "file.docx")
    assert bool(found.faults) != bool(found.paragraphs) or not found.faults
