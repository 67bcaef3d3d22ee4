"""The six languages of a document are built alike: paragraph 12 is paragraph 12 in each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import assert_never

import pytest
from lxml import etree
from lxml.html import HtmlElement

from councilgen.blocks.model import (
    Block,
    Edition,
    Emphasis,
    Figure,
    Foreign,
    Group,
    Heading,
    Inline,
    Link,
    List,
    NoteMark,
    Paragraph,
    Quotation,
    Raised,
    Reference,
    Rule,
    Sheet,
    Strong,
    Table,
)
from councilgen.languages import LANGUAGES, Tag
from outputs import webpage, wordfile
from outputs.conftest import DOCUMENTS, Built
from outputs.wordfile import W

OTHERS = [tag for tag in LANGUAGES if tag != "en"]
every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=[name for _, name in DOCUMENTS])
every_other_language = pytest.mark.parametrize("tag", OTHERS)


@dataclass(frozen=True)
class Plan:
    """How a document is built, without its words."""

    headings: tuple[tuple[int, str], ...]  # level from 0, number
    paragraphs: tuple[str, ...]  # outside lists: the number of each, or nothing
    items: tuple[int, ...]  # of lists: the depth of each, from 0
    tables: tuple[tuple[int, int], ...]  # rows, columns
    figures: int
    notes: int
    links: int  # out of the document, and inside it
    extracts: tuple[str, ...]  # the numbers of quoted paragraphs


@every_document
@every_other_language
def test_editions_are_built_as_in_english(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Before any writer has seen them."""
    name = document[1]
    _assert_alike(plan_of_edition(built.edition(name, tag)), plan_of_edition(built.edition(name, "en")))


