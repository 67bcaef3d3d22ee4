"""Tables as HTML."""

from __future__ import annotations

from typing import Literal

from councilgen.blocks.model import Cell, Table
from councilgen.render.html.inlines import write_inlines
from councilgen.render.html.markup import opening, tag
from councilgen.render.html.setting import Setting
from councilgen.render.words import inline_words

Scope = Literal["col", "row"]


def write_table(table: Table, setting: Setting) -> str:
    """Return a table in a box that scrolls, which the keyboard can reach."""
    parts = (
        _caption(table, setting),
        tag("colgroup", "".join(opening("col", style=f"width: {width:.2%}") for width in table.widths)),
        tag("thead", _rows(table.head, "col", setting)),
        tag("tbody", _rows(table.body, "row", setting)),
    )
    markup = tag("table", "\n".join(part for part in parts if part), id=setting.anchors.take(table.id))
    name = inline_words(table.caption) or None
    return tag("div", markup, class_="scroll", role="region" if name else None, aria_label=name, tabindex="0")


def _caption(table: Table, setting: Setting) -> str:
    lines = [
        tag("p", write_inlines(children, setting), class_=style)
        for style, children in (("caption", table.caption), ("units", table.units))
        if children
    ]
    return tag("caption", "".join(lines)) if lines else ""


def _rows(rows: tuple[tuple[Cell, ...], ...], scope: Scope, setting: Setting) -> str:
    return "\n".join(tag("tr", "".join(_cell(cell, scope, setting) for cell in row)) for row in rows)


def _cell(cell: Cell, scope: Scope, setting: Setting) -> str:
    return tag(
        "th" if cell.header else "td",
        write_inlines(cell.children, setting, cell.language),
        class_=None if cell.alignment == "start" else cell.alignment,
        scope=scope if cell.header else None,
        **setting.language_attributes(cell.language),
    )
