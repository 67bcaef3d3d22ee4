"""Blocks as HTML."""

from __future__ import annotations

from typing import assert_never

from councilgen.blocks.model import (
    Block,
    Figure,
    Group,
    Heading,
    Item,
    List,
    Paragraph,
    Quotation,
    Rule,
    Sheet,
    Table,
)
from councilgen.render.html.inlines import write_columns, write_inlines
from councilgen.render.html.markup import opening, tag, text
from councilgen.render.html.setting import Setting
from councilgen.render.html.tables import write_table
from councilgen.render.words import heading_outline


def write_blocks(blocks: tuple[Block, ...], setting: Setting) -> str:
    """Return the markup of `blocks`, one a line."""
    return "\n".join(_write(block, setting) for block in blocks)


def write_paragraphs(paragraphs: tuple[Paragraph, ...], setting: Setting) -> str:
    """Return the markup of `paragraphs`, one a line."""
    return "\n".join(_paragraph(paragraph, setting) for paragraph in paragraphs)


def _write(block: Block, setting: Setting) -> str:
    match block:
        case Heading():
            return _heading(block, setting)
        case Paragraph():
            return _paragraph(block, setting)
        case List():
            return _list(block, setting)
        case Table():
            return write_table(block, setting)
        case Figure():
            return _figure(block, setting)
        case Quotation():
            return tag("blockquote", _lines(write_blocks(block.blocks, setting)))
        case Group():
            return tag("div", _lines(write_blocks(block.blocks, setting)), class_=block.style)
        case Rule():
            return opening("hr", class_=block.style, aria_hidden="true")
        case Sheet():
            return tag("section", _lines(write_blocks(block.blocks, setting)), class_=f"sheet {block.orientation}")
        case _:
            assert_never(block)


def _heading(heading: Heading, setting: Setting) -> str:
    """Return a heading; the title of the document is h1, its sections are h2."""
    label = tag("span", f"{text(heading.label)}\n", class_="label") if heading.label else ""
    words = write_inlines(heading.children, setting, heading.language)
    outline = heading_outline(heading, setting.edition.language)
    return tag(
        f"h{heading.level + 1}",
        label + _number(heading.number) + words,
        id=setting.anchors.take(heading.id) or setting.anchors.make(outline),
        class_=heading.style or ("title" if heading.level == 0 else None),
        **setting.language_attributes(heading.language),
    )


def _paragraph(paragraph: Paragraph, setting: Setting) -> str:
    return tag(
        "p",
        _number(paragraph.number) + write_columns(paragraph.children, setting, paragraph.language),
        id=setting.anchors.take(paragraph.id),
        class_=paragraph.style + " hanging" * bool(paragraph.number) + " joined" * paragraph.joined,
        **setting.language_attributes(paragraph.language),
    )


def _number(number: str) -> str:
    """Return the number before a heading or paragraph, with the space that parts it from the words when copied."""
    return tag("span", f"{text(number)} ", class_="number") if number else ""


def _list(block: List, setting: Setting) -> str:
    items = "\n".join(_item(item, setting) for item in block.items)
    start = str(block.start) if block.ordered and block.start != 1 else None
    return tag("ol" if block.ordered else "ul", _lines(items), class_=f"level-{block.level}", start=start)


def _item(item: Item, setting: Setting) -> str:
    """Return an item. Its mark is a string of its own, as no counter of a browser counts in every alphabet."""
    body = tag("div", write_blocks(item.blocks, setting), class_="item")
    if setting.marks_as_words:
        return tag("li", tag("span", text(item.label), class_="mark") + body)
    label = item.label.replace("\\", "\\\\").replace('"', '\\"')
    return tag("li", body, style=f'list-style-type: "{label} "')


def _figure(figure: Figure, setting: Setting) -> str:
    image = figure.image
    picture = opening(
        "img",
        src=setting.source(image),
        alt=figure.alternative,
        width=str(image.width) if image.width else None,
        height=str(image.height) if image.height else None,
        style=f"width: {figure.share:.2%}",
    )
    caption = tag("figcaption", write_inlines(figure.caption, setting)) if figure.caption else ""
    return tag("figure", picture + caption, id=setting.anchors.take(figure.id))


def _lines(markup: str) -> str:
    return f"\n{markup}\n"
