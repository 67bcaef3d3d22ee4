"""A text without what nobody sees, so that patterns need not allow for it, and the way back to the places of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from councilgen.markup.visible import UNSEEN
from councilgen.recognise.normal import normal

_SPARE = re.compile(f"[ {UNSEEN}]{{2,}}|{UNSEEN}")


@dataclass(frozen=True, slots=True)
class Lean:
    """A normal text without unseen characters and with single spaces; `places` are those of its characters."""

    text: str
    places: tuple[int, ...] | None  # nothing where they are the same

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands in the text that was read."""
        if self.places is None:
            return start, end
        if start >= end:
            return (self.places[start], self.places[start]) if start < len(self.places) else (0, 0)
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=4096)
def lean(text: str) -> Lean:
    """Return `text` to be read by patterns."""
    alike = normal(text)
    if not _SPARE.search(alike):
        return Lean(alike, None)
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for found in _SPARE.finditer(alike):
        pieces.append(alike[last : found.start()])
        places.extend(range(last, found.start()))
        if (blank := found[0].find(" ")) >= 0:
            pieces.append(" ")
            places.append(found.start() + blank)
        last = found.end()
    pieces.append(alike[last:])
    places.extend(range(last, len(alike)))
    return Lean("".join(pieces), tuple(places))
