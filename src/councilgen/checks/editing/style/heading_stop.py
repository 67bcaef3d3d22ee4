"""A title, a heading or a caption ends in a full stop, a comma, a semicolon or a colon.

**What it does.** Looks at the last mark of titles, headings of sections, annexes and columns, and captions. The point
of an abbreviation, a question mark and an exclamation mark are right, and so is a caption of several sentences.

**Why it matters.** A heading is no sentence: it names what follows. A colon at its end is left over from a list.

**Cure.** Delete the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.ending import ending
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG324", "heading-stop", "warning", __doc__)

_KINDS = (Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.COLUMN)
_SENTENCE = re.compile(r"[.。؟?!][\"”»)]?(?: |(?<=。))")
_DELETED = ".。．;；؛,，،、:："


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        if piece.kind not in _KINDS:
            continue
        text = piece.text
        last = ending(text)
        if (
            last.mark
            and last.mark in _DELETED
            and last.kind != "either"
            and not text.prose[last.at + 1 :].strip(" \u2060")
        ):
            if piece.kind is Kind.CAPTION and _SENTENCE.search(text.prose, 0, last.at):
                continue
            fix = text.fix(f"delete the {last.mark}", last.place, "")
            message = f"the {piece.kind.value} ends in {last.mark}"
            yield text.fault(RULE, message, "delete the mark", at=last.place, fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
