"""The quotation marks of a text are not those of the house.

**What it does.** Compares the outer quotation marks with the profile of the session's house. Marks inside a quotation
are free, and what the house leaves open is not asked for.

**Why it matters.** A set of documents that quotes in three ways looks like the work of three houses, and a search for
a quoted title misses some of them.

**Cure.** Write the marks that the message names. `house` in session.yaml says whose profile it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.houses import NAMES
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.languages import LANGUAGES

RULE = Rule("CG240", "quotes-form", "warning", __doc__)

_MARK = re.compile(r"[\"“”„«»「」]|’(?!\w)|(?<!\w)‘(?=[^‘’]{2,300}’(?!\w))")
_PADDING = " \u00a0\u202f"
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」", "‘": "’"}


def _run(written: Text) -> Iterator[Diagnostic]:
    accepted = {opening for opening, _closing in written.profile.quotes}
    if not accepted:
        return
    for place, end, opening in _outer(written.prose):
        if opening not in accepted:
            wanted = " or ".join(f"{opens}…{closes}" for opens, closes in written.profile.quotes)
            language = LANGUAGES[written.language].english
            message = f"the quotation mark {opening} is not that of {NAMES[written.house]} in {language}"
            fixes = tuple(_other_marks(written, place, end, *written.profile.quotes[0]))
            yield written.fault(RULE, message, f"write {wanted}", at=(place, place + 1), fixes=fixes)


def _outer(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where quotations that stand in no other begin and end, with the mark; one never closed is none."""
    closing, start, opening = "", 0, ""
    for found in _MARK.finditer(text):
        mark = found[0]
        if closing and mark in closing:
            yield start, found.end(), opening
            closing = ""
        elif not closing and mark in _CLOSING and any(text.find(e, found.end()) >= 0 for e in _CLOSING[mark]):
            closing, start, opening = _CLOSING[mark], found.start(), mark


def _other_marks(written: Text, start: int, end: int, opens: str, closes: str) -> Iterator[Fix]:
    """Yield the cure that writes other marks, with the spaces that belong to them, if nothing inside has these too."""
    inside = written.prose[start + 1 : end - 1]
    if opens in inside or closes in inside:
        return
    first = start + 1 + len(inside) - len(inside.lstrip(_PADDING))
    last = end - 1 - (len(inside) - len(inside.rstrip(_PADDING)))
    if first >= last:
        return
    pad = "\u00a0" if written.profile.padded_quotes else ""
    edits = (
        *written.fix("", (start, first), opens + pad).edits,
        *written.fix("", (last, end), pad + closes).edits,
    )
    yield Fix(f"write {opens}…{closes}", edits)


CHECK = TextCheck(RULE, _run)
