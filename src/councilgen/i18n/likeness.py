"""How alike two texts are: which part of their characters they share, in order."""

from __future__ import annotations

from difflib import SequenceMatcher

from councilgen.remembering import remembered

ALIKE = 0.75  # below it an old translation hinders more than it helps
_LONG = 1500  # characters; beyond it the finer measure would take seconds


@remembered(65536)
def likeness(one: str, other: str, least: float = ALIKE) -> float:
    """Return the part of all characters that the two texts share, from 0 to 1; 0 where it is not above `least`.

    What they begin and end with alike is shared. Between these, runs of characters count as difflib finds them, which
    is near to what a person sees: letters that are alike by chance are no run. The answers are kept, because each
    language asks the same of the same texts.
    """
    whole = len(one) + len(other)
    if not whole or 2 * min(len(one), len(other)) <= least * whole:
        return 0.0
    before = _common(one, other)
    after = _common(one[before:][::-1], other[before:][::-1])
    one, other = one[before : len(one) - after], other[before : len(other) - after]
    shared = before + after
    most = 2 * (shared + subsequence(one, other)) / whole  # the runs are no more than that
    if most <= least:
        return 0.0
    if max(len(one), len(other)) <= _LONG:
        matcher = SequenceMatcher(None, one, other, autojunk=False)
        most = 2 * (shared + sum(block.size for block in matcher.get_matching_blocks())) / whole
    return most if most > least else 0.0


def subsequence(one: str, other: str) -> int:
    """Return the length of the longest sequence of characters that stands in both texts.

    One bit of a whole number for each character of `one`, as Hyyrö has it: a row of the table is three sums.
    """
    places: dict[str, int] = {}
    for at, character in enumerate(one):
        places[character] = places.get(character, 0) | (1 << at)
    all_bits = (1 << len(one)) - 1
    row = all_bits
    for character in other:
        here = row & places.get(character, 0)
        row = ((row + here) | (row - here)) & all_bits
    return len(one) - row.bit_count()


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
