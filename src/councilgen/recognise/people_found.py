"""A person as a reader of names hands one on, in places of the lean text."""

from __future__ import annotations

from dataclasses import dataclass

from councilgen.recognise.mentions import Title


@dataclass(frozen=True, slots=True)
class Found:
    """Where a title and a name stand; `end` is after both."""

    start: int
    end: int
    titles: tuple[Title, ...]
    name_start: int
    name_end: int
    latin: str = ""
    latin_place: tuple[int, int] = (0, 0)
    before: bool = True  # whether the title stands before the name
