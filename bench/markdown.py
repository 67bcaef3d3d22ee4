"""The tree as Markdown for pandoc: the same words, headings, lists, tables, notes, links and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from councilgen.blocks.model import (
    Block,
    Cell,
    Code,
    Edition,
    Emphasis,
    Figure,
    Foreign,
    Group,
    Heading,
    Inline,
    Isolated,
    LineBreak,
    Link,
    List,
    Note,
    NoteMark,
    PageCount,
    PageNumber,
    Paragraph,
    Quotation,
    Raised,
    Reference,
    Rule,
    Sheet,
    Strong,
    Tab,
    Table,
    Text,
)
from councilgen.render.html.setting import Setting

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$@&])")
_LIKE_A_MARK = re.compile(r"(?m)^([-+:=%]|\(?\w{1,9}(?=[.)]))")  # what would begin a list or a definition
_DELIMITER_WIDTH = 120  # of a table's second line; longer than pandoc's line, so that the shares of columns count


def write_markdown(edition: Edition) -> str:
    """Return the body and the notes of `edition`; pictures are named by their files."""
    setting = Setting(edition)
    notes = "\n\n".join(_note(note, setting) for note in edition.notes)
    return f"{_blocks(edition.body, setting)}\n\n{notes}\n"


def _blocks(blocks: Iterable[Block], setting: Setting) -> str:
    return "\n\n".join(_block(block, setting) for block in blocks)


def _block(block: Block, setting: Setting) -> str:
    match block:
        case Heading():
            words = " ".join(filter(None, (block.label, block.number, _inlines(block.children, setting))))
            anchor = setting.anchors.take(block.id)
            return f"{'#' * (block.level + 1)} {words}" + (f" {{#{anchor}}}" if anchor else "")
        case Paragraph():
            return _paragraph(block, setting)
        case List():
            # An empty comment keeps a list apart from the one before it.
            marks = (f"{block.start + index}." if block.ordered else "-" for index in range(len(block.items)))
            items = (_indented(_blocks(item.blocks, setting), 4) for item in block.items)
            written = (f"{mark:<4}{item}" for mark, item in zip(marks, items, strict=True))
            return "<!-- -->\n\n" + "\n\n".join(written)
        case Table():
            return _table(block, setting)
        case Figure():
            picture = f'![{_escaped(block.alternative)}]({block.image.name}){{width="{block.share:.0%}"}}'
            return "\n\n".join(filter(None, (picture, _captioned(block.id, block.caption, setting))))
        case Quotation():
            return "> " + _blocks(block.blocks, setting).replace("\n", "\n> ")
        case Group() | Sheet():
            return _blocks(block.blocks, setting)
        case Rule():
            return "* * *"
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph, setting: Setting) -> str:
    words = _inlines(paragraph.children, setting)
    place = _place(paragraph.id, setting)
    return place + _LIKE_A_MARK.sub(_escaped_mark, f"{paragraph.number} {words}" if paragraph.number else words)


def _escaped_mark(found: re.Match[str]) -> str:
    """Return the beginning of a line such that it is text: `1\\.`, `\\(a)`, `\\-`."""
    mark = found[1]
    return f"\\{mark}" if mark[0] in "-+:=%(" else f"{mark}\\"


def _table(table: Table, setting: Setting) -> str:
    first, *others = table.head
    widths = (max(3, round(share * _DELIMITER_WIDTH)) for share in table.widths)
    columns = zip(widths, (table.body or table.head)[0], strict=True)
    delimiters = "|".join(_delimiter(cell, width) for width, cell in columns)
    rows = [_row(first, setting), f"|{delimiters}|", *(_row(row, setting) for row in (*others, *table.body))]
    above = (_captioned(table.id, table.caption, setting), _captioned("", table.units, setting))
    return "\n\n".join(filter(None, (*above, "\n".join(rows))))


def _row(row: tuple[Cell, ...], setting: Setting) -> str:
    return "|" + "|".join(f" {_inlines(cell.children, setting)} " for cell in row) + "|"


def _delimiter(cell: Cell, width: int) -> str:
    left = ":" if cell.alignment != "end" else "-"
    right = ":" if cell.alignment != "start" else "-"
    return f"{left}{'-' * width}{right}"


def _captioned(name: str, words: tuple[Inline, ...], setting: Setting) -> str:
    return _paragraph(Paragraph(words, id=name), setting) if words else ""


def _place(name: str, setting: Setting) -> str:
    """Return an empty element for links to lead to."""
    anchor = setting.anchors.take(name)
    return f"[]{{#{anchor}}}" if anchor else ""


def _note(note: Note, setting: Setting) -> str:
    return f"[^{note.number}]: " + _indented(_blocks(note.blocks, setting), 4)


def _inlines(children: Iterable[Inline], setting: Setting) -> str:
    return "".join(_inline(child, setting) for child in children)


def _inline(inline: Inline, setting: Setting) -> str:
    match inline:
        case Text() | Isolated():
            return _escaped(inline.text)
        case Strong():
            return _around(inline.children, "**", setting)
        case Emphasis():
            return _around(inline.children, "*", setting)
        case Raised():
            return f"^{_inlines(inline.children, setting)}^"
        case Code():
            return f"`` {inline.text} ``"
        case Link():
            return f"[{_escaped(inline.text)}](<{inline.address}>)"
        case Reference():
            known = inline.target in setting.anchors.targets
            return f"[{_escaped(inline.text)}](#{inline.target})" if known else _escaped(inline.text)
        case NoteMark():
            return f"[^{inline.number}]"
        case Foreign():
            language = inline.language
            return f"[{_inlines(inline.children, setting)}]{{lang={language.tag} dir={language.direction}}}"
        case LineBreak():
            return "\\\n"
        case Tab():
            return " "
        case PageNumber() | PageCount():
            return ""
        case _:
            assert_never(inline)


def _around(children: tuple[Inline, ...], mark: str, setting: Setting) -> str:
    """Return words between marks, which have to touch them: outer spaces go before and after."""
    words = _inlines(children, setting)
    inner = words.strip()
    before, _inner, after = words.partition(inner)
    return f"{before}{mark}{inner}{mark}{after}" if inner else words


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _indented(lines: str, columns: int) -> str:
    return re.sub(r"\n(?=[^\n])", "\n" + " " * columns, lines)
