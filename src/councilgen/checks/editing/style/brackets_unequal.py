"""A bracket of full width is closed by one of half width, or the other way about.

**What it does.** Follows the round and square brackets of a Chinese text and compares the two of each pair. In other
languages full-width marks are not right at all, which another rule says.

**Why it matters.** The two have different sizes and spaces, and a search for the whole expression fails.

**Cure.** Write both in full width, （…）, around Chinese, and both in half width, (…), inside symbols and Latin
names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG322", "brackets-unequal", "warning", __doc__)

_BRACKET = re.compile(r"[()（）\[\]［］]")
_WIDE = dict(zip("()[]", "（）［］", strict=True))
_NARROW = {wide: narrow for narrow, wide in _WIDE.items()}
_OPENED_BY = {")": "(", "]": "["}


def _run(written: Text) -> Iterator[Diagnostic]:
    text = written.prose
    if written.language != "zh" or not any(mark in text for mark in _NARROW) or not any(mark in text for mark in _WIDE):
        return
    opened: list[re.Match[str]] = []
    for found in _BRACKET.finditer(text):
        bare = _NARROW.get(found[0], found[0])
        if bare not in _OPENED_BY:
            opened.append(found)
        elif opened and _NARROW.get(opened[-1][0], opened[-1][0]) == _OPENED_BY[bare]:
            first = opened.pop()
            if (first[0] in _WIDE) != (found[0] in _WIDE):
                narrow = first if first[0] in _WIDE else found
                yield _fault(written, first, found, narrow)


def _fault(written: Text, first: re.Match[str], last: re.Match[str], narrow: re.Match[str]) -> Diagnostic:
    wide = _WIDE[narrow[0]]
    return written.fault(
        RULE, f"the bracket {first[0]} is closed by {last[0]}, of another width", f"write {wide}",
        at=last.span(), fixes=(written.fix(f"write {wide}", narrow.span(), wide),),
    )  # fmt: skip


CHECK = TextCheck(RULE, _run)
