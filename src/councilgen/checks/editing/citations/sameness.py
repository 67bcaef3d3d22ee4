"""Which citations of a document speak of one instrument, and what each says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from councilgen.checks.manuscript.citing import Cited, known, named
from councilgen.checks.manuscript.model import Manuscript
from councilgen.diagnostics.model import Related
from councilgen.recognise.mentions import NOWHERE, Citation, Noun
from councilgen.register.model import Instrument

_HOUSES = ("", "itu", "un")  # of whom none issues anything by itself


class Identity(NamedTuple):
    """Who issued what under which number."""

    issuer: str
    noun: Noun
    number: str


def identity(manuscript: Manuscript, one: Citation) -> Identity:
    """Return what a citation speaks of; one without an issuer has that of the only instrument it can mean.

    That is the only one of its number in the document, else in the register, else the one that has its year.
    """
    if one.issuer not in _HOUSES:
        return Identity(one.issuer, one.noun, one.number)
    issuers = _issuers(manuscript, one)
    return Identity(issuers[0] if len(issuers) == 1 else "", one.noun, one.number)


def _issuers(manuscript: Manuscript, one: Citation) -> list[str]:
    """Return whose instrument a bare number can be."""
    others = (other.citation for other in manuscript.citations if other.citation)
    here = {
        other.issuer
        for other in others
        if (other.noun, other.number) == (one.noun, one.number) and other.issuer not in _HOUSES
    }
    if here:
        return sorted(here)
    keys = [
        key for (_body, noun, number), key in manuscript.names.cited.items() if (noun, number) == (one.noun, one.number)
    ]
    found = [manuscript.register.instruments[key] for key in keys]
    agreeing = [instrument for instrument in found if one.year is not None and instrument.year == str(one.year)]
    return sorted({instrument.body for instrument in (agreeing or found)})


def together(manuscript: Manuscript) -> Iterator[tuple[Identity, list[Cited]]]:
    """Yield each instrument that a document cites by number in its own words, with its citations in their order."""
    groups: dict[Identity, list[Cited]] = {}
    for one in manuscript.citations:
        if one.citation and not (one.piece and one.piece.quoted):
            groups.setdefault(identity(manuscript, one.citation), []).append(one)
    yield from groups.items()


def registered(manuscript: Manuscript, which: Identity) -> Instrument | None:
    """Return the register's entry of an instrument."""
    return named(manuscript.register, which)


def as_registered(instrument: Instrument) -> Citation:
    """Return an entry of the register, which has a number, as a citation."""
    found = known(instrument)
    if found is None:
        raise AssertionError(f"{instrument.key} has no number")
    return found


def worded(manuscript: Manuscript, one: Cited) -> str:
    """Return a citation as the page has it."""
    if one.manner == "key":
        return manuscript.wording(one.key) if manuscript.wording else one.key
    return one.written


def detailed(one: Cited) -> bool:
    """Say whether a citation says year or place, and so whether it would say that the instrument was revised."""
    return one.manner == "key" or (one.citation is not None and one.citation.details != NOWHERE)


def other(one: Cited, message: str) -> tuple[Related, ...]:
    """Return the place of another citation."""
    return (Related(one.span, message),)
