"""A stable text form of an edition, for goldens and for people: one line a block, one mark a construct."""

from __future__ import annotations

from collections.abc import Iterator
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

_MARKS = {
    "\u200e": "⟨LRM⟩",
    "\u200f": "⟨RLM⟩",
    "\u00a0": "⟨NBSP⟩",
    "\u2066": "⟨LRI⟩",
    "\u2067": "⟨RLI⟩",
    "\u2069": "⟨PDI⟩",
}


def dump(edition: Edition) -> str:
    """Return the edition as text; what cannot be seen is named."""
    head = [
        f"edition {edition.symbol} {edition.language.tag} {edition.published.isoformat()} from {edition.original}",
        f"title {edition.title!r}",
        f"subject {edition.subject!r}",
        f"author {edition.author!r}",
    ]
    margins = (
        ("first-header", edition.first_header),
        ("header", edition.header),
        ("first-footer", edition.first_footer),
        ("footer", edition.footer),
    )
    for name, paragraphs in margins:
        head += [f"{name}: {line}" for paragraph in paragraphs for line in _block(paragraph, 0)]
    body = [line for block in edition.body for line in _block(block, 0)]
    notes = [
        line
        for note in edition.notes
        for line in (f"note {note.number}", *(shown for block in note.blocks for shown in _block(block, 1)))
    ]
    return "\n".join([*head, "", *body, *([""] if notes else []), *notes]) + "\n"


def _block(block: Block, depth: int) -> Iterator[str]:
    indent = "  " * depth
    match block:
        case Heading():
            label = f" [{block.label}]" if block.label else ""
            named = _named(block.style, block.id, block.language.tag if block.language else "")
            yield f"{indent}h{block.level}{named}{label} {block.number} | {_text(block.children)}"
        case Paragraph():
            named = _named("", block.id, block.language.tag if block.language else "")
            joined = " joined" if block.joined else ""
            yield f"{indent}{block.style}{named}{joined} {block.number} | {_text(block.children)}"
        case List():
            yield f"{indent}list {'ordered' if block.ordered else 'bullets'} from {block.start} level {block.level}"
            for item in block.items:
                yield f"{indent}  item {item.label}"
                for inner in item.blocks:
                    yield from _block(inner, depth + 2)
        case Table():
            yield from _table(block, indent)
        case Figure():
            size = f"{block.image.width}x{block.image.height} at {block.share:g}"
            yield f"{indent}figure{_named('', block.id, '')} {block.image.name} {size} | {block.alternative}"
            yield f"{indent}  caption | {_text(block.caption)}"
        case Quotation(blocks):
            yield f"{indent}quotation"
            for inner in blocks:
                yield from _block(inner, depth + 1)
        case Group(style, blocks):
            yield f"{indent}group {style}"
            for inner in blocks:
                yield from _block(inner, depth + 1)
        case Rule(style):
            yield f"{indent}{style}"
        case Sheet(orientation, blocks):
            yield f"{indent}sheet {orientation}"
            for inner in blocks:
                yield from _block(inner, depth + 1)
        case _:
            assert_never(block)


def _table(table: Table, indent: str) -> Iterator[str]:
    yield f"{indent}table{_named('', table.id, '')} {' '.join(f'{share:.2f}' for share in table.widths)}"
    if table.caption:
        yield f"{indent}  caption | {_text(table.caption)}"
    if table.units:
        yield f"{indent}  units | {_text(table.units)}"
    for name, rows in (("head", table.head), ("row", table.body)):
        for row in rows:
            yield f"{indent}  {name} | {' | '.join(_cell(cell) for cell in row)}"


def _cell(cell: Cell) -> str:
    mark = {"start": "", "center": "~", "end": ">"}[cell.alignment]
    return mark + _text(cell.children)


def _named(style: str, name: str, language: str) -> str:
    return (f".{style}" if style else "") + (f"#{name}" if name else "") + (f":{language}" if language else "")


def _text(children: tuple[Inline, ...]) -> str:
    return "".join(_inline(child) for child in children)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return "".join(_MARKS.get(character, character) for character in text)
        case Strong(children):
            return f"**{_text(children)}**"
        case Emphasis(children):
            return f"*{_text(children)}*"
        case Raised(children):
            return f"^{_text(children)}^"
        case Code(text):
            return f"`{text}`"
        case Link(address, text):
            return f"[{text}]({address})"
        case Reference(target, text):
            return f"[{text}](#{target})"
        case NoteMark(number):
            return f"[^{number}]"
        case Foreign(language, children):
            return f"⟨{language.tag}: {_text(children)}⟩"
        case Isolated(text):
            return f"⟨{text}⟩"
        case LineBreak():
            return "⏎"
        case Tab():
            return "⇥"
        case PageNumber():
            return "⟨page⟩"
        case PageCount():
            return "⟨pages⟩"
        case _:
            assert_never(inline)
