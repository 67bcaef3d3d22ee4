"""Documents are read, as far as what is known of them no longer holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256

from councilgen.diagnostics.model import failed
from councilgen.errors import MachineError
from councilgen.languages import Tag
from councilgen.press.cache import set_key
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


def proofread_list(
    project: Project, source: Source, listed: list[DocumentCard], hands: Hands, spool: Spool, needs: Needs
) -> DocumentCard:
    """Return the card of a list of documents, which is made again if it says something else than before."""
    said = [
        (card.number, card.agenda_item, card.date, card.original, [(e.heading, e.source) for e in card.editions])
        for card in listed
    ]
    words = sha256(repr(said).encode("utf-8", "backslashreplace")).hexdigest()
    key = set_key("list", project.shared(source.folder), project.inventory.mark(f"read {source.file}"), words)
    inputs = {question: mark for card in listed for question, mark in card.inputs.items()}
    known = project.cache.listing(key)
    if known is not None and not needs(known):
        return replace(known, inputs=inputs)
    from councilgen.press.work import Proofread
    from councilgen.proofing.lists import Listing

    languages = project.session(source.folder).languages
    ((_place, done),) = hands.do([Listing(source.file, source.folder, tuple(listed), languages)])
    if not isinstance(done, Proofread):
        raise MachineError(f"the list {source.number} could not be made", "see the system's log; build again")
    project.cache.keep_listing(key, done.card)
    for language in needs(done.card):
        spool.put(source.file, language, done.editions[language])
    return done.card
