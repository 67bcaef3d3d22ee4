"""What a document says of an instrument that it cites, in a form to be kept and compared with other documents."""

from __future__ import annotations

from dataclasses import dataclass

from councilgen.diagnostics.model import Span


@dataclass(frozen=True, slots=True)
class Saying:
    """The year, the place and the mark of revision that a document gives an instrument which no register words."""

    issuer: str
    noun: str
    number: str
    year: int | None
    place: str  # by its key; empty: none, or one that nobody knows
    revised: bool | None  # nothing: neither year nor place is given, so that a mark would not be
    written: str
    span: Span
