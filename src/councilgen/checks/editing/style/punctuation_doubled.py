"""Two punctuation marks follow each other, of which one is too many.

**What it does.** Looks for one mark typed twice (,, ;; 。。), for two that cannot stand together (,. ;. :, ，。), and
for a full stop on either side of a closing quotation mark or of a footnote mark. Three points, ?! and the point of an
abbreviation before another mark are right.

**Why it matters.** It is what is left when half of a sentence is deleted.

**Cure.** Delete one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.ending import is_abbreviation, without_notes
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule

RULE = Rule("CG334", "punctuation-doubled", "warning", __doc__)

_HIDDEN = "\u2060"
_PAIR = re.compile(
    rf"(?P<first>[,;:.，；：。、،؛])(?P<between>[{_HIDDEN}]*[”’\"»]?[{_HIDDEN}]*)(?P<second>[,;:.，；：。、،؛])"
    r"(?![,;:.，；：。、،؛/\\)-]|(?<=[,;:.،؛])\w)"
)
_BEFORE = re.compile(rf"[\w)\]”\"»’%）》」{_HIDDEN}]")
_STOPS, _FREE = ".。", ".:"  # a point before these may be that of an abbreviation
_QUOTE = '”’"»'


def _run(written: Text) -> Iterator[Diagnostic]:
    for found in _PAIR.finditer(without_notes(written)):
        first, second = found["first"], found["second"]
        if not found.start() or not _BEFORE.match(found.string, found.start() - 1):
            continue
        quoted = any(mark in found["between"] for mark in _QUOTE)
        if quoted and not (first in _STOPS and second in _STOPS):
            continue
        if first == "." and (second != "." or is_abbreviation(found.string[: found.start()])):
            continue
        if found[0] in written.source_prose:
            continue
        message = f"the marks {first} and {second} stand together"
        hint = "delete one of the two"
        yield written.fault(RULE, message, hint, at=found.span(), fixes=_fixes(written, found))


def _fixes(written: Text, found: re.Match[str]) -> tuple[Fix, ...]:
    """Return the cures: of one mark typed twice, one; of two different ones, each with a cure of its own."""
    first, second = found["first"], found["second"]
    last = written.fix(f"delete the second {second}", found.span("second"), "")
    if first == second:
        return (last,)
    return (
        written.fix(f"delete the {first}", found.span("first"), "", safe=False),
        written.fix(f"delete the {second}", found.span("second"), "", safe=False),
    )


CHECK = TextCheck(RULE, _run)
