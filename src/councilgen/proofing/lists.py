"""The list of a session's documents: read like a document, from the cards of the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.listing import Listed
from councilgen.languages import Tag
from councilgen.model.passage import Anchor, Kind, Passage
from councilgen.proofing.cards import DocumentCard, Label, without_manuals
from councilgen.proofing.proofs import Proof, proofs_of_list, unsettable
from councilgen.proofing.reading import Common, Read, edition_card, filled


@dataclass(frozen=True, slots=True)
class Listing:
    """A list to be made."""

    file: str  # of the session
    folder: str
    documents: tuple[DocumentCard, ...]  # what it lists
    wanted: tuple[Tag, ...] = ()  # languages whose editions are asked for

    @property
    def size(self) -> int:
        """Return how long it takes, roughly."""
        return len(self.documents)


def read_list(common: Common, listing: Listing) -> Read:
    """Return what is to be known of a list, as of any document."""
    loaded = next(each for each in common.desk.contents.sessions if each.session.folder == listing.folder)
    found = list(proofs_of_list(common.workspace, common.desk, loaded, lambda language: _rows(listing, language)))
    inputs = {question: mark for card in listing.documents for question, mark in card.inputs.items()}
    card = DocumentCard(listing.file, listing.folder, "", (), inputs)
    if loaded.listing is not None:
        editions = tuple(replace(edition_card(proof), digest=_digest(proof)) for proof in found)
        card = filled(card, loaded.listing, editions)
    faults: set[Diagnostic] = {fault for proof in found for fault in unsettable(proof)}
    card = replace(card, faults=without_manuals(sorted(faults, key=lambda fault: fault.order)))
    asked = tuple(proof.edition for proof in found if proof.document.language in listing.wanted)
    return Read(card, frozenset(), asked)


def _rows(listing: Listing, language: Tag) -> Iterator[Listed]:
    for card in listing.documents:
        edition = next((each for each in card.editions if each.language == language), None)
        if edition is None or card.symbol is None or edition.heading is None or edition.source is None:
            continue  # it cannot be read, which is a fault of its own
        yield Listed(
            card.symbol, _passage(edition.heading, card), _passage(edition.source, card), card.agenda_item,
            card.original, date.fromisoformat(card.date), card.file,
        )  # fmt: skip


def _passage(label: Label, card: DocumentCard) -> Passage:
    return Passage(label.markup, Kind.CELL, card.file, card.file, (Anchor(0, 1, 1),), label.language, label.message)


def _digest(proof: Proof) -> str:
    """Return what tells an edition of a list from every other: how files are called is part of it, for the links."""
    session = proof.loaded.session
    return sha256(f"{edition_card(proof).digest} {session.file_names} {session.code}".encode()).hexdigest()
