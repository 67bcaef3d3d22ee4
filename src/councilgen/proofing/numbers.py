"""Numbers of documents beside each other: two documents of one number overwrite each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgen.diagnostics.model import Diagnostic
from councilgen.proofing.cards import DocumentCard, SessionCard, without_manuals


def numbers_taken(
    cards: Iterable[DocumentCard], sessions: tuple[SessionCard, ...], mine: Iterable[DocumentCard]
) -> Iterator[Diagnostic]:
    """Yield the faults of `mine` whose number another of `cards` has, or the list of documents of a session."""
    numbers = [(card.symbol, card.span) for card in cards if card.symbol and card.span]
    lists = ((session.list_symbol, session.list_span) for session in sessions)
    numbers += [(symbol, span) for symbol, span in lists if symbol and span]
    if len({symbol for symbol, _span in numbers}) < len(numbers):
        from councilgen.checks.project.number_taken import taken

        documents = tuple(mine)
        folders, own = {card.folder for card in documents}, {card.file for card in documents}
        own |= {each.list_span.file for each in sessions if each.list_span and each.folder in folders}
        yield from without_manuals(fault for fault in taken(numbers) if fault.span.file in own)
