"""The people whom a document names with a title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from councilgen.checks.manuscript.model import Manuscript, Piece
from councilgen.diagnostics.model import Span
from councilgen.recognise.mentions import Person
from councilgen.recognise.people import people


class Named(NamedTuple):
    """A person, and where the name stands."""

    person: Person
    piece: Piece
    span: Span


def persons(manuscript: Manuscript) -> Iterator[Named]:
    """Yield the people of a document in the order of reading."""
    for piece in manuscript.own:
        for person in people(piece.text.prose, manuscript.language):
            yield Named(person, piece, piece.text.passage.span(person.start, person.end))
