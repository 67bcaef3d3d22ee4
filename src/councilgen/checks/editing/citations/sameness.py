"""Which citations of a document speak of one instrument, and what each says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from councilgen.checks.manuscript.citing import Cited, known, named
from councilgen.checks.manuscript.model import Manuscript
from councilgen.diagnostics.model import Related
from councilgen.recognise.mentions import NOWHERE, Citation, Noun
from councilgen.register.model import Instrument

HOUSES = ("itu", "un")  # none of them issues anything by itself
_NOBODY = ("", *HOUSES)

_ADOPTING = ("A", "E", "S", "A/HRC")  # whose resolutions have RES in their symbols


class Identity(NamedTuple):
    """Who issued what under which number."""

    issuer: str
    noun: Noun
    number: str


def identity(manuscript: Manuscript, one: Citation) -> Identity:
    """Return what a citation speaks of; one without an issuer has that of the only instrument it can mean.

    That is the one of the register that has its year and place, else the only one of its number in the document, else
    in the register.
    """
    if one.issuer not in _NOBODY:
        return Identity(one.issuer, one.noun, one.number)
    issuers = _issuers(manuscript, one)
    return Identity(issuers[0] if len(issuers) == 1 else "", one.noun, one.number)


def _issuers(manuscript: Manuscript, one: Citation) -> list[str]:
    """Return whose instrument a bare number can be."""
    which = one.noun, one.number
    keys = [key for (_body, noun, number), key in manuscript.names.cited.items() if (noun, number) == which]
    found = [manuscript.register.instruments[key] for key in keys]
    if agreeing := {instrument.body for instrument in found if _agrees(one, instrument)}:
        return sorted(agreeing)
    here = manuscript.issuers.get(which, frozenset()).difference(_NOBODY)
    return sorted(here or {instrument.body for instrument in found})


def _agrees(one: Citation, instrument: Instrument) -> bool:
    """Say whether a citation has the year of an instrument, and no other place."""
    if one.year is None or instrument.year != str(one.year):
        return False
    return not one.place_key or not instrument.place or one.place_key == instrument.place


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


def misnamed(one: Cited) -> bool:
    """Say whether a text calls the symbol of a report or letter a resolution: A/70/684."""
    found = one.citation
    if found is None or found.symbol is None or found.noun != "resolution" or not found.said:
        return False
    return found.symbol.organ in _ADOPTING and found.symbol.series == ""


def detailed(one: Cited) -> bool:
    """Say whether a citation says year or place, and so whether it would say that the instrument was revised."""
    return one.manner == "key" or (one.citation is not None and one.citation.details != NOWHERE)


def other(one: Cited, message: str) -> tuple[Related, ...]:
    """Return the place of another citation."""
    return (Related(one.span, message),)
