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
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG247", "space-doubled", "warning", __doc__)

_SPACES = " \u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"
_DOUBLED = re.compile(rf"(?<=\S)[{_SPACES}]{{2,}}(?=\S)")


def _run(written: Text) -> Iterator[Diagnostic]:
    text, source = written.prose, written.source_prose
    for found in _DOUBLED.finditer(text):
        if not _DOUBLED.search(source):
            yield written.fault(RULE, "two spaces stand in a row", "delete one of them", at=found.span())
    first, last = len(text) - len(text.lstrip(_SPACES)), len(text.rstrip(_SPACES))
    if first and source == source.lstrip(_SPACES):
        yield written.fault(RULE, "the text begins with a space", "delete the space", at=(0, first))
    if last < len(text) and source == source.rstrip(_SPACES):
        yield written.fault(RULE, "the text ends in a space", "delete the space", at=(last, len(text)))


CHECK = TextCheck(RULE, _run)
