"""The list of a session's documents in one language, made from the documents in that language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from councilgen.i18n import dates
from councilgen.i18n.catalogs import Catalog, Entry
from councilgen.i18n.localise import translated
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.listing import COLUMNS, CONTEXT, CONTEXT_OF_LANGUAGES, NAMES, SERIES, label
from councilgen.model.document import Document, Section
from councilgen.model.passage import Kind, Passage
from councilgen.model.prose import Alignment, Content, Grid, Prose
from councilgen.model.symbol import Symbol
from councilgen.model.walk import passages

_WIDTHS = (0.145, 0.29, 0.19, 0.115, 0.135, 0.125)  # of the columns: a number and a language are never broken


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says of a document, in the language of the list."""

    symbol: Symbol
    title: Passage
    source: Passage  # who submits it
    agenda_item: str
    original: Tag
    date: date
    file: str


def listed(listing: Document, documents: Iterable[Listed], words: Words) -> Document:
    """Return the list in the language of `words`, with a table for each series of `documents`, sorted by number.

    A title that nobody has translated stands in its own language, as on its
    document.
    """
    writer = _Writer(listing, words)
    order = list(SERIES)
    known = sorted(documents, key=lambda found: (order.index(found.symbol.series), found.symbol))
    sections = tuple(
        writer.section(series, tuple(found)) for series, found in groupby(known, key=lambda each: each.symbol.series)
    )
    title = translated(listing.title, words.interface, CONTEXT)
    return replace(listing, language=words.language, title=title, sections=sections)


def gathered(document: Document, domain: str) -> Catalog:
    """Return the catalog that a list would have: what its texts are in its language, wherever they were translated."""
    found = {text.message: text for text in messages(document) if text.language == document.language}
    entries = {
        ("", message): Entry(message, "", "", (text.markup,), False, text.file) for message, text in found.items()
    }
    return Catalog(document.language, domain, entries)


def messages(document: Document) -> tuple[Passage, ...]:
    """Return the texts of a list that are translated: not its numbers and dates."""
    return tuple(text for text in passages(document) if text.message)


class _Writer:
    """Writes the tables of a list."""

    def __init__(self, listing: Document, words: Words) -> None:
        self._file = listing.file
        self._span = listing.spans["document"]
        self._words = words

    def section(self, series: str, documents: tuple[Listed, ...]) -> Section:
        """Return the documents of a series under its name."""
        head = tuple(self._label(column, Kind.COLUMN) for column in COLUMNS)
        columns: tuple[Alignment, ...] = tuple("start" for _column in head)
        grid = Grid(
            "", self._span, (head,), tuple(tuple(self._row(each)) for each in documents), columns,
            None, None, "portrait", _WIDTHS,
        )  # fmt: skip
        name = f"documents-{series.lower()}".removesuffix("-")
        return Section(name, self._label(SERIES[series], Kind.HEADING), Prose((grid,)), self._span)

    def _row(self, document: Listed) -> Iterator[Content]:
        language = self._words.language
        yield self._plain(f"{document.symbol}-{LANGUAGES[language].letter}", document)
        yield replace(document.title, kind=Kind.CELL)
        yield replace(document.source, kind=Kind.CELL)
        yield self._plain(document.agenda_item, document) if document.agenda_item else None
        yield self._label(NAMES[document.original], Kind.CELL, CONTEXT_OF_LANGUAGES)
        yield self._plain(dates.day(language, document.date), document)

    def _label(self, text: str, kind: Kind, context: str = CONTEXT) -> Passage:
        return translated(label(text, kind, self._file), self._words.interface, context)

    def _plain(self, text: str, document: Listed) -> Passage:
        """Return what has nothing to translate; it comes from the file of `document`."""
        return replace(label(text, Kind.CELL, document.file), language=self._words.language, message="")
