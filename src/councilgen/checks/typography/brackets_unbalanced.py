"""A bracket is opened and not closed, or closed and not opened.

**What it does.** Looks for the partner of every bracket: ( ), [ ], （ ）, 【 】, 《 》, 〈 〉, 「 」. The mark of a
list, as in `a) one; b) two`, needs none, and a bracket that the source lacks too is the author's.

**Why it matters.** The reader cannot tell where the remark ends, and in an Arabic line a lone bracket turns its
neighbourhood round.

**Cure.** Write the missing bracket, or delete the one that is too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG238", "brackets-unbalanced", "warning", __doc__)

_BRACKET = re.compile(r"[()\[\]（）［］【】《》〈〉「」『』]")
_OPENED_BY = {")": "(", "]": "[", "】": "【", "》": "《", "〉": "〈", "」": "「", "』": "『"}
_SAME = str.maketrans("（）［］", "()[]")  # whether it is full-width is another rule's business
_LABEL = re.compile(
    r"(?:^|[\s(（;；:：,،、。\u2060])(?:\d{1,3}(?:\.\d{1,2})?(?:bis|ter)?|[a-z]{1,4}|[A-Z]|[а-яА-Я]|[أ-ي])[°º.]?$"
)


def _run(written: Text) -> Iterator[Diagnostic]:
    lone = list(_lone(written.prose))
    if not lone or [each for each, _ in _lone(written.source_prose)] == [each for each, _ in lone]:
        return
    for bracket, place in lone:
        wanted = "opened" if bracket in _OPENED_BY else "closed"
        message = f"the bracket {written.prose[place]} is not {wanted}"
        yield written.fault(RULE, message, "write its partner, or delete it", at=(place, place + 1))


def _lone(text: str) -> Iterator[tuple[str, int]]:
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text):
        bracket = found[0].translate(_SAME)
        if bracket not in _OPENED_BY:
            opened.append((bracket, found.start()))
        elif opened and opened[-1][0] == _OPENED_BY[bracket]:
            opened.pop()
        elif bracket != ")" or not _LABEL.search(text, max(0, found.start() - 6), found.start()):
            yield bracket, found.start()
    yield from opened


CHECK = TextCheck(RULE, _run)
