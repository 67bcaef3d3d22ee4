"""Which rules a run asks for, by their codes or the beginnings of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from councilgen.errors import UsageError


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes that are wanted, all where none is named, and codes that are not; CG24 names every code that begins so."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Say whether a rule is asked for."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(self.ignore or ("\0",))


def selection(select: Iterable[str], ignore: Iterable[str]) -> Selection:
    """Return the rules that lists such as `CG15,CG248` name; one that names no rule is wrong usage."""
    return Selection(tuple(_codes(select)), tuple(_codes(ignore)))


def _codes(lists: Iterable[str]) -> Iterator[str]:
    codes = [part.strip().upper() for text in lists for part in text.split(",") if part.strip()]
    if codes:
        yield from _known(codes)


def _known(codes: Iterable[str]) -> Iterator[str]:
    from councilgen.checks.table import RULES  # all rules take longer to load than most runs have to do

    for code in codes:
        if not any(known.startswith(code) for known in RULES):
            close = get_close_matches(code, RULES, 1)
            cure = f"did you mean {close[0]}?" if close else "docs/checks lists the rules; CG24 names all from CG240 on"
            raise UsageError(f"no rule has the code {code}", cure)
        yield code
