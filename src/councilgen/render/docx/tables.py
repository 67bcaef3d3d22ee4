"""Tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise

from councilgen.blocks.model import Alignment, Cell, Paragraph, Table
from councilgen.render.docx.manuscript import Manuscript
from councilgen.render.docx.paragraphs import Format, Setting, assemble, in_setting, numbered, paragraph
from councilgen.render.docx.xml import attribute
from councilgen.render.words import inline_words

_WHOLE = 5000  # fiftieths of a per cent, in which Word gives the width of a table


def table(block: Table, manuscript: Manuscript, setting: Setting) -> list[str]:
    """Return caption, units and table; the lines above the table stay on its page."""
    above = [_above(block, style, manuscript, setting) for style in ("caption", "units") if getattr(block, style)]
    widths = _widths(block.widths, setting.room)
    target = "" if block.caption else block.id
    targets = (target, *("" for _ in block.head[1:]))
    head = "".join(
        _row(row, widths, manuscript, mark, head=True) for row, mark in zip(block.head, targets, strict=True)
    )
    body = "".join(_row(row, widths, manuscript, "", head=False) for row in block.body)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return [
        *above,
        f"<w:tbl>{_properties(block, manuscript, setting)}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>",
    ]


def _above(block: Table, style: str, manuscript: Manuscript, setting: Setting) -> str:
    words, target = (block.caption, block.id) if style == "caption" else (block.units, "")
    layout = replace(in_setting(manuscript.styles.paragraph(style), setting), keep_next=True)
    return paragraph(Paragraph(words, style, id=target), manuscript, setting, layout)


def _widths(shares: tuple[float, ...], line: int) -> tuple[int, ...]:
    """Return the widths of the columns, rounded so that together they are the line."""
    ends = [round(share * line) for share in accumulate(shares)]
    return tuple(end - start for start, end in pairwise((0, *ends)))


def _properties(block: Table, manuscript: Manuscript, setting: Setting) -> str:
    set_in = bool(setting.left or setting.right)
    width = f'<w:tblW w:w="{setting.room}" w:type="dxa"/>' if set_in else f'<w:tblW w:w="{_WHOLE}" w:type="pct"/>'
    columns = "; ".join(inline_words(cell.children) for cell in block.head[0]) if block.head else ""
    named = any(row and row[0].header for row in block.body)
    return (
        f'<w:tblPr><w:tblStyle w:val="{manuscript.styles.table("table")}"/>'
        + ("<w:bidiVisual/>" if manuscript.edition.language.right_to_left else "")
        + width
        + (f'<w:tblInd w:w="{setting.left}" w:type="dxa"/>' if set_in else "")
        + '<w:tblLayout w:type="fixed"/>'
        + f'<w:tblLook w:val="{0x0620 | 0x0080 * named:04X}" w:firstRow="1" w:lastRow="0" w:firstColumn="{named:d}"'
        + ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        + (f'<w:tblCaption w:val="{attribute(inline_words(block.caption))}"/>' if block.caption else "")
        + f'<w:tblDescription w:val="{attribute(columns)}"/></w:tblPr>'
    )


def _row(cells: tuple[Cell, ...], widths: tuple[int, ...], manuscript: Manuscript, target: str, *, head: bool) -> str:
    """Return a row, which is never split between pages; the bookmark of `target` goes into its first cell."""
    targets = (target, *("" for _ in cells[1:]))
    columns = zip(cells, widths, targets, strict=True)
    written = "".join([_cell(cell, width, manuscript, mark) for cell, width, mark in columns])
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{written}</w:tr>"


def _cell(cell: Cell, width: int, manuscript: Manuscript, target: str) -> str:
    content = numbered("", cell.children, manuscript, cell.language)
    layout = Format(alignment=_seen(cell, manuscript))
    style = "cell-head" if cell.header else "cell"
    words = assemble(style, layout, content, manuscript, cell.language, target)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{words}</w:tc>'


def _seen(cell: Cell, manuscript: Manuscript) -> Alignment:
    """Return the alignment; a column of numbers stays in line where one of its cells is in another language.

    Words begin where their own language begins, be it in a table of one language or with a language in each column.
    """
    edition = manuscript.edition.language
    if cell.alignment != "end" or cell.language is None or cell.language.direction == edition.direction:
        return cell.alignment
    return "start"
