"""A text says "and/or".

**What it does.** Looks for and/or, et/ou, y/o, и/или, 和/或 and و/أو in the document's own words.

**Why it matters.** The Editorial Manual of the United Nations asks authors to avoid it. Mostly "or" says the same,
since it does not exclude "both"; and what the stroke means is decided anew in each of six languages.

**Cure.** Write "or", or "A or B or both".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG336", "and-or", "warning", __doc__)

_FORMS: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"\band ?/ ?or\b", re.IGNORECASE),
    "fr": re.compile(r"\bet ?/ ?ou\b", re.IGNORECASE),
    "es": re.compile(r"(?<![\w/])[ye] ?/ ?[ou](?![\w/])", re.IGNORECASE),
    "ru": re.compile(r"(?<![\w/])и ?/ ?или(?!\w)", re.IGNORECASE),
    "zh": re.compile(r"[和及与] ?/ ?或者?"),
    "ar": re.compile(r"(?<![ء-ي])و ?/ ?أو(?![ء-ي])"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        text = piece.text
        for found in _FORMS[text.language].finditer(text.prose) if "/" in text.prose else ():
            yield text.fault(RULE, f"the text says {found[0]}", "write one of the two words", at=found.span())


CHECK = ManuscriptCheck(RULE, _run)
