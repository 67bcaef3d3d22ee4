"""A space stands before a footnote mark.

**What it does.** Looks for any kind of space between a word, or its punctuation, and the footnote mark that belongs
to it, and between two marks.

**Why it matters.** The mark may slip to the beginning of the next line, where it belongs to nothing.

**Cure.** Delete the space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.visible import OBJECT

RULE = Rule("CG337", "note-mark-spaced", "warning", __doc__)

_SPACED = re.compile(r"(?<=\S)(?P<space>[ \u00a0\u202f\u2009\u3000]+)(?P<note>\[\^[^\]\s\[^]+\])")


def _run(written: Text) -> Iterator[Diagnostic]:
    markup = written.passage.markup
    if "[^" not in markup:
        return
    for found in _SPACED.finditer(markup):
        if written.seen[found.start("note")] == OBJECT:
            fix = written.fix("delete the space", found.span("space"), "")
            message = f"a space stands before the footnote mark {found['note']}"
            yield written.fault(RULE, message, "delete the space", at=found.span("space"), fixes=(fix,))


CHECK = TextCheck(RULE, _run, shared=False)
