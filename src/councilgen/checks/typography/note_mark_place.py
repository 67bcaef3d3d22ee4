"""A footnote mark stands on the wrong side of a punctuation mark.

**What it does.** In English the mark follows the punctuation, in French and Spanish it stands before it; where the
practice of the house is not settled (Arabic, Chinese, Russian) nothing is asked.

**Why it matters.** Both houses lay it down for each language, and a document in which the marks jump from one side to
the other looks unfinished.

**Cure.** Write `mot[^note].` in French and Spanish, `word.[^note]` in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES
from councilgen.markup.visible import OBJECT

RULE = Rule("CG254", "note-mark-place", "warning", __doc__)

_NOTE = r"(?:\[\^[^\]\s\[^]+\])+"
# Behind a full stop that a small letter follows there is an abbreviation, not the end of a sentence.
_AFTER = re.compile(
    rf"(?<!\betc)(?<!\b[A-Z])(?P<mark>[.,;:!?])[\"”»*]*(?P<note>{_NOTE})(?!\s+[a-zà-ÿ])|(?P<comma>[,;:])(?P<last>{_NOTE})"
)
_BEFORE = re.compile(rf"(?P<note>{_NOTE})\*{{0,3}}(?P<mark>[.,;:!?])")


def _run(written: Text) -> Iterator[Diagnostic]:
    if "[^" not in written.passage.markup or not written.profile.note_mark:
        return
    wanted = written.profile.note_mark
    for found in (_AFTER if wanted == "before" else _BEFORE).finditer(written.passage.markup):
        place = found.span("note" if found["note"] else "last")
        if written.seen[place[0]] != OBJECT:
            continue  # code that shows how a mark is written
        note = found["note"] or found["last"]
        mark = found["mark"] or found["comma"]
        language = LANGUAGES[written.language].english
        message = f"the footnote mark {note} stands {_other(wanted)} the {mark}"
        hint = f"write it {wanted} the punctuation, as {language} does"
        yield written.fault(RULE, message, hint, at=place)


def _other(side: str) -> str:
    return "after" if side == "before" else "before"


CHECK = TextCheck(RULE, _run, shared=False)
