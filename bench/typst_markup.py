"""The tree as Typst: the same words on the same paper, in the same fonts and nearly the same sizes."""

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
from councilgen.render.fonts import MONOSPACED, families
from councilgen.render.html.setting import Setting

_SPECIAL = re.compile(r"""([\\`*_#$@<>\[\]~/=+.:"'-])""")
_BOLD = frozenset({"session-title", "session-place", "masthead", "field-label", "annex-count"})
_CENTRED = frozenset({"author"})

# `run` changes every size by less than anyone can see: typst remembers the layout of what it has set before.
_LOOK = """\
#set document(title: {title}, author: {author}, date: datetime(year: {year}, month: {month}, day: {day}))
#set page(paper: "a4", margin: 2cm, header: {header}, footer: {footer})
#set text(font: {fonts}, size: 12pt + 0.00001pt * int(sys.inputs.at("run", default: "0")), lang: {language})
#set par(spacing: 12pt)
#set smartquote(enabled: false)
#set table(stroke: 0.5pt)
#set raw(syntaxes: ())
#show raw: set text(font: {monospaced})
#show link: set text(fill: rgb("#0000ff"))
#show table: set text(size: 10pt)
#show heading: set text(size: 12pt)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 2): set text(size: 14pt)
"""


def write_typst(edition: Edition) -> str:
    """Return `edition` as the source of one file; pictures are named by their files."""
    setting = Setting(edition)
    look = _LOOK.format(
        title=_string(edition.title), author=_string(edition.author), year=edition.published.year,
        month=edition.published.month, day=edition.published.day, language=_string(edition.language.tag),
        fonts=f"({', '.join(_string(family) for family in families(edition.language))},)",
        monospaced=_string(MONOSPACED),
        header=_running(edition.first_header, edition.header, setting),
        footer=_running(edition.first_footer, edition.footer, setting),
    )  # fmt: skip
    return f"{look}\n{_blocks(edition.body, setting)}\n"


def _running(first: tuple[Paragraph, ...], later: tuple[Paragraph, ...], setting: Setting) -> str:
    """Return what stands in a margin of the first page and of the pages after it; PDF/UA-1 takes no links there."""
    choice = f"if counter(page).get().first() == 1 [{_blocks(first, setting)}] else [{_blocks(later, setting)}]"
    return f"context {{ set text(size: 9pt); set align(center); show link: it => it.body; {choice} }}"


def _blocks(blocks: Iterable[Block], setting: Setting) -> str:
    return "\n\n".join(_block(block, setting) for block in blocks)


def _block(block: Block, setting: Setting) -> str:
    match block:
        case Heading():
            label = f"{_escaped(block.label)}#linebreak();" if block.label else ""
            number = f"{_escaped(block.number)}\u2003" if block.number else ""
            place = _place(block.id, setting)
            words = label + number + _inlines(block.children, setting)
            return f"{place}#heading(level: {block.level + 1})[{words}]"
        case Paragraph():
            return _paragraph(block, setting)
        case List():
            mark = f"start: {block.start}" if block.ordered else f"marker: [{block.items[0].label}]"
            items = ", ".join(f"[{_blocks(item.blocks, setting)}]" for item in block.items)
            return f"#{'enum' if block.ordered else 'list'}({mark}, {items})"
        case Table():
            return _table(block, setting)
        case Figure():
            alternative = _string(block.alternative)
            picture = f"#image({_string(block.image.name)}, alt: {alternative}, width: {block.share:.0%})"
            return _place(block.id, setting) + "\n\n".join((picture, _inlines(block.caption, setting)))
        case Quotation():
            return f"#quote(block: true)[{_blocks(block.blocks, setting)}]"
        case Group():
            return f"#block(stroke: 0.5pt, inset: 6pt, width: 100%)[{_blocks(block.blocks, setting)}]"
        case Sheet():
            flipped = str(block.orientation == "landscape").lower()
            return f"#set page(flipped: {flipped})\n\n{_blocks(block.blocks, setting)}\n\n#set page(flipped: false)"
        case Rule():
            return "#line(length: 3cm, stroke: 0.5pt)"
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph, setting: Setting) -> str:
    words = _inlines(paragraph.children, setting)
    if paragraph.number:
        words = f"#par(hanging-indent: 1cm)[{_escaped(paragraph.number)}\u2003{words}]"
    if paragraph.style in _BOLD:
        words = f'#[#set text(weight: "bold");{words}]'
    if paragraph.style in _CENTRED:
        words = f"#[#set align(center);{words}]"
    return _place(paragraph.id, setting) + words


def _table(table: Table, setting: Setting) -> str:
    columns = ", ".join(f"{share:.4f}fr" for share in table.widths)
    alignments = ", ".join(cell.alignment for cell in (table.body or table.head)[0])
    head = ", ".join(_cell(cell, setting) for row in table.head for cell in row)
    body = ", ".join(_cell(cell, setting) for row in table.body for cell in row)
    drawn = f"#table(columns: ({columns},), align: ({alignments},), table.header({head}), {body})"
    above = (f"#strong[{_inlines(table.caption, setting)}]" if table.caption else "", _inlines(table.units, setting))
    return _place(table.id, setting) + "\n\n".join(filter(None, (*above, drawn)))


def _cell(cell: Cell, setting: Setting) -> str:
    words = _inlines(cell.children, setting)
    return f"[#strong[{words}]]" if cell.header else f"[{words}]"


def _place(name: str, setting: Setting) -> str:
    """Return an invisible element for links to lead to."""
    anchor = setting.anchors.take(name)
    return f'#[#metadata("")#label({_string(anchor)})]' if anchor else ""


def _inlines(children: Iterable[Inline], setting: Setting) -> str:
    return "".join(_inline(child, setting) for child in children)


def _inline(inline: Inline, setting: Setting) -> str:
    """Return an inline; a call ends in a semicolon, so that no sign of the text after it is taken for its own."""
    match inline:
        case Text():
            return _escaped(inline.text)
        case Isolated():
            words = _escaped(inline.text)
            return f"\u2066{words}\u2069" if setting.edition.language.right_to_left else words
        case Strong():
            return f"#strong[{_inlines(inline.children, setting)}];"
        case Emphasis():
            function = "emph" if setting.edition.language.emphasis == "italic" else "strong"
            return f"#{function}[{_inlines(inline.children, setting)}];"
        case Raised():
            return f"#super[{_inlines(inline.children, setting)}];"
        case Code():
            return f"#raw({_string(inline.text)});"
        case Link():
            return f"#link({_string(inline.address)})[{_escaped(inline.text)}];"
        case Reference():
            known = inline.target in setting.anchors.targets
            words = _escaped(inline.text)
            return f"#link(label({_string(inline.target)}))[{words}];" if known else words
        case NoteMark():
            return f"#footnote[{_blocks(setting.edition.notes[inline.number - 1].blocks, setting)}];"
        case Foreign():
            return f"#text(lang: {_string(inline.language.tag)})[{_inlines(inline.children, setting)}];"
        case LineBreak():
            return "#linebreak();"
        case Tab():
            return "\u2003#h(1fr);"
        case PageNumber():
            return "#counter(page).display();"
        case PageCount():
            return "#counter(page).final().first();"
        case _:
            assert_never(inline)


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _string(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
