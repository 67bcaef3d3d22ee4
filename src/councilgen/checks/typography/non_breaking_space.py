"""A space can break a line where the house wants one that cannot.

**What it does.** Looks for a plain space between the groups of a large figure, before the per cent sign (French,
Spanish and Russian) and the words that stand for it (في المائة in Arabic), between a year and its г. in Russian,
after « and before » and before the colon where the house has a space there.

**Why it matters.** 11 at the end of one line and 000 at the beginning of the next are two figures.

**Cure.** Write a no-break space (U+00A0) instead. Most editors have it under Ctrl+Shift+Space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG246", "non-breaking-space", "warning", __doc__)

_TORN = re.compile(r" (?<=\d )\d")
_FIGURES = re.compile(r"(?<![A-Za-z0-9_,.:/+-])(?<!\d[ \u00a0])\d+(?:[ \u00a0]\d+)+(?![A-Za-z0-9_/-]|[.,:]\d\d\d)")
_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+")
_PADDED = re.compile(r"(?<=«)(?P<space> ?)(?=[^\s\u00a0\u202f])|(?<=[^\s\u00a0\u202f])(?P<closing> ?)(?=»)")


def _run(written: Text) -> Iterator[Diagnostic]:
    text, profile = written.prose, written.profile
    if " " not in text:
        return
    for found in _FIGURES.finditer(text) if _TORN.search(text) else ():
        if " " in found[0] and _FIGURE.fullmatch(found[0]):
            place = found.start() + found[0].index(" ")
            yield _fault(written, (place, place + 1), f"the figure {found[0]}")
    for tied in profile.tied:
        what = "the per cent sign" if tied == "%" else tied
        yield from (_fault(written, place, what) for place in _torn(text, tied))
    if profile.padded_quotes:
        for found in _PADDED.finditer(text):
            span = found.span("space") if found["space"] is not None else found.span("closing")
            yield _fault(written, span, "the quotation mark")
    for mark in profile.spaced:
        for found in re.finditer(rf"(?<=\w) (?={re.escape(mark)}(?:\s|$))", text):
            yield _fault(written, found.span(), f"the mark {mark}")


def _torn(text: str, tied: str) -> Iterator[tuple[int, int]]:
    """Yield the plain spaces between a number and what belongs to it."""
    place = text.find(f" {tied}")
    while place >= 0:
        if text[place - 1 : place].isdecimal():
            yield place, place + 1
        place = text.find(f" {tied}", place + 1)


def _fault(written: Text, at: tuple[int, int], what: str) -> Diagnostic:
    hint = "write a no-break space (U+00A0) there"
    shown = (at[0], max(at[1], at[0] + 1))
    return written.fault(
        RULE, f"{what} has no no-break space", hint, at=shown, fixes=(written.fix(hint, at, "\u00a0"),)
    )


CHECK = TextCheck(RULE, _run)
