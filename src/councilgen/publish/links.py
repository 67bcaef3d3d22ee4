"""Links from the list of documents to the files beside it, of the same language and format."""

from __future__ import annotations

from dataclasses import replace

from councilgen.blocks.model import Block, Cell, Edition, Link, Table
from councilgen.model.document import Symbol
from councilgen.publish.names import Format, file_name
from councilgen.publish.proofs import Proof
from councilgen.render.words import inline_words


def linked(proof: Proof, form: Format) -> Edition:
    """Return the edition of a proof; in a list of documents each number leads to its file.

    The tree is the same for all formats but for these addresses, which depend on how files are called.
    """
    listing = proof.loaded.listing
    if listing is None or proof.document.symbol != listing.symbol:
        return proof.edition
    return replace(proof.edition, body=tuple(_block(block, proof, form) for block in proof.edition.body))


def _block(block: Block, proof: Proof, form: Format) -> Block:
    if not isinstance(block, Table):
        return block
    return replace(block, body=tuple((_cell(first, proof, form), *others) for first, *others in block.body))


def _cell(cell: Cell, proof: Proof, form: Format) -> Cell:
    """Return the first cell of a row with its number as a link."""
    number = inline_words(cell.children)
    symbol = Symbol.parse(number.rpartition("-")[0])
    if symbol is None:
        return cell
    address = file_name(proof.loaded.session, symbol, proof.document.language, form)
    return replace(cell, children=(Link(address, number),))
