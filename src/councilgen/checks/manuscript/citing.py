"""What a document cites, by key and by hand, as one sequence in the order of reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from councilgen.diagnostics.model import Span
from councilgen.languages import Tag
from councilgen.markup.inline import words
from councilgen.model.document import Key
from councilgen.model.words import Citation as ByKey
from councilgen.model.words import Hyperlink, flat
from councilgen.recognise.citations import citations
from councilgen.recognise.cited import numbered
from councilgen.recognise.mentions import Citation, Noun, Place
from councilgen.register.model import Instrument, Register

if TYPE_CHECKING:
    from councilgen.checks.manuscript.model import Manuscript, Piece

_MARKED = re.compile(r"\]\(|\[@")  # where a link or a key can be
# By key; in own words behind a key; in the words of a link; typed by hand otherwise.
Manner = Literal["key", "own words", "linked", "hand"]
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
    at: Place | None = None  # of one that was typed, with its noun and its body; nothing of one of a list

    @property
    def identity(self) -> tuple[str, str, str] | None:
        """Return who issued what under which number."""
        return (self.citation.issuer, self.citation.noun, self.citation.number) if self.citation else None


def cited(manuscript: Manuscript) -> Iterator[Cited]:
    """Yield everything that a document cites; those on the list of references, as on the page, before its sections."""
    listed = manuscript.document is None
    for piece in manuscript.pieces:
        if piece.part in ("section", "annex") and not listed:
            yield from _references(manuscript)
            listed = True
        if piece.part != "references" or manuscript.document is None:
            yield from _in_text(manuscript, piece)
    if not listed:
        yield from _references(manuscript)


def _references(manuscript: Manuscript) -> Iterator[Cited]:
    """Yield what the list of references has, keys and texts, in its order."""
    texts = {piece.index: piece for piece in manuscript.of("references")}
    instruments = manuscript.register.instruments
    for index, reference in enumerate(manuscript.document.references if manuscript.document else ()):
        if index in texts:
            yield from _in_text(manuscript, texts[index])
        elif isinstance(reference, Key) and (instrument := instruments.get(reference.name)):
            key, found = reference.name, known(instrument)
            yield Cited("key", key, found, reference.span, key, piece=None, reference=True)


def _in_text(manuscript: Manuscript, piece: Piece) -> Iterator[Cited]:
    passage, register = piece.text.passage, manuscript.register
    reference = piece.part == "references"
    inlines = flat(words(passage)) if piece.text.plain is None and _MARKED.search(passage.markup) else ()
    keys = [word for word in inlines if isinstance(word, ByKey)]
    links = [word for word in inlines if isinstance(word, Hyperlink)]
    found: list[tuple[int, Cited]] = []
    for key in keys:
        if instrument := register.instruments.get(key.key):
            one = Cited("key", key.key, known(instrument), passage.span(key.start, key.end), key.key, piece, reference)
            found.append((key.start, one))
    typed = citations(piece.text.prose, manuscript.language, manuscript.names)
    members = Counter(citation.whole for citation in typed)
    for citation in typed:
        behind = next((key.key for key in keys if key.start <= citation.start < key.end), "")
        linked = any(link.start <= citation.start < link.end for link in links)
        place = citation.whole if members[citation.whole] == 1 else _member(citation, manuscript.language)
        one = Cited(
            "own words" if behind else "linked" if linked else "hand", citation.key, citation, passage.span(*place),
            piece.text.spoken(*place), piece, reference, behind, place if members[citation.whole] == 1 else None,
        )  # fmt: skip
        found.append((citation.start, one))
    for _start, one in sorted(found, key=lambda each: each[0]):
        yield one


def _member(citation: Citation, language: Tag) -> Place:
    """Return the place of one of a list, without the noun and the body that all of them share."""
    start = citation.start if language == "zh" else max(citation.start, citation.number_place[0])
    return start, citation.end


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
