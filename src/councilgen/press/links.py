"""Links from the list of documents to the files beside it, of the same language and format."""

from __future__ import annotations

from dataclasses import replace

from councilgen.blocks.model import Block, Cell, Edition, Link, Table
from councilgen.languages import Tag
from councilgen.model.symbol import Symbol
from councilgen.press.formats import Format
from councilgen.press.names import Named, file_name
from councilgen.render.words import inline_words


def linked(edition: Edition, session: Named, form: Format) -> Edition:
    """Return a list of documents in which each number leads to its file.

    The tree is the same for all formats but for these addresses, which depend on how files are called.
    """
    return replace(edition, body=tuple(_block(block, edition.language.tag, session, form) for block in edition.body))


def _block(block: Block, language: Tag, session: Named, form: Format) -> Block:
    if not isinstance(block, Table):
        return block
    return replace(block, body=tuple((_cell(first, language, session, form), *others) for first, *others in block.body))


def _cell(cell: Cell, language: Tag, session: Named, form: Format) -> Cell:
    """Return the first cell of a row with its number as a link."""
    number = inline_words(cell.children)
    symbol = Symbol.parse(number.rpartition("-")[0])
    if symbol is None:
        return cell
    address = file_name(session, symbol, language, form)
    return replace(cell, children=(Link(address, number),))
