"""The template vocabulary: what becomes which block, and what is refused."""

from __future__ import annotations

import pytest

from councilgen.blocks.model import Foreign, Heading, List, NoteMark, Paragraph, Sheet, Tab, Table, Text
from councilgen.compose.read import Layout
from councilgen.errors import CouncilgenError
from councilgen.languages import LANGUAGES


def _layout(main: str) -> Layout:
    return Layout(f"<document><main>{main}</main></document>", LANGUAGES["en"], {}, "council")


def test_space_is_folded_and_trimmed_around_tabs() -> None:
    """A template may be indented as its author likes."""
    (block,) = _layout("<p class='masthead'>\n  Agenda item\u00a01\n <tab/>\n Document \n</p>").body
    assert isinstance(block, Paragraph)
    assert block.children == (Text("Agenda item\u00a01"), Tab(), Text("Document"))


def test_notes_are_numbered_in_the_order_of_their_marks() -> None:
    """A note in a heading comes before one in the text below it."""
    layout = _layout("<h2>One<note><p class='note'>a</p></note></h2><p>Two<note><p class='note'>b</p></note></p>")
    heading, paragraph = layout.body
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert (heading.children[-1], paragraph.children[-1]) == (NoteMark(1), NoteMark(2))
    assert [note.number for note in layout.notes] == [1, 2]


def test_list_labels_follow_level_and_start() -> None:
    """The labels are words of the tree; writers only set them."""
    (outer,) = _layout("<ol start='3'><li><p>x</p><ol><li><p>y</p></li></ol></li></ol>").body
    assert isinstance(outer, List)
    inner = outer.items[0].blocks[1]
    assert isinstance(inner, List)
    assert (outer.items[0].label, inner.items[0].label, inner.level) == ("3.", "(a)", 1)


def test_a_list_with_letters_is_one_level_ahead_in_its_marks() -> None:
    """So are the lists in it, but not the next list beside it."""
    lettered, plain = _layout(
        "<ol marks='letters'><li><p>x</p><ol><li><p>y</p></li></ol></li></ol><ol><li><p>z</p></li></ol>"
    ).body
    assert isinstance(lettered, List)
    assert isinstance(plain, List)
    inner = lettered.items[0].blocks[1]
    assert isinstance(inner, List)
    assert [found.items[0].label for found in (lettered, inner, plain)] == ["(a)", "(i)", "1."]
    assert [found.level for found in (lettered, inner, plain)] == [0, 1, 0]


def test_tables_and_sheets() -> None:
    """Rows of the head are headers; a sheet turns the page."""
    (sheet,) = _layout(
        "<section class='landscape'><table widths='0.5 0.5'><thead><tr><th>a</th><th align='end'>b</th></tr></thead>"
        "<tbody><tr><td/><td>1</td></tr></tbody></table></section>"
    ).body
    assert isinstance(sheet, Sheet)
    (table,) = sheet.blocks
    assert isinstance(table, Table)
    assert [cell.header for cell in table.head[0]] == [True, True]
    assert table.head[0][1].alignment == "end"


def test_words_are_foreign_where_what_is_around_them_is_in_another_language() -> None:
    """In a cell in Arabic it is the English that must say so, though the document is English; a note is by itself."""
    (table,) = _layout(
        "<table widths='1'><thead><tr>"
        "<th lang='ar'>ا <span lang='en'>b</span> <span lang='ar'>ج</span></th></tr></thead></table>"
    ).body
    assert isinstance(table, Table)
    (cell,) = table.head[0]
    assert cell.language is LANGUAGES["ar"]
    assert cell.children == (Text("ا "), Foreign(LANGUAGES["en"], (Text("b"),)), Text(" "), Text("ج"))
    layout = _layout("<p lang='ar'>ا<note><p lang='ar'>ب <span lang='en'>c</span></p></note></p>")
    (note,) = layout.notes[0].blocks
    assert note.language is LANGUAGES["ar"]
    assert note.children[1] == Foreign(LANGUAGES["en"], (Text("c"),))


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<p>open", "not well formed"),
        ("<marquee/>", "<marquee> is no block"),
        ("<p><blink/></p>", "<blink> is no inline"),
        ("words", "text outside a paragraph"),
        ("<section class='sideways'/>", "sheet of its own"),
        ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p>", "not well formed"),
    ],
)
def test_a_fault_of_the_template_is_named(markup: str, message: str) -> None:
    """The author of a template reads what is wrong and where."""
    with pytest.raises(CouncilgenError, match=message):
        _layout(markup)
