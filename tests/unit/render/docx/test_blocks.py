from __future__ import annotations

from lxml import etree

from councilgen.blocks.model import (
    Cell,
    Figure,
    Group,
    Heading,
    Image,
    Item,
    List,
    Note,
    NoteMark,
    Paragraph,
    Quotation,
    Rule,
    Sheet,
    Strong,
    Table,
    Text,
)
from councilgen.languages import LANGUAGES, Marker
from councilgen.numerals import Numeral
from councilgen.render.docx.pictures import size
from editions import picture
from unit.render.docx.reading import W, p, value, whole, written

DIGITS, LETTERS = LANGUAGES["en"].numbers[:2]
DASH = LANGUAGES["en"].bullets[0]


def _list(marker: Marker, *texts: str, start: int = 1, level: int = 0) -> List:
    items = tuple(Item(marker.label(start + index), (p(text),)) for index, text in enumerate(texts))
    return List(marker, marker.numeral is not Numeral.BULLET, items, start, level)


def _numbers(root: etree._Element) -> list[tuple[str | None, str | None]]:
    """Return list and level of each paragraph that has a label."""
    return [(value(n.find(W + "numId")), value(n.find(W + "ilvl"))) for n in root.iter(W + "numPr")]


# ------------------------------------------------------------------------------------------------ paragraphs, headings


def test_headings_are_words_own_and_keep_their_numbers_as_text() -> None:
    blocks = (
        Heading(0, (Text("T"),)),
        Heading(1, (Text("A"),), number="IV"),
        Heading(2, (Text("B"),)),
        Heading(3, (Text("C"),)),
    )
    assert written(*blocks).paragraphs() == [
        ("Title", "T"),
        ("Heading 1", "IV\tA"),
        ("Heading 2", "B"),
        ("Heading 3", "C"),
    ]


def test_label_of_an_annex_is_part_of_its_heading() -> None:
    heading = Heading(1, (Text("Extracts"),), label="Annex 1", style="annex", id="annex")
    assert written(heading).paragraphs() == [("Annex", "Annex 1\nExtracts")]


def test_words_after_a_number_begin_at_the_first_tab_stop_of_the_style() -> None:
    root = written(Paragraph((Text("words"),), number="12"), p("words")).part()
    first, second = root.iter(W + "p")
    indents = first.find(f"{W}pPr/{W}ind")
    assert (value(indents, "left"), value(indents, "hanging")) == ("567", "567")
    assert second.find(f"{W}pPr/{W}ind") is None


def test_paragraph_in_another_direction_says_so() -> None:
    english = Paragraph((Text("words"),), language=LANGUAGES["en"])
    [arabic, foreign] = written(p("كلمات"), english, tag="ar").part().iter(W + "p")
    assert value(arabic.find(f"{W}pPr/{W}bidi")) is None
    assert arabic.find(f"{W}pPr/{W}bidi") is not None
    assert value(foreign.find(f"{W}pPr/{W}bidi")) == "0"


def test_rule_is_no_word() -> None:
    assert written(Rule()).paragraphs()[0][1].strip("\u00a0") == ""


# --------------------------------------------------------------------------------------------------------------- lists


def test_every_list_begins_anew() -> None:
    file = written(_list(DIGITS, "a", "b"), p("between"), _list(DIGITS, "c"), _list(DIGITS, "d", start=3))
    assert _numbers(file.part()) == [("1", "0"), ("1", "0"), ("2", "0"), ("3", "0")]
    starts = [value(start) for start in file.part("numbering").iter(W + "startOverride")]
    assert starts == ["1", "1", "3"]
    assert len(list(file.part("numbering").iter(W + "abstractNum"))) == 1


