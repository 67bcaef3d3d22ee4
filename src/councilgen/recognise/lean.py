"""A text without what nobody sees, so that patterns need not allow for it, and the way back to the places of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from councilgen.languages import Tag
from councilgen.markup.visible import UNSEEN
from councilgen.recognise.normal import normal
from councilgen.remembering import remembered

_UNSEEN = re.compile("[\u200e\u200f\u061c\u202a-\u202c\u2060\u2066-\u2069\u200b-\u200d\ufeff\u00ad\ufffc]")
_SPARE = re.compile(f"[ {UNSEEN}]{{2,}}|{UNSEEN}")


@dataclass(frozen=True, slots=True)
class Lean:
    """A normal text without unseen characters and with single spaces; `places` are those of its characters."""

    text: str
    source: str  # what was read
    places: tuple[int, ...] | None  # nothing where they are the same

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands in the text that was read."""
        if self.places is None:
            return start, end
        if start >= end:
            return (self.places[start], self.places[start]) if start < len(self.places) else (0, 0)
        return self.places[start], self.places[end - 1] + 1

    def written(self, start: int, end: int) -> str:
        """Return a stretch as it is written, without what nobody sees."""
        first, last = self.place(start, end)
        return _UNSEEN.sub("", self.source[first:last])


class Taken:
    """Stretches of a text that have been read already, to be asked often."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Join the stretches that overlap."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if joined and start < joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        self._starts = [start for start, _end in joined]
        self._ends = [end for _start, end in joined]

    def __contains__(self, place: int) -> bool:
        """Say whether a place lies in one of the stretches."""
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and place < self._ends[before]


@remembered(4096)
def lean(text: str) -> Lean:
    """Return `text` to be read by patterns."""
    alike = normal(text)
    if not _SPARE.search(alike):
        return Lean(alike, text, None)
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
    return Lean("".join(pieces), text, tuple(places))


_PARTICLES = re.compile(r"(?:(?<![^\W_])|(?<=\d))(?:و|ف)?(?:ب|ل|ك)?(?:ال|ل)?$")


def word_start(text: str, start: int, tag: Tag) -> int | None:
    """Return where the word begins that has its stem at `start`, if it is one; Arabic writes particles onto a stem."""
    if tag == "zh":
        return start
    if tag == "ar":
        found = _PARTICLES.search(text, max(0, start - 5), start)
        return found.start() if found else None
    return None if start and (text[start - 1].isalnum() or text[start - 1] in "_@/") else start
