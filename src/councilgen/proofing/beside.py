"""Documents beside each other: numbers that two of them have, instruments that they cite in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgen.diagnostics.model import Diagnostic
from councilgen.proofing.cards import DocumentCard, SessionCard, without_manuals
from councilgen.proofing.numbers import numbers_taken


def beside(
    cards: Iterable[DocumentCard], sessions: tuple[SessionCard, ...], mine: Iterable[DocumentCard]
) -> Iterator[Diagnostic]:
    """Yield the faults of `mine` that show only beside others of `cards`, which are in the order of a build."""
    everything, concerned = tuple(cards), tuple(mine)
    yield from numbers_taken(everything, sessions, concerned)
    own = {card.file for card in concerned}
    found = (fault for session in sessions for fault in _cited_apart(everything, session) if fault.span.file in own)
    yield from without_manuals(found)


def _cited_apart(cards: tuple[DocumentCard, ...], session: SessionCard) -> Iterator[Diagnostic]:
    documents = [(card.number, card.sayings) for card in cards if card.sayings and card.folder == session.folder]
    if len(documents) > 1:
        from councilgen.checks.project.documents_disagree import disagreeing

        yield from disagreeing(documents, session.compared)
