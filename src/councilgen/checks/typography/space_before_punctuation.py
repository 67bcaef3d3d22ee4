"""A space stands before a punctuation mark where the house writes none, or is missing where it writes one.

**What it does.** Looks at the marks that the profile of the session's house names: : ; ? ! , and the full stop.
Documents of ITU have no space before any of them, in French neither; those of the United Nations in New York have a
no-break space before the colon in French.

**Why it matters.** The mark may slip to the beginning of the next line, alone.

**Cure.** Delete the space, or write a no-break space (U+00A0), as the message says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from councilgen.checks.text.houses import NAMES
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES

RULE = Rule("CG244", "space-before-punctuation", "warning", __doc__)


def _run(written: Text) -> Iterator[Diagnostic]:
    text, profile = written.prose, written.profile
    for found in _superfluous(profile.unspaced).finditer(text):
        if f" {found['mark']}" not in written.source_prose:  # a source that shows a mark by itself
            message = f"a space stands before the mark {found['mark']}"
            fixes = (written.fix("delete the space", (found.start(), found.start("mark")), ""),)
            yield written.fault(RULE, message, "delete the space", at=found.span(), fixes=fixes)
    for found in _missing(profile.spaced).finditer(text) if profile.spaced else ():
        house, language = NAMES[written.house], LANGUAGES[written.language].english
        message = f"no space stands before the mark {found[0]}, as {house} writes in {language}"
        hint = f"write a no-break space (U+00A0) before {found[0]}"
        fixes = (written.fix(hint, (found.start(), found.start()), "\u00a0"),)
        yield written.fault(RULE, message, hint, at=found.span(), fixes=fixes)


@cache
def _superfluous(marks: str) -> re.Pattern[str]:
    # A full stop, comma or colon that a figure or letter follows begins something: .docx, :8080
    opening = "".join(mark for mark in marks if mark in ".,:")
    always = "".join(mark for mark in marks if mark not in opening) or "\0"
    kinds = rf"[{re.escape(always)}]|[{re.escape(opening)}](?![\w.…)(-])" if opening else f"[{re.escape(always)}]"
    return re.compile(
        rf"(?<=[^\s\u00a0\u202f])[ \u00a0\u202f\u2009]+(?P<mark>(?!(?<=\d[ \u00a0]):[ \u00a0]\d)(?:{kinds}))(?!\[)"
    )  # ![ begins an image


@cache
def _missing(marks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\W\d])[{re.escape(marks)}](?=\s|$)")


CHECK = TextCheck(RULE, _run)
