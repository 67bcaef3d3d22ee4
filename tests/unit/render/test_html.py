"""What a reader of the web page, by eye, by ear or by program, would notice."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from lxml import html

from councilgen.blocks.model import (
    Cell,
    Code,
    Edition,
    Emphasis,
    Foreign,
    Heading,
    Inline,
    Isolated,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteMark,
    Paragraph,
    Raised,
    Reference,
    Strong,
    Tab,
    Table,
    Text,
)
from councilgen.languages import LANGUAGES, Marker, Tag
from councilgen.numerals import Numeral
from councilgen.render.html import render_html
from councilgen.render.stationery import Stationery
from editions import sample
from unit.render.pages import STATIONERY, edition, line, page, words

TAGS: tuple[Tag, ...] = get_args(Tag)


def paragraph(*children: Inline | str, language: Tag = "en") -> str:
    """Return the markup of one paragraph in a page of `language`."""
    written = render_html(edition(line(*children), language=language), STATIONERY).decode()
    found = re.search('<p class="body">(.*)</p>', written)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("tag", TAGS)
def test_page_says_its_language_and_direction(tag: Tag) -> None:
    root = page(sample(tag))
    assert root.get("lang", "").split("-")[0] == tag
    assert root.get("dir") == LANGUAGES[tag].direction


@pytest.mark.parametrize("tag", TAGS)
def test_ids_are_unique_and_links_lead_somewhere(tag: Tag) -> None:
    root = page(sample(tag))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = [address[1:] for address in root.xpath("//a/@href") if address.startswith("#")]
    assert set(inner) <= set(ids)


@pytest.mark.parametrize("tag", TAGS)
def test_every_heading_has_an_id(tag: Tag) -> None:
    headings = page(sample(tag)).xpath("//h1|//h2|//h3|//h4")
    assert headings
    assert all(heading.get("id") for heading in headings)


def test_page_has_landmarks_with_the_title_in_the_header() -> None:
    root = page(sample("en"))
    assert [child.tag for child in root.xpath("/html/body/*")] == ["header", "main", "footer"]
    assert len(root.xpath("//h1")) == len(root.xpath("//header//h1")) == 1


def test_page_describes_itself() -> None:
    root = page(sample("en"))
    metadata = {each.get("name"): each.get("content") for each in root.xpath("//meta[@name]")}
    assert root.findtext(".//title") == f"C26/901-E {sample('en').title}"
    assert metadata["author"] == "Report by the Secretary-General"
    assert metadata["dcterms.created"] == "2026-02-20"


def test_page_loads_nothing_and_runs_nothing() -> None:
    written = render_html(sample("en"), STATIONERY).decode()
    (policy,) = page(sample("en")).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    assert not re.findall(r"<(?:script|link|iframe|object|base)\b", written)
    assert all(source.startswith("data:image/") for source in page(sample("en")).xpath("//@src"))


def test_style_sheet_cannot_end_its_element() -> None:
    stationery = Stationery(b"", "", "p::after { content: '</style><script>alert(1)</script>' }", "")
    root: Any = html.document_fromstring(render_html(sample("en"), stationery).decode())
    assert root.xpath("//script") == []


@pytest.mark.parametrize(
    ("inline", "markup"),
    [
        (Text("<script>&\u0007\ud800"), "&lt;script&gt;&amp;"),
        (Strong(words("a")), "<strong>a</strong>"),
        (Emphasis(words("a")), "<em>a</em>"),
        (Raised(words("er")), "<sup>er</sup>"),
        (Code("</code>"), '<code dir="ltr">&lt;/code&gt;</code>'),
        (Link("https://a.int/?x=1&y=2", "a"), '<a href="https://a.int/?x=1&amp;y=2">a</a>'),
        (Link("mailto:a@itu.int", "a"), '<a href="mailto:a@itu.int">a</a>'),
        (Foreign(LANGUAGES["ar"], words("نص")), '<span lang="ar" dir="rtl">نص</span>'),
        (Foreign(LANGUAGES["en"], words("same")), "<span>same</span>"),
        (Isolated("C26/1"), '<bdi dir="ltr">C26/1</bdi>'),
        (LineBreak(), "<br>"),
    ],
)
def test_inline(inline: Inline, markup: str) -> None:
    assert paragraph(inline) == markup


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:x", " https://a.int", "data:text/html,x", "java\nscript:x", "//a.int", "", "x"],
)
def test_unsafe_address_leaves_the_words(address: str) -> None:
    assert paragraph(Link(address, "words")) == "words"


def test_quotes_cannot_leave_an_attribute() -> None:
    (link,) = page(edition(line(Link('https://a.int/"onclick="alert(1)', "a")))).xpath("//main//a")
    assert dict(link.attrib) == {"href": 'https://a.int/"onclick="alert(1)'}


def test_reference_to_a_place_that_is_not_there_leaves_the_words() -> None:
    assert paragraph(Reference("nowhere", "Annex 9")) == "Annex 9"


def test_latin_link_keeps_its_direction_in_arabic() -> None:
    assert 'dir="ltr"' in paragraph(Link("https://a.int", "C26/17(Rev.1)"), language="ar")
    assert "dir=" not in paragraph(Link("https://a.int", "القرار 140"), language="ar")


def test_latin_link_keeps_its_direction_among_words_in_arabic_wherever_they_stand() -> None:
    """The line decides and not the page: a paragraph, a cell, a stretch of words in an English document."""
    link = Link("https://a.int", "C26/17(Rev.1)")
    arabic = LANGUAGES["ar"]
    cells = ((Cell((link,)), Cell((link,), language=arabic)),)
    made = page(
        edition(
            Paragraph((link,), language=arabic),
            line(Foreign(arabic, (link,)), " ", link),
            Table(cells, (), (0.5, 0.5)),
        )
    )
    assert [a.get("dir") for a in made.xpath("//main//a")] == ["ltr", "ltr", None, None, "ltr"]


def test_english_in_an_arabic_cell_says_so() -> None:
    """The language of the page is a foreign one there."""
    cell = Cell((Text("ا "), Foreign(LANGUAGES["en"], (Text("b"),))), language=LANGUAGES["ar"])
    made = page(edition(Table(((cell,),), (), (1.0,))))
    assert [(span.get("lang"), span.get("dir")) for span in made.xpath("//table//span")] == [("en", "ltr")]


def test_tab_divides_a_line_into_columns() -> None:
    markup = paragraph("Agenda item: PL 1.4", Tab(), "Document")
    assert markup == '<span class="column">Agenda item: PL 1.4</span> <span class="column">Document</span>'


def test_heading_shows_label_and_number_as_words() -> None:
    root = page(edition(Heading(1, words("Paper"), number="2", label="ANNEX 1", style="annex", id="paper")))
    (heading,) = root.xpath("//h2")
    assert heading.text_content().split() == ["ANNEX", "1", "2", "Paper"]
    assert (heading.get("id"), heading.get("class")) == ("paper", "annex")


def test_heading_without_id_is_named_by_its_words_and_never_as_another_block() -> None:
    blocks = (Heading(1, words("Next steps")), Heading(1, words("Next steps")), Heading(1, words("x"), id="next-steps"))
    assert page(edition(*blocks)).xpath("//h2/@id") == ["next-steps-2", "next-steps-3", "next-steps"]


def test_marks_of_a_list_are_the_labels_as_written() -> None:
    labels = ("(a)", 'б) "\\', "(أ)")
    items = tuple(Item(label, (line("x"),)) for label in labels)
    root = page(edition(List(Marker(Numeral.LOWER_LETTER, "(%)"), True, items, start=3)))
    assert root.xpath("//ol/@start") == ["3"]
    styles = ['list-style-type: "(a) "', 'list-style-type: "б) \\"\\\\ "', 'list-style-type: "(أ) "']
    assert root.xpath("//li/@style") == styles


def test_table_heads_its_columns_and_rows() -> None:
    head = ((Cell(words("Year"), header=True), Cell(words("Sheets"), "end", True)),)
    body = ((Cell(words("2025"), header=True), Cell(words("87"), "end")),)
    root = page(edition(Table(head, body, (0.25, 0.75), words("By year"), words("thousands"), "t")))
    assert root.xpath("//thead//th/@scope") == ["col", "col"]
    assert root.xpath("//tbody//th/@scope") == ["row"]
    assert root.xpath("//td/@class") == ["end"]
    assert [each.text_content() for each in root.xpath("//caption/p")] == ["By year", "thousands"]
    assert root.xpath("//col/@style") == ["width: 25.00%", "width: 75.00%"]


def test_figure_is_described_and_captioned() -> None:
    (figure,) = page(sample("en")).xpath("//figure")
    assert figure.xpath("img/@alt") == ["Columns that grow from left to right, the last one lower than the one before"]
    assert figure.findtext("figcaption") == "Sheets printed, 2021 to 2026"


def test_note_and_mark_lead_to_each_other() -> None:
    note = Note(1, (Paragraph(words("By hand."), "note"),))
    root = page(edition(line("Counted", NoteMark(1)), notes=(note,)))
    (mark,) = root.xpath("//a[@role='doc-noteref']")
    (back,) = root.xpath("//section[@role='doc-endnotes']//a[@role='doc-backlink']")
    assert (mark.get("href"), back.get("href")) == ("#note.1", "#mark.1")
    assert mark.get("id") == "mark.1"
    assert root.xpath("//li[@id='note.1']/p")[0].text == "By hand."


def test_words_in_another_language_say_so() -> None:
    root = page(edition(Paragraph(words("Bonjour"), language=LANGUAGES["fr"])))
    assert root.xpath("//p[@lang='fr' and @dir='ltr']")


def test_same_edition_same_bytes() -> None:
    written: Edition = sample("ar")
    assert render_html(written, STATIONERY) == render_html(written, STATIONERY)
