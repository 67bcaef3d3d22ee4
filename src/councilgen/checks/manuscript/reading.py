"""A document of the project as a manuscript."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from councilgen.checks.manuscript.model import Manuscript, Part, Piece
from councilgen.checks.text.model import Text
from councilgen.model.demands import House
from councilgen.model.document import Document, Session
from councilgen.model.passage import Passage
from councilgen.model.prose import DataTable, Grid, Listing, Picture, Prose, ProseBlock, Quote, SubHeading, Words
from councilgen.model.walk import passages
from councilgen.recognise.names import Names
from councilgen.register.model import Register


def manuscript(
    document: Document, session: Session, register: Register, names: Names, wording: Callable[[str], str]
) -> Manuscript:
    """Return what an editor reads of a document, in the order of the printed page."""
    pieces = tuple(_Reader(session.house).pieces(document))
    return Manuscript(
        document.file, document.language, pieces, session.house, register, names, document, session, wording
    )


class _Reader:
    """Goes through a document and counts its lists."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._lists = count(1)

    def pieces(self, document: Document) -> Iterator[Piece]:
        """Yield every text of the document."""
        yield self._piece(document.title, "title")
        if isinstance(document.submitted_by, Passage):
            yield self._piece(document.submitted_by, "author")
        fields: tuple[tuple[Part, object], ...] = (
            ("purpose", document.purpose), ("action", document.action), ("strategic_plan", document.strategic_plan),
            ("financial_implications", document.financial_implications),
        )  # fmt: skip
        for part, value in fields:
            if isinstance(value, Prose):
                yield from self._prose(value, part, 0)
        for index, reference in enumerate(document.references):
            if isinstance(reference, Passage):
                yield self._piece(reference, "references", index)
        for index, section in enumerate(document.sections):
            yield self._piece(section.heading, "section", index)
            yield from self._prose(section.body, "section", index)
        for index, annex in enumerate(document.annexes):
            yield self._piece(annex.title, "annex", index)
            yield from self._prose(annex.body, "annex", index)
            for extract in annex.extracts:
                yield from self._prose(extract.body, "annex", index)

    def _piece(self, passage: Passage, part: Part, index: int = 0) -> Piece:
        return Piece(Text(passage, house=self._house), part, index)

    def _prose(self, prose: Prose, part: Part, index: int) -> Iterator[Piece]:
        yield from self._blocks(prose.blocks, part, index, 0)
        for note in prose.footnotes:
            for passage in note.paragraphs:
                yield Piece(Text(passage, house=self._house), part, index, note=note.label)

    def _blocks(self, blocks: tuple[ProseBlock, ...], part: Part, index: int, depth: int) -> Iterator[Piece]:
        for block in blocks:
            match block:
                case Listing(items=items):
                    number = next(self._lists)
                    for item in items:
                        yield from self._item(item, part, index, number, depth + 1)
                case Quote(blocks=inner):
                    yield from self._blocks(inner, part, index, depth)
                case Words() | SubHeading() | Grid() | DataTable() | Picture():
                    for passage in passages(block):
                        yield self._piece(passage, part, index)

    def _item(self, item: tuple[ProseBlock, ...], part: Part, index: int, number: int, depth: int) -> Iterator[Piece]:
        """Yield the texts of one item of a list; only the first of them begins it."""
        pieces = self._blocks(item, part, index, depth)
        first = next(pieces, None)
        if first is not None:
            begins = first if first.list else Piece(first.text, part, index, number, depth)
            yield begins
        yield from pieces
