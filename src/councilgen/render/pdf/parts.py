"""The tree as plain data, which the typesetter reads as JSON: no word of an author is ever read as its language."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, assert_never

from councilgen.blocks.model import (
    Block,
    Cell,
    Edition,
    Figure,
    Group,
    Heading,
    Image,
    Inline,
    Item,
    List,
    Paragraph,
    Quotation,
    Rule,
    Sheet,
    Table,
)
from councilgen.blocks.walking import every_block, split_at_tabs
from councilgen.languages import LANGUAGES, Language
from councilgen.render.anchors import Anchors
from councilgen.render.html.markup import printable
from councilgen.render.pdf.rows import row_may_part
from councilgen.render.pdf.typefaces import choice
from councilgen.render.pdf.words import Surroundings, write_words
from councilgen.render.words import heading_outline

Part = dict[str, Any]


def write_parts(edition: Edition) -> Part:
    """Return `edition` as lists, dictionaries, texts and numbers."""
    return _Writer(edition).edition()


def pictures(edition: Edition) -> dict[str, Image]:
    """Return the pictures of `edition` by the names of the files that its parts call them."""
    images = (block.image for block in every_block(edition.body) if isinstance(block, Figure))
    return {_file_name(image): image for image in images}


class _Writer:
    """Writes one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._anchors = Anchors(edition)
        self._around = Surroundings(edition.language, self._anchors.targets)
        self._tables = 0
        self._depth = 0  # of the heading before, as it is tagged

    def edition(self) -> Part:
        edition, published = self._edition, self._edition.published
        return {
            "title": printable(f"{edition.symbol} {edition.title}"),
            "author": printable(edition.author),
            "subject": printable(edition.subject),
            "published": [published.year, published.month, published.day],
            "language": edition.language.tag,
            "languages": {language.tag: _language(language) for language in LANGUAGES.values()},
            "first-header": self._running(edition.first_header),
            "header": self._running(edition.header),
            "first-footer": self._running(edition.first_footer),
            "footer": self._running(edition.footer),
            "notes": [[self._note_paragraph(paragraph) for paragraph in note.blocks] for note in edition.notes],
            "body": self._blocks(edition.body),
        }

    def _running(self, paragraphs: tuple[Paragraph, ...]) -> list[Part]:
        """Return paragraphs of a margin, where nothing is a link: what stands there is no part of what is read."""
        around = self._around.without_links()
        return [self._paragraph(paragraph, around) for paragraph in paragraphs]

    def _note_paragraph(self, paragraph: Paragraph) -> Part:
        return {"words": self._words(paragraph.children, paragraph.language), **_in(paragraph.language)}

    def _blocks(self, blocks: tuple[Block, ...], place: str = "") -> list[Part]:
        """Return blocks; each knows what it stands in, and whether the next one has to stay on its page."""
        parts = []
        for block, following in zip(blocks, (*blocks, None)[1:], strict=True):
            part = self._block(block)
            if isinstance(following, Paragraph) and following.joined:
                part["keep"] = True
            if place:
                part["in"] = place
            parts.append(part)
        return parts

    def _block(self, block: Block) -> Part:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block, self._around)
            case List():
                items = [self._item(item) for item in block.items]
                return {"is": "list", "ordered": block.ordered, "level": block.level, "items": items}
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Quotation():
                return {"is": "quotation", "blocks": self._blocks(block.blocks, "quotation")}
            case Group():
                return {"is": "group", "style": block.style, "blocks": self._blocks(block.blocks, block.style)}
            case Rule():
                return {"is": "rule", "style": block.style}
            case Sheet():
                blocks = self._blocks(block.blocks)
                for first in blocks[:1]:
                    first["in"] = "sheet"  # a page has been started for it
                return {"is": "sheet", "orientation": block.orientation, "blocks": blocks}
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> Part:
        outline = printable(heading_outline(heading, self._edition.language))
        self._depth = min(heading.level, self._depth) + 1  # PDF/UA-1 lets none be left out
        return {
            "is": "heading", "level": heading.level, "depth": self._depth, "style": heading.style,
            "number": printable(heading.number), "label": printable(heading.label), "outline": outline,
            "anchor": self._anchors.take(heading.id) or self._anchors.make(outline),
            "words": self._words(heading.children, heading.language), **_in(heading.language),
        }  # fmt: skip

    def _paragraph(self, paragraph: Paragraph, around: Surroundings) -> Part:
        if paragraph.language is not None:
            around = around.within(paragraph.language)
        columns = [write_words(column, around) for column in split_at_tabs(paragraph.children)]
        return {
            "is": "paragraph", "style": paragraph.style, "number": printable(paragraph.number),
            "anchor": self._anchors.take(paragraph.id), "columns": columns, **_in(paragraph.language),
        }  # fmt: skip

    def _item(self, item: Item) -> Part:
        return {"label": printable(item.label), "blocks": self._blocks(item.blocks, "item")}

    def _table(self, table: Table) -> Part:
        self._tables += 1
        return {
            "is": "table", "anchor": self._anchors.take(table.id), "count": self._tables, "widths": table.widths,
            "caption": self._words(table.caption), "units": self._words(table.units),
            "head": [self._row(row, table.widths, head=True) for row in table.head],
            "body": [self._row(row, table.widths, head=False) for row in table.body],
        }  # fmt: skip

    def _row(self, row: tuple[Cell, ...], widths: tuple[float, ...], *, head: bool) -> list[Part]:
        may_part = row_may_part(row, widths)
        arounds = (self._around.in_cell(share, head=head) for share in widths)
        return [self._cell(cell, around, may_part) for cell, around in zip(row, arounds, strict=True)]

    def _cell(self, cell: Cell, around: Surroundings, may_part: bool) -> Part:
        inside = around.within(cell.language) if cell.language is not None else around
        return {
            "words": write_words(cell.children, inside), "alignment": cell.alignment, "header": cell.header,
            "may-part": may_part, **_in(cell.language),
        }  # fmt: skip

    def _figure(self, figure: Figure) -> Part:
        image = figure.image
        return {
            "is": "figure", "anchor": self._anchors.take(figure.id), "file": _file_name(image),
            "alternative": printable(figure.alternative), "share": figure.share,
            "tallness": image.height / image.width if image.width and image.height else 1.0,
            "caption": self._words(figure.caption),
        }  # fmt: skip

    def _words(self, children: tuple[Inline, ...], language: Language | None = None) -> list[Any]:
        return write_words(children, self._around.within(language) if language is not None else self._around)


def _language(language: Language) -> Part:
    return {
        "tag": language.tag, "direction": language.direction, "script": language.script, "fonts": choice(language),
        "emphasis": language.emphasis,
    }  # fmt: skip


def _in(language: Language | None) -> Part:
    return {} if language is None else {"language": language.tag}


def _file_name(image: Image) -> str:
    return f"{sha256(image.data).hexdigest()[:32]}.{image.media_type.rpartition('/')[2]}"
