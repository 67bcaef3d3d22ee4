"""Instruments of one body stand on the list of references in no order.

**What it does.** Looks on the list of references at the resolutions and decisions of one body that were typed by hand,
three or more side by side. They may rise or fall by their numbers, or follow their years; others are reported, at the
first one that breaks the order. Keys of the register are put where their author wants them.

**Why it matters.** A delegate looks for a number and does not find it where it should be; an order that nobody can see
hides what is missing.

**Cure.** Sort them by number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgen.checks.editing.citations.sameness import other
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG371", "references-unordered", "warning", __doc__)

_LEAST = 3
_FIGURES = re.compile(r"\d+")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    groups: dict[tuple[str, str], list[Cited]] = {}
    for one in manuscript.citations:
        if one.reference and one.manner == "hand" and one.citation and one.citation.noun in ("resolution", "decision"):
            groups.setdefault((one.citation.issuer, one.citation.noun), []).append(one)
    for group in groups.values():
        if len(group) >= _LEAST and not _ordered(group):
            before, after = next((each for each in pairwise(group) if _number(each[0]) > _number(each[1])), group[:2])
            message = f"{after.written} stands behind {before.written}: the list is in no order"
            related = other(before, "the one before it")
            yield RULE.at(after.span, message, "sort the list by number", related=related)


def _ordered(group: Sequence[Cited]) -> bool:
    numbers = [_number(one) for one in group]
    years = [one.citation.year for one in group if one.citation and one.citation.year is not None]
    by_year = len(years) == len(group) and len(set(years)) > 1 and years in (sorted(years), sorted(years, reverse=True))
    return numbers in (sorted(numbers), sorted(numbers, reverse=True)) or by_year


def _number(one: Cited) -> tuple[int, ...]:
    return tuple(int(figures) for figures in _FIGURES.findall(one.citation.number if one.citation else ""))


CHECK = ManuscriptCheck(RULE, _run)
