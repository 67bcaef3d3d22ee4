"""The lists of a document: their items, and the words that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from councilgen.checks.manuscript.model import Manuscript, Piece
from councilgen.model.passage import Kind


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    piece: Piece  # its first text
    longer: bool  # more texts follow in it: a paragraph, or a list of its own


@dataclass(frozen=True, slots=True)
class Listed:
    """A list, with the paragraph before it if there is one."""

    items: tuple[Item, ...]
    lead: Piece | None


def listings(manuscript: Manuscript) -> Iterator[Listed]:
    """Yield the lists of a document in the order of their first items, nested ones too; lists in quotations are not."""
    found: dict[int, list[int]] = {}
    for place, piece in enumerate(manuscript.pieces):
        if piece.list and not piece.quoted:
            found.setdefault(piece.list, []).append(place)
    for places in found.values():
        items = tuple(Item(manuscript.pieces[place], _longer(manuscript.pieces, place)) for place in places)
        yield Listed(items, _lead(manuscript.pieces, places[0]))


def _longer(pieces: tuple[Piece, ...], place: int) -> bool:
    item = pieces[place]
    following = pieces[place + 1] if place + 1 < len(pieces) else None
    return bool(
        following
        and not following.note
        and (following.part, following.index) == (item.part, item.index)
        and ((following.kind is Kind.ITEM and not following.list) or following.depth > item.depth)
    )


def _lead(pieces: tuple[Piece, ...], place: int) -> Piece | None:
    item, before = pieces[place], pieces[place - 1] if place else None
    if before is None or (before.part, before.index, before.note) != (item.part, item.index, item.note):
        return None
    return before if before.kind in (Kind.PARAGRAPH, Kind.ITEM) else None
