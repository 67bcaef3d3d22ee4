"""What a document cites, by key and by hand, as one sequence in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from councilgen.diagnostics.model import Span
from councilgen.markup.inline import words
from councilgen.model.document import Key
from councilgen.model.words import Citation as ByKey
from councilgen.model.words import flat
from councilgen.recognise.citations import citations
from councilgen.recognise.cited import numbered
from councilgen.recognise.mentions import Citation, Noun
from councilgen.register.model import Instrument, Register

if TYPE_CHECKING:
    from councilgen.checks.manuscript.model import Manuscript, Piece

# By key; in own words behind a key; typed by hand.
Manner = Literal["key", "own words", "hand"]
_NOUNS: Mapping[str, Noun] = {
    "resolution": "resolution", "decision": "decision", "recommendation": "recommendation", "opinion": "opinion",
    "report": "report",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of a document, and where it stands."""

    manner: Manner
    key: str  # of the register; empty where it does not know the instrument
    citation: Citation | None  # None: an instrument that has no number, cited by its title
    span: Span
    written: str
    piece: Piece | None  # None: a key on the list of references
    reference: bool  # whether it stands on the list of references
    behind: str = ""  # the key that own words stand for

    @property
    def identity(self) -> tuple[str, str, str] | None:
        """Return who issued what under which number."""
        return (self.citation.issuer, self.citation.noun, self.citation.number) if self.citation else None


def cited(manuscript: Manuscript) -> Iterator[Cited]:
    """Yield everything that a document cites; those on the list of references, as on the page, before its sections."""
    listed = False
    for piece in manuscript.pieces:
        if piece.part in ("section", "annex") and not listed:
            yield from _references(manuscript)
            listed = True
        yield from _in_text(manuscript, piece)
    if not listed:
        yield from _references(manuscript)


def _references(manuscript: Manuscript) -> Iterator[Cited]:
    document, register = manuscript.document, manuscript.register
    for reference in document.references if document else ():
        if isinstance(reference, Key) and (instrument := register.instruments.get(reference.name)):
            yield Cited(
                "key", reference.name, known(instrument), reference.span, reference.name, piece=None, reference=True
            )


def _in_text(manuscript: Manuscript, piece: Piece) -> Iterator[Cited]:
    passage, register = piece.text.passage, manuscript.register
    reference = piece.part == "references"
    keys = [] if piece.text.plain is not None or "@" not in passage.markup else _keys(piece)
    found: list[tuple[int, Cited]] = []
    for key in keys:
        if instrument := register.instruments.get(key.key):
            one = Cited("key", key.key, known(instrument), passage.span(key.start, key.end), key.key, piece, reference)
            found.append((key.start, one))
    for citation in citations(piece.text.seen, manuscript.language, manuscript.names):
        behind = next((key.key for key in keys if key.start <= citation.start < key.end), "")
        span = passage.span(citation.start, citation.end)
        written = piece.text.spoken(citation.start, citation.end)
        one = Cited("own words" if behind else "hand", citation.key, citation, span, written, piece, reference, behind)
        found.append((citation.start, one))
    for _start, one in sorted(found, key=lambda each: each[0]):
        yield one


def _keys(piece: Piece) -> list[ByKey]:
    return [word for word in flat(words(piece.text.passage)) if isinstance(word, ByKey)]


def known(instrument: Instrument) -> Citation | None:
    """Return an instrument of the register as it would be read in a text; nothing of one that has no number."""
    if not instrument.number or instrument.kind not in _NOUNS:
        return None
    return Citation(
        0, 0, _NOUNS[instrument.kind], numbered(instrument.number), instrument.body, "name",
        int(instrument.year) if instrument.year.isdecimal() else None, instrument.place, instrument.place,
        "revised" if instrument.revised else "", key=instrument.key,
    )  # fmt: skip


def named(register: Register, identity: tuple[str, str, str]) -> Instrument | None:
    """Return the instrument of the register that has this issuer, noun and number."""
    return next(
        (
            instrument
            for instrument in register.instruments.values()
            if (instrument.body, instrument.kind, numbered(instrument.number)) == identity
        ),
        None,
    )
