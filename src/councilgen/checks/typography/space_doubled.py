"""A text has two spaces in a row, or one at its beginning or end.

**What it does.** Looks for doubled spaces of any kind, and for spaces at either end that the source does not have.

**Why it matters.** A double space is seen in justified lines, and a text that begins with a space stands crooked under
the others.

**Cure.** Delete the space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule

RULE = Rule("CG247", "space-doubled", "warning", __doc__)

_SPACES = " \u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"
_DOUBLED = re.compile(rf"(?<=\S)[{_SPACES}]{{2,}}(?=\S)")


def _run(written: Text) -> Iterator[Diagnostic]:
    text, source = written.prose, written.source_prose
    for found in _DOUBLED.finditer(text):
        if not _DOUBLED.search(source):
            fixes = (_one_of(written, *found.span()),)
            yield written.fault(RULE, "two spaces stand in a row", "delete one of them", at=found.span(), fixes=fixes)
    first, last = len(text) - len(text.lstrip(_SPACES)), len(text.rstrip(_SPACES))
    if first and source == source.lstrip(_SPACES):
        yield written.fault(
            RULE,
            "the text begins with a space",
            "delete the space",
            at=(0, first),
            fixes=(_without(written, 0, first),),
        )
    if last < len(text) and source == source.rstrip(_SPACES):
        yield written.fault(
            RULE,
            "the text ends in a space",
            "delete the space",
            at=(last, len(text)),
            fixes=(_without(written, last, len(text)),),
        )


def _without(written: Text, start: int, end: int) -> Fix:
    return written.fix("delete the space", (start, end), "")


def _one_of(written: Text, start: int, end: int) -> Fix:
    """Return the cure that leaves one space: the one that breaks no line, or else the last."""
    spaces = written.passage.markup[start:end]
    kept = start + max(spaces.find("\u00a0"), spaces.find("\u202f"))
    kept = end - 1 if kept < start else kept
    edits = (edit for at in ((start, kept), (kept + 1, end)) if at[0] < at[1] for edit in _without(written, *at).edits)
    return Fix("leave one space", tuple(edits))


CHECK = TextCheck(RULE, _run)
