"""Where a document introduces its abbreviations and where it uses them, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, Piece
from councilgen.diagnostics.model import Related, Span
from councilgen.recognise.abbreviations import abbreviations
from councilgen.recognise.definitions import definitions
from councilgen.recognise.mentions import Abbreviation, Definition

# What delegates know without being told; own knowledge. A body is known by its abbreviation in every language.
FAMILIAR = frozenset({
    "UN", "ONU", "ООН", "ITU", "UIT", "МСЭ", "ICT", "ICTs", "TIC", "ИКТ", "AI", "IA", "ИИ", "SDG", "SDGs",
    "ODD", "ODS", "ЦУР", "WSIS", "SMSI", "CMSI", "ВВУИО", "UNESCO", "ЮНЕСКО", "ITU-T", "ITU-R", "ITU-D",
    "UIT-T", "UIT-R", "UIT-D", "МСЭ-T", "МСЭ-R", "МСЭ-D", "МСЭ-Т", "G20", "TV", "PDF", "PNG", "JPEG", "CSV",
    "HTML", "XML", "YAML", "URL", "HTTP", "HTTPS", "GDP", "USA", "UK", "EU", "UE", "ЕС", "IT", "CEO", "COVID",
    "GPS", "SMS", "FAQ", "ID", "CV",
})  # fmt: skip


class Introduced(NamedTuple):
    """An abbreviation with its long form, and where that stands; without a piece in the words of a citation."""

    number: int  # of the text, in the order of reading
    definition: Definition
    piece: Piece | None
    span: Span


class Used(NamedTuple):
    """One use of an abbreviation."""

    number: int
    abbreviation: Abbreviation
    piece: Piece
    span: Span


class Abbreviating(NamedTuple):
    """All abbreviations of a document."""

    introduced: tuple[Introduced, ...]
    used: tuple[Used, ...]


@lru_cache(maxsize=4)
def _of(manuscript: _ByIdentity) -> Abbreviating:
    return Abbreviating(tuple(_introduced(manuscript.it)), tuple(_used(manuscript.it)))


class _ByIdentity:
    """A manuscript that is compared by being the same one, since its texts are long."""

    def __init__(self, it: Manuscript) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


def abbreviating(manuscript: Manuscript) -> Abbreviating:
    """Return where a document introduces and uses abbreviations; several rules ask."""
    return _of(_ByIdentity(manuscript))


def _introduced(manuscript: Manuscript) -> Iterator[Introduced]:
    cited: dict[int, list[Cited]] = {}
    for one in manuscript.citations:
        if one.manner == "key" and one.piece is not None:
            cited.setdefault(id(one.piece), []).append(one)
    for number, piece in enumerate(manuscript.own):
        text = piece.text
        for definition in definitions(text.seen, manuscript.language, manuscript.names):
            span = text.passage.span(definition.start, definition.end)
            yield Introduced(number, definition, piece, span)
        for one in cited.get(id(piece), ()):
            wording = manuscript.wording(one.key) if manuscript.wording else ""
            for definition in definitions(wording, manuscript.language, manuscript.names):
                yield Introduced(number, definition, None, one.span)


def _used(manuscript: Manuscript) -> Iterator[Used]:
    for number, piece in enumerate(manuscript.own):
        for use in abbreviations(piece.text.prose, manuscript.language, manuscript.names):
            yield Used(number, use, piece, piece.text.passage.span(use.start, use.end))


def introduced_at(one: Introduced) -> tuple[Related, ...]:
    """Return the place where an abbreviation is introduced."""
    return (Related(one.span, f"{one.definition.short} is spelled out here"),)


def body(piece: Piece | None) -> bool:
    """Say whether a text is read from beginning to end, and not looked up on the first page."""
    return piece is not None and piece.part in ("section", "annex")
