"""What is known of all documents: those that have changed are read again, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from councilgen.checks.table import Between
from councilgen.diagnostics.model import Diagnostic, failed
from councilgen.errors import CouncilgenError
from councilgen.press.cache import Cache
from councilgen.press.project import Source
from councilgen.preview.standing import Standing
from councilgen.proofing.beside import beside
from councilgen.proofing.cards import DocumentCard, SessionCard
from councilgen.proofing.inventory import MovedOn
from councilgen.proofing.lists import Listing, read_list
from councilgen.proofing.reading import read


@dataclass(frozen=True, slots=True)
class Picture:
    """A project as far as it is known: what pages are made of."""

    sessions: tuple[SessionCard, ...] = ()
    sources: tuple[Source, ...] = ()
    cards: Mapping[str, DocumentCard] = field(default_factory=dict)  # by file; of what waits, those from before
    waiting: frozenset[str] = frozenset()  # files of documents that are still to be read
    shared: tuple[Diagnostic, ...] = ()  # faults of what all documents share
    taken: tuple[Diagnostic, ...] = ()  # numbers that two documents have
    troubles: Mapping[str, CouncilgenError] = field(default_factory=dict)  # by file; "" is what all share

    def source(self, file: str) -> Source | None:
        """Return the source of a document."""
        return next((source for source in self.sources if source.file == file), None)


@dataclass(frozen=True, slots=True)
class _Known:
    card: DocumentCard
    ground: str
    listed: tuple[DocumentCard, ...] = ()  # of a list of documents: what it was made from


class Cards:
    """The cards of documents, as new as there was time to make them."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._known: dict[str, _Known] = {}
        self._in_vain: dict[str, tuple[str, CouncilgenError]] = {}  # documents that stopped their reading, and when

    def waiting(self, standing: Standing) -> tuple[Source, ...]:
        """Return the documents that are to be read: new ones and changed ones, lists of documents at the end."""
        for known in (self._known, self._in_vain):
            for file in known.keys() - {source.file for source in standing.project.sources}:
                del known[file]
        found = [source for source in standing.project.sources if self._waits(standing, source)]
        return tuple(sorted(found, key=lambda source: source.listing))

    def _waits(self, standing: Standing, source: Source) -> bool:
        known, ground = self._known.get(source.file), standing.grounds[source.folder]
        if source.file in self._in_vain and self._in_vain[source.file][0] == _state(standing, source):
            return False
        if source.listing:
            return known is None or known.ground != ground or known.listed != self.listed(standing, source)
        if known is not None and known.ground == ground and standing.inventory.agrees(known.card.inputs):
            return False
        card = standing.project.known(source.file, source.folder)
        if card is not None:
            self._known[source.file] = _Known(card, ground)
        return card is None

    def read(self, standing: Standing, source: Source, between: Between) -> None:
        """Read a document in all of its languages; what `between` raises puts it off."""
        try:
            found = self._list(standing, source) if source.listing else self._document(standing, source, between)
        except MovedOn:
            raise
        except CouncilgenError as error:  # of a template
            self.give_up(standing, source, error)
        else:
            self._in_vain.pop(source.file, None)
            self._known[source.file] = found

    def give_up(self, standing: Standing, source: Source, error: CouncilgenError) -> None:
        """Leave a document unread until it changes."""
        self._in_vain[source.file] = (_state(standing, source), error)

    def _document(self, standing: Standing, source: Source, between: Between) -> _Known:
        project, compose = standing.project, not failed(standing.project.survey.faults)
        reading = standing.reading(source, project.session(source.folder).languages).asking((), compose=compose)
        found = read(standing.common, reading, between)
        while more := standing.completed(reading, found.missed):
            reading = more
            found = read(standing.common, reading, between)
        if compose:
            self._cache.keep_document(found.card, project.shared(source.folder))
        return _Known(found.card, standing.grounds[source.folder])

    def _list(self, standing: Standing, source: Source) -> _Known:
        listed = self.listed(standing, source)
        card = read_list(standing.common, Listing(source.file, source.folder, listed)).card
        return _Known(card, standing.grounds[source.folder], listed)

    def listed(self, standing: Standing, source: Source) -> tuple[DocumentCard, ...]:
        """Return what a list of documents says something of."""
        others = (each for each in standing.project.sources if each.folder == source.folder and not each.listing)
        return tuple(self._known[each.file].card for each in others if each.file in self._known)

    def picture(self, standing: Standing, waiting: tuple[Source, ...], trouble: CouncilgenError | None) -> Picture:
        """Return the project as far as it is known."""
        survey, sources = standing.project.survey, standing.project.sources
        cards = {file: known.card for file, known in self._known.items()}
        documents = [cards[each.file] for each in sources if each.file in cards and not each.listing]
        troubles = {file: error for file, (_state, error) in self._in_vain.items()}
        return Picture(
            survey.sessions, sources, cards, frozenset(source.file for source in waiting), survey.faults,
            tuple(beside(documents, survey.sessions, documents)),
            {**troubles, "": trouble} if trouble else troubles,
        )  # fmt: skip


def _state(standing: Standing, source: Source) -> str:
    return f"{standing.grounds[source.folder]} {standing.inventory.mark(f'read {source.file}')}"
