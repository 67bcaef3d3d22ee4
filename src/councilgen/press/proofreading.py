"""Documents are read, as far as what is known of them no longer holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from councilgen.diagnostics.model import failed
from councilgen.errors import MachineError
from councilgen.languages import Tag
from councilgen.press.crew import Hands, Lost
from councilgen.press.project import Project, Source
from councilgen.press.spool import Spool
from councilgen.proofing.cards import DocumentCard

# Of a document that is known: the languages in which something of it is still to be printed.
Needs = Callable[[DocumentCard], tuple[Tag, ...]]


def known_cards(project: Project, sources: Iterable[Source], needs: Needs) -> dict[str, DocumentCard]:
    """Return the cards, by file, of the documents about which nothing has to be done."""
    found = ((source.file, project.known(source.file, source.folder)) for source in sources)
    return {file: card for file, card in found if card is not None and not needs(card)}


def proofread(
    project: Project, sources: list[Source], hands: Hands, spool: Spool, needs: Needs, *, compose: bool
) -> dict[str, DocumentCard]:
    """Return the cards of documents, by file, after each was read; editions that are needed are in the spool."""
    from councilgen.press.work import Proofread
    from councilgen.proofing.reading import own_files, with_files

    compose = compose and not failed(project.survey.faults)
    readings = []
    for source in sources:
        session, shared = project.session(source.folder), project.shared(source.folder)
        known = project.cache.known_inputs(source.file, shared)
        reading = own_files(project.inventory, source.file, source.folder, session.languages, known)
        readings.append(reading.asking(session.languages, compose=compose))
    cards = {}
    while readings:
        again = []
        for place, done in hands.do(readings):
            reading = readings[place]
            if isinstance(done, Lost):
                raise MachineError(f"{reading.file} could not be read: {done.why}", "see the system's log; build again")
            if not isinstance(done, Proofread):
                raise AssertionError("a document was read and came back as files")
            if found := [name for name in done.missed if project.inventory.there(name)]:
                again.append(with_files(reading, project.inventory, found))
                continue
            cards[reading.file] = done.card
            if compose:
                project.cache.keep_document(done.card, project.shared(reading.folder))
            for language in needs(done.card):
                spool.put(reading.file, language, done.editions[language])
        readings = again
    return cards
