"""Blocks, each as one or more paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from councilgen.blocks.model import Block, Figure, Group, Heading, Item, List, Paragraph, Quotation, Rule, Sheet, Table
from councilgen.numerals import Numeral
from councilgen.render.docx.manuscript import Manuscript
from councilgen.render.docx.numbering import LEVELS, list_style
from councilgen.render.docx.paragraphs import (
    Format,
    Setting,
    assemble,
    heading,
    in_setting,
    kept_with_next,
    numbered,
    paragraph,
)
from councilgen.render.docx.runs import Manner, tab, words
from councilgen.render.docx.tables import table

_RULE = "\u00a0" * 30  # underlined by the style: a line that is no word, unlike underscores


def write_blocks(blocks: tuple[Block, ...], manuscript: Manuscript, setting: Setting) -> list[str]:
    """Return the paragraphs and tables of `blocks`, each for itself."""
    written: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.joined and written:
            written[-1] = kept_with_next(written[-1])
        for piece in _block(block, manuscript, setting):
            if piece.startswith("<w:tbl>") and written and written[-1].startswith("<w:tbl>"):
                written.append(separator(manuscript))  # or Word would make one table of two
            written.append(piece)
    return written


def separator(manuscript: Manuscript) -> str:
    """Return a paragraph that nobody sees, for places where Word must have one."""
    return assemble("separator", Format(), "", manuscript)


def _block(block: Block, manuscript: Manuscript, setting: Setting) -> list[str]:
    match block:
        case Paragraph():
            return [paragraph(block, manuscript, setting)]
        case Heading():
            return [heading(block, manuscript, setting)]
        case List():
            return list(_list(block, manuscript, setting))
        case Table():
            return table(block, manuscript, setting)
        case Figure():
            return _figure(block, manuscript, setting)
        case Quotation(blocks):
            inner = setting.within(manuscript.styles.paragraph("quotation"))
            return write_blocks(blocks, manuscript, replace(inner, body="quotation"))
        case Group(style, blocks):
            return write_blocks(blocks, manuscript, setting.within(manuscript.styles.paragraph(style)))
        case Rule(style):
            return [_rule(style, manuscript, setting)]
        case Sheet():
            raise AssertionError("a sheet stands directly in the body")
        case _:
            assert_never(block)


def _rule(style: str, manuscript: Manuscript, setting: Setting) -> str:
    line = words(_RULE, manuscript, Manner(manuscript.edition.language))
    return assemble(style, in_setting(manuscript.styles.paragraph(style), setting), line, manuscript)


def _figure(figure: Figure, manuscript: Manuscript, setting: Setting) -> list[str]:
    drawing = manuscript.pictures.drawing(figure, setting.room, setting.column, manuscript.relationships)
    layout = replace(in_setting(manuscript.styles.paragraph("figure"), setting), keep_next=bool(figure.caption))
    shown = assemble("figure", layout, f"<w:r>{drawing}</w:r>", manuscript, target=figure.id)
    return [shown, paragraph(Paragraph(figure.caption, "caption"), manuscript, setting)] if figure.caption else [shown]


# ------------------------------------------------------------------------------------------------------------ lists


def _list(block: List, manuscript: Manuscript, setting: Setting) -> Iterator[str]:
    number = manuscript.numbering.add(block, setting.markers)
    inside = replace(setting, markers=(*setting.markers, block.marker))
    kind = "bullet" if block.marker.numeral is Numeral.BULLET else "number"
    for item in block.items:
        yield from _item(item, kind, number, manuscript, inside)


def _item(item: Item, kind: str, number: int, manuscript: Manuscript, setting: Setting) -> Iterator[str]:
    """Yield the paragraphs of an item: the first has the label, the others go on below its words."""
    match item.blocks:
        case (Paragraph() as beside, *below):
            pass
        case _:
            beside, below = Paragraph(()), [*item.blocks]  # nothing that a label could stand beside
    depth = len(setting.markers) - setting.outer - 1
    layout = _in_list(list_style(kind, depth), manuscript, setting)
    level = min(len(setting.markers), LEVELS) - 1
    yield paragraph(beside, manuscript, setting, replace(layout, numbering=(number, level)), list_style(kind, depth))
    for block in below:
        yield from _below(block, depth, manuscript, setting)


def _below(block: Block, depth: int, manuscript: Manuscript, setting: Setting) -> list[str]:
    continued = list_style("continue", depth)
    match block:
        case Paragraph(style="body"):
            return [_continued(block, continued, manuscript, setting)]
        case List():
            return list(_list(block, manuscript, setting))
        case _:
            left = setting.left + manuscript.styles.paragraph(continued).left
            return _block(block, manuscript, replace(setting, left=left, outer=len(setting.markers)))


def _continued(block: Paragraph, style: str, manuscript: Manuscript, setting: Setting) -> str:
    layout = _in_list(style, manuscript, setting)
    if not setting.borders:
        return paragraph(block, manuscript, setting, layout, style)
    # In a box every line begins at the edge, or Word would draw a box of its own for it: so it is tabbed in.
    manner = Manner(block.language or manuscript.edition.language)
    content = tab(manuscript, manner) + numbered(block.number, block.children, manuscript, block.language)
    return assemble(style, layout, content, manuscript, block.language, block.id)


def _in_list(style: str, manuscript: Manuscript, setting: Setting) -> Format:
    """Return what a paragraph of a list needs; outside boxes its style and its numbering say all."""
    known = manuscript.styles.paragraph(style)
    layout = in_setting(known, setting)
    if setting.borders:
        left = setting.left + known.left
        return replace(layout, indents=(left, setting.right, left - setting.left))
    if setting.left or setting.right:
        return replace(layout, indents=(setting.left + known.left, setting.right + known.right, known.hanging))
    return layout