def test_labels_are_made_by_word_as_the_language_writes_them() -> None:
    inner = List(LETTERS, True, (Item("(a)", (p("inner"),)),), level=1)
    outer = List(DIGITS, True, (Item("1.", (p("outer"), inner)),))
    levels = written(outer).part("numbering").find(W + "abstractNum")
    assert levels is not None
    found = [(value(level.find(W + "numFmt")), value(level.find(W + "lvlText"))) for level in levels.iter(W + "lvl")]
    assert found[:3] == [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")]


def test_arabic_and_russian_letters() -> None:
    arabic = etree.tostring(whole("ar").part("numbering"), encoding="unicode")
    russian = etree.tostring(whole("ru").part("numbering"), encoding="unicode")
    assert 'w:val="arabicAbjad"' in arabic
    assert 'w:val="russianLower"' in russian


def test_first_paragraph_of_an_item_has_the_label_the_others_do_not() -> None:
    items = (Item("–", (p("first"), p("second"))),)
    file = written(List(DASH, False, items))
    assert file.paragraphs() == [("List Bullet", "first"), ("List Continue", "second")]
    assert len(_numbers(file.part())) == 1


def test_item_that_begins_with_a_list_keeps_both_labels() -> None:
    inner = _list(LETTERS, "inner", level=1)
    file = written(List(DIGITS, True, (Item("1.", (inner,)), Item("2.", ()))))
    assert _numbers(file.part()) == [("1", "0"), ("2", "1"), ("1", "0")]


def test_deep_nesting_stays_within_words_nine_levels() -> None:
    block = _list(DASH, "deepest", level=12)
    for level in reversed(range(12)):
        block = List(DASH, False, (Item("–", (p(f"level {level}"), block)),), level=level)
    levels = [int(level or "0") for _, level in _numbers(written(block).part())]
    assert levels == [*range(9), 8, 8, 8, 8]


# --------------------------------------------------------------------------------------------------- boxes, quotations


def test_box_is_one_box_whatever_stands_in_it() -> None:
    blocks = (p("Purpose", "field-label"), p("text", "field-text"), _list(DASH, "point"), Rule("field-rule"), p("body"))
    file = written(Group("fields", blocks))
    styles = file.part("styles")
    own = styles.find(f"{W}style[@{W}styleId='Fields']/{W}pPr/{W}pBdr")
    assert own is not None
    borders = [(side.tag, dict(side.attrib)) for side in own]
    for paragraph in file.part().iter(W + "p"):
        direct, indents = paragraph.find(f"{W}pPr/{W}pBdr"), paragraph.find(f"{W}pPr/{W}ind")
        if direct is not None:
            assert [(side.tag, dict(side.attrib)) for side in direct] == borders
            assert int(value(indents, "left") or "0") - int(value(indents, "hanging") or "0") == 142
            assert value(indents, "right") == "142"
    assert len([1 for paragraph in file.part().iter(W + "pBdr")]) == 2  # list and body; the others have it by style


def test_quotation_and_the_list_in_it_are_set_in() -> None:
    file = written(Quotation((p("words"), _list(DASH, "point"))))
    assert [style for style, _ in file.paragraphs()] == ["Quote", "List Bullet"]
    indents = list(file.part().iter(W + "ind"))
    assert [value(indent, "left") for indent in indents] == [str(794 + 567)]


# -------------------------------------------------------------------------------------------------------------- tables


def _table(**facts: object) -> Table:
    head = ((Cell((Text("Floor"),), header=True), Cell((Text("Sheets"),), "end", header=True)),)
    body = ((Cell((Text("one"),)), Cell((Strong((Text("2"),)),), "end")),)
    return Table(head, body, (0.7, 0.3), **facts)  # type: ignore[arg-type]


def test_head_of_a_table_is_repeated_and_rows_are_not_split() -> None:
    head, body = written(_table()).part().iter(W + "tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert body.find(f"{W}trPr/{W}tblHeader") is None
    assert body.find(f"{W}trPr/{W}cantSplit") is not None


def test_caption_stays_with_its_table_and_names_it() -> None:
    file = written(_table(caption=(Text("Sheets"),), units=(Text("thousands"),), id="table"))
    caption, units = list(file.part().iter(W + "p"))[:2]
    assert caption.find(f"{W}pPr/{W}keepNext") is not None
    assert units.find(f"{W}pPr/{W}keepNext") is not None
    assert value(file.part().find(f".//{W}tblCaption")) == "Sheets"
    assert value(file.part().find(f".//{W}tblDescription")) == "Floor; Sheets"


def test_table_without_caption_can_be_referred_to() -> None:
    start = written(_table(id="here")).part().find(f".//{W}tc//{W}bookmarkStart")
    assert value(start, "name") == "here"


def test_columns_fill_the_line() -> None:
    widths = [int(value(column, "w") or "0") for column in written(_table()).part().iter(W + "gridCol")]
    assert sum(widths) == 9638
    assert widths[0] == round(9638 * 0.7)


def test_two_tables_in_a_row_stay_two() -> None:
    body = written(_table(), _table()).part()[0]
    assert [child.tag.removeprefix(W) for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_arabic_table_begins_at_the_right() -> None:
    root = written(_table(), tag="ar").part()
    assert root.find(f".//{W}bidiVisual") is not None
    assert [value(jc) for jc in root.iter(W + "jc")] == ["right", "right"]  # the end of the line, which Word turns


def test_words_of_a_cell_begin_where_their_language_begins() -> None:
    head = ((Cell((Text("English"),), header=True), Cell((Text("العربية"),), header=True, language=LANGUAGES["ar"])),)
    body = ((Cell((Text("12"),), "end"), Cell((Text("اثنا عشر"),), "end", language=LANGUAGES["ar"])),)
    paragraphs = [
        p for cell in written(Table(head, body, (0.5, 0.5))).part().iter(W + "tc") for p in cell.iter(W + "p")
    ]
    assert [found.find(f"{W}pPr/{W}bidi") is not None for found in paragraphs] == [False, True, False, True]
    aligned = [value(found.find(f"{W}pPr/{W}jc")) for found in paragraphs]
    assert aligned == [None, None, "right", None]  # figures stay in their column, which in Arabic begins at the right


# ------------------------------------------------------------------------------------------------------------- figures


def test_picture_says_in_words_what_it_shows() -> None:
    file = written(Figure(picture(), 'a "chart" & more', (Text("Sheets"),), 0.5, "figure"), Figure(picture(), "again"))
    shown = [element.attrib for element in file.part().iter() if element.tag.endswith("}docPr")]
    assert [attributes["descr"] for attributes in shown] == ['a "chart" & more', "again"]
    assert [attributes["id"] for attributes in shown] == ["1", "2"]
    assert [name for name in file.names() if "media" in name] == ["word/media/image1.png"]


def test_picture_is_never_larger_than_the_page() -> None:
    tall = Figure(Image("tall.png", "image/png", b"", 100, 1000), "tall")
    across, down = size(tall, line=9638, column=14286)
    assert down <= 14286 * 635
    assert abs(down / across - 10) < 0.01
    assert (
        size(Figure(Image("w.png", "image/png", b"", 400, 100), "wide", share=0.5), 9638, 14286)[0] == 9638 * 635 // 2
    )


# ------------------------------------------------------------------------------------------------------ sheets, notes


def test_sheet_is_landscape_and_the_pages_after_it_are_not() -> None:
    sections = written(p("before"), Sheet("landscape", (_table(),)), p("after")).opened().sections
    assert [str(section.orientation) for section in sections] == ["PORTRAIT (0)", "LANDSCAPE (1)", "PORTRAIT (0)"]
    assert [section.different_first_page_header_footer for section in sections] == [True, False, False]
    assert not any(section.header.is_linked_to_previous for section in sections)


def test_sheet_alone_makes_no_empty_page() -> None:
    assert len(written(Sheet("landscape", (p("words"),))).opened().sections) == 1


def test_arabic_sections_are_bound_at_the_right() -> None:
    root = whole("ar").part()
    sections = list(root.iter(W + "sectPr"))
    assert len(sections) == 3
    assert all(section.find(W + "bidi") is not None for section in sections)


def test_notes_stand_in_headings_cells_and_items() -> None:
    root = whole("en").part()
    around = [
        [parent.tag.removeprefix(W) for parent in mark.iterancestors()] for mark in root.iter(W + "footnoteReference")
    ]
    assert len(around) == 3
    assert "tc" in around[2]


def test_note_begins_with_its_number_and_a_tab() -> None:
    note = Note(1, (p("first", "note"), p("second", "note")))
    root = written(Paragraph((Text("x"), NoteMark(1))), notes=(note,)).part("footnotes")
    paragraphs = next(element for element in root.iter(W + "footnote") if value(element, "id") == "1")
    assert [
        child.tag.removeprefix(W) for child in paragraphs.iter() if child.tag in {W + "footnoteRef", W + "tab"}
    ] == [
        "footnoteRef",
        "tab",
    ]
    assert len(list(paragraphs.iter(W + "p"))) == 2
