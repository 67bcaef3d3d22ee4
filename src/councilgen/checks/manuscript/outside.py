"""A document from outside the project as a manuscript: a text file, or one of Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from councilgen.checks.manuscript.encodings import text_of
from councilgen.checks.manuscript.model import Manuscript, Piece
from councilgen.checks.manuscript.paragraphs import Paragraph
from councilgen.checks.manuscript.plain import paragraphs
from councilgen.checks.manuscript.structure import Standing, structure
from councilgen.checks.text.model import Text
from councilgen.checks.text.tongue import language_of
from councilgen.diagnostics.model import Diagnostic
from councilgen.languages import Tag
from councilgen.model.document import House
from councilgen.model.passage import Passage
from councilgen.register.model import Register

LARGEST = 32_000_000  # bytes; a Word file of 300 pages with pictures is less


@dataclass(frozen=True, slots=True)
class Outside:
    """A file from outside the project as it was read."""

    file: str
    lines: tuple[str, ...] = ()  # what a fault shows of it: the lines of a text, the paragraphs of a Word file
    paragraphs: tuple[Paragraph, ...] = ()
    faults: tuple[Diagnostic, ...] = ()  # of reading it; with one of them it has no paragraphs

    @property
    def language(self) -> Tag | None:
        """Return the language that the file seems to be written in."""
        return language_of("\n".join(paragraph.text for paragraph in self.paragraphs))


def read(data: bytes, file: str, language: Tag | None = None) -> Outside:
    """Return what stands in a file; `language` helps with a file of an older encoding."""
    text, faults = text_of(data, file, language)
    if text is None:
        return Outside(file, faults=tuple(faults))
    return Outside(file, tuple(text.split("\n")), tuple(paragraphs(text)), tuple(faults))


def manuscript(found: Outside, language: Tag, house: House, register: Register) -> Manuscript:
    """Return what an editor reads of a file; of its document and its session only the words are known."""
    pieces = _pieces(found.file, structure(found.paragraphs), language, house)
    return Manuscript(found.file, language, pieces, house, register)


def _pieces(file: str, standings: Sequence[Standing], language: Tag, house: House) -> tuple[Piece, ...]:
    made = []
    for each in standings:
        words = each.words
        passage = Passage(words.text, each.kind, file, file, words.anchors, language, words.text)
        text = Text(passage, house=house, plain=True)
        made.append(Piece(text, each.part, each.index, each.list, each.depth, each.note))
    return tuple(made)
