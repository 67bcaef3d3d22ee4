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
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES

RULE = Rule("CG240", "quotes-form", "warning", __doc__)

_MARK = re.compile(r"[\"“”„«»「」]|(?<!\w)‘(?=[^‘’]{2,300}’(?!\w))")
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」", "‘": "’"}


def _run(written: Text) -> Iterator[Diagnostic]:
    accepted = {opening for opening, _closing in written.profile.quotes}
    if not accepted:
        return
    for place, opening in _outer(written.prose):
        if opening not in accepted:
            wanted = " or ".join(f"{opens}…{closes}" for opens, closes in written.profile.quotes)
            language = LANGUAGES[written.language].english
            message = f"the quotation mark {opening} is not that of {NAMES[written.house]} in {language}"
            yield written.fault(RULE, message, f"write {wanted}", at=(place, place + 1))


def _outer(text: str) -> Iterator[tuple[int, str]]:
    """Yield the marks that open a quotation which stands in no other; one that is never closed opens none."""
    closing = ""
    for found in _MARK.finditer(text):
        mark = found[0]
        if closing:
            closing = "" if mark in closing else closing
        elif mark in _CLOSING and any(text.find(each, found.end()) >= 0 for each in _CLOSING[mark]):
            closing = _CLOSING[mark]
            yield found.start(), mark


CHECK = TextCheck(RULE, _run)
