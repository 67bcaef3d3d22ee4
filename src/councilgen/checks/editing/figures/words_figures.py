"""A number in words and the figures beside it differ.

**What it does.** Compares "fourteen (15) days", "14 (fifteen) days", "twelfth (11th) session", in six languages.

**Why it matters.** A number is written twice so that nobody can be in doubt. Where the two differ, everybody is.

**Cure.** Correct one of the two; one form alone is usually enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from councilgen.checks.editing.figures.telling import Told, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.recognise.findings import Finding, Number, Ordinal
from councilgen.recognise.sentences import Spot

RULE = Rule("CG183", "words-figures", "error", __doc__)
_OPENED = re.compile(r" ?\((?:n[.°º]o? ?)?")
_MARKS = re.compile(r"\(\d{1,2}\)")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for found in told(manuscript):
        if "(" not in found.sentence.text:
            continue
        for one, other in pairwise(found.sentence.spots):
            beside = _bracketed(found.sentence.text, one.end, other.start, other.end)
            if beside and _differ(one.what, other.what) and not _enumerated(found):
                at = (one.start, other.end + 1)
                message = f"{found.shown(*at)} says two numbers"
                yield found.fault(RULE, at, message, "correct one of the two", fixes=_figures(found, one, other))


def _figures(found: Told, one: Spot, other: Spot) -> tuple[Fix, ...]:
    """Return the cure that follows the words, in which one can hardly mistype another number."""
    spelled, digits = (one, other) if isinstance(one.what, Number | Ordinal) and one.what.spelled else (other, one)
    if not isinstance(spelled.what, Number) or not isinstance(digits.what, Number):
        return ()
    value = f"{int(spelled.what.value)}"
    at = found.sentence.at(digits.start, digits.end)
    return (found.piece.text.fix(f"write {value}, as the words have it", at, value, safe=False),)


def _bracketed(text: str, end: int, start: int, last: int) -> bool:
    return _OPENED.fullmatch(text, end, start) is not None and text[last : last + 1] == ")"


def _differ(one: Finding, other: Finding) -> bool:
    """Say whether one number is in words and the other in figures, and they are not the same."""
    first, second = _counted(one), _counted(other)
    if first is None or second is None or type(one) is not type(other) or first[1] is second[1]:
        return False
    spelled = first[0] if first[1] else second[0]
    figures = second[0] if first[1] else first[0]
    # A bracket with a year, or behind "one", says something else.
    return spelled != figures and spelled > 1 and not 1800 <= figures <= 2100


def _counted(what: Finding) -> tuple[Decimal, bool] | None:
    match what:
        case Number(value=value, spelled=spelled, unit=""):
            return value, spelled
        case Ordinal(value=value, spelled=spelled):
            return Decimal(value), spelled
        case _:
            return None


def _enumerated(found: Told) -> bool:
    """Say whether the figures in brackets count the parts of a sentence: (1) … (2) …"""
    return len(_MARKS.findall(found.piece.text.typed)) > 1


CHECK = ManuscriptCheck(RULE, _run)
