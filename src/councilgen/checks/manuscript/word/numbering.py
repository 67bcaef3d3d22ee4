"""What stands before the items of a Word file's lists: a sign, or which kind of number."""

from __future__ import annotations

from councilgen.checks.manuscript.word.styles import value
from councilgen.exchange.xml import Element, local

_LEVELS = tuple("012345678")


def patterns(root: Element | None) -> dict[tuple[str, int], tuple[str, str]]:
    """Return the format and the pattern of each list and level: ("bullet", "–"), ("lowerLetter", "%1)")."""
    if root is None:
        return {}
    abstract = {value(each, "abstractNumId"): _levels(each) for each in root if local(each) == "abstractNum"}
    found: dict[tuple[str, int], tuple[str, str]] = {}
    for each in root:
        if local(each) != "num":
            continue
        number = value(each, "numId")
        levels = dict(abstract.get(next((value(e, "val") for e in each if local(e) == "abstractNumId"), ""), {}))
        for override in each:
            levels |= _levels(override)
        found |= {(number, level): pattern for level, pattern in levels.items()}
    return found


def _levels(holder: Element) -> dict[int, tuple[str, str]]:
    levels = {}
    for each in holder:
        if local(each) == "lvl":
            inside = {local(part): value(part, "val") for part in each}
            level = value(each, "ilvl")
            if level in _LEVELS:
                levels[int(level)] = (inside.get("numFmt", ""), inside.get("lvlText", ""))
    return levels