@every_document
@every_other_language
def test_word_files_are_built_as_in_english(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """As Word reads them."""
    _assert_alike(
        plan_of_word_file(built.file(*document, tag, "docx")), plan_of_word_file(built.file(*document, "en", "docx"))
    )


@every_document
@every_other_language
def test_pages_are_built_as_in_english(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """As a browser reads them."""
    _assert_alike(plan_of_page(built.file(*document, tag, "html")), plan_of_page(built.file(*document, "en", "html")))


@every_document
@pytest.mark.parametrize("tag", LANGUAGES)
def test_word_file_and_page_are_built_as_the_edition(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """The three readings of one document agree, so none of them counts nothing."""
    plan = plan_of_edition(built.edition(document[1], tag))
    _assert_alike(plan_of_word_file(built.file(*document, tag, "docx")), plan)
    _assert_alike(plan_of_page(built.file(*document, tag, "html")), plan)


def test_the_demonstration_has_some_of_everything(built: Built) -> None:
    """What is compared above is there."""
    plan = plan_of_edition(built.edition("DEMO26-1", "en"))
    assert [field.name for field in fields(plan) if not getattr(plan, field.name)] == []
    assert plan.extracts == ("4", "9", "12")
    assert set(plan.items) == {0, 1, 2}


def _assert_alike(found: Plan, expected: Plan) -> None:
    for field in fields(Plan):
        assert getattr(found, field.name) == getattr(expected, field.name), field.name


# -------------------------------------------------------------------------------------------------------- editions


def plan_of_edition(edition: Edition) -> Plan:
    """Return how an edition is built."""
    blocks = list(_blocks(edition.body))
    paragraphs = [block for block, depth in blocks if isinstance(block, Paragraph) and not depth]
    inlines = [*_inlines(edition)]
    return Plan(
        headings=tuple((block.level, block.number) for block, _ in blocks if isinstance(block, Heading)),
        paragraphs=tuple(block.number for block in paragraphs if block.style in {"body", "quotation"}),
        items=tuple(_items(edition.body)),
        tables=tuple(
            (len(block.head + block.body), len(block.widths)) for block, _ in blocks if isinstance(block, Table)
        ),
        figures=sum(isinstance(block, Figure) for block, _ in blocks),
        notes=sum(isinstance(inline, NoteMark) for inline in inlines),
        links=sum(isinstance(inline, Link | Reference) for inline in inlines),
        extracts=tuple(block.number for block in paragraphs if block.style == "extract"),
    )


def _blocks(blocks: Iterable[Block], depth: int = 0) -> Iterator[tuple[Block, int]]:
    """Yield all blocks with the number of lists around them."""
    for block in blocks:
        yield block, depth
        match block:
            case List():
                for item in block.items:
                    yield from _blocks(item.blocks, depth + 1)
            case Quotation() | Group() | Sheet():
                yield from _blocks(block.blocks, depth)
            case Heading() | Paragraph() | Table() | Figure() | Rule():
                pass
            case _:
                assert_never(block)


def _items(blocks: Iterable[Block], depth: int = 0) -> Iterator[int]:
    """Yield the depth of every item of a list, in the order of reading."""
    for block in blocks:
        match block:
            case List():
                for item in block.items:
                    yield depth
                    yield from _items(item.blocks, depth + 1)
            case Quotation() | Group() | Sheet():
                yield from _items(block.blocks, depth)
            case _:
                pass


def _inlines(edition: Edition) -> Iterator[Inline]:
    notes = (paragraph for note in edition.notes for paragraph in note.blocks)
    for block in (*(block for block, _ in _blocks(edition.body)), *notes):
        match block:
            case Heading() | Paragraph():
                yield from _flat(block.children)
            case Table():
                cells = (cell.children for row in (*block.head, *block.body) for cell in row)
                for children in (block.caption, block.units, *cells):
                    yield from _flat(children)
            case Figure():
                yield from _flat(block.caption)
            case _:
                pass


def _flat(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Raised | Foreign):
            yield from _flat(inline.children)


# ------------------------------------------------------------------------------------------------------ Word files

_STYLES = {"Title": 0, "Heading1": 1, "Annex": 1, "Heading2": 2, "Heading3": 3}


def plan_of_word_file(path: Path) -> Plan:
    """Return how a Word file is built."""
    body, notes = wordfile.part(path, "document"), wordfile.part(path, "footnotes")
    paragraphs = [(_style(found), found) for found in body.iter(f"{W}p")]
    return Plan(
        headings=tuple((_STYLES[style], _number(found)) for style, found in paragraphs if style in _STYLES),
        paragraphs=tuple(_number(found) for style, found in paragraphs if style in {"BodyText", "Quote"}),
        items=tuple(int(str(found.get(f"{W}val"))) for found in body.iter(f"{W}ilvl")),
        tables=tuple((len(found.findall(f"{W}tr")), _columns(found)) for found in body.iter(f"{W}tbl")),
        figures=len(list(body.iter(f"{W}drawing"))),
        notes=len(list(body.iter(f"{W}footnoteReference"))),
        links=len([*body.iter(f"{W}hyperlink"), *notes.iter(f"{W}hyperlink")]),
        extracts=tuple(_number(found) for style, found in paragraphs if style == "Extract"),
    )


def _style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def _number(paragraph: etree._Element) -> str:
    """Return what stands before the first tab of a paragraph."""
    words = ""
    for element in paragraph.iterfind(f".//{W}r/*"):
        if element.tag == f"{W}tab":
            return words
        words += element.text or ""
    return ""


def _columns(table: etree._Element) -> int:
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    assert {len(row.findall(f"{W}tc")) for row in table.findall(f"{W}tr")} == {columns}
    return columns


# ----------------------------------------------------------------------------------------------------------- pages


def plan_of_page(path: Path) -> Plan:
    """Return how a page is built."""
    root = webpage.page(path)
    text = root.xpath('//body/header | //body/main/*[not(@role="doc-endnotes")]')
    notes = root.xpath('//*[@role="doc-endnotes"]')
    paragraphs = [(found.get("class", "").split(), found) for found in _each(text, "p") if not _depth(found)]
    tables = list(_each(text, "table"))
    return Plan(
        headings=tuple((int(found.tag[1]) - 1, _first(found)) for found in _each(text, "h1", "h2", "h3", "h4")),
        paragraphs=tuple(_first(found) for style, found in paragraphs if {"body", "quotation"} & {*style}),
        items=tuple(_depth(found) - 1 for found in _each(text, "li")),
        tables=tuple((len(found.xpath(".//tr")), len(found.xpath("./colgroup/col"))) for found in tables),
        figures=len(list(_each(text, "figure"))),
        notes=len(root.xpath('//*[@role="doc-noteref"]')),
        links=sum(not found.get("role") for found in _each([*text, *notes], "a")),
        extracts=tuple(_first(found) for style, found in paragraphs if "extract" in style),
    )


def _each(elements: Iterable[HtmlElement], *tags: str) -> Iterator[HtmlElement]:
    for element in elements:
        yield from element.iter(*tags)


def _depth(element: HtmlElement) -> int:
    """Return how many lists are around an element."""
    return int(element.xpath("count(ancestor::ol | ancestor::ul)"))


def _first(element: HtmlElement) -> str:
    """Return the number at the beginning of an element."""
    return re.sub(r"\s", "", element.xpath('string(./span[@class="number"])'))
