"""A quotation mark is opened and not closed, or closed and not opened.

**What it does.** Counts straight quotation marks, and looks for the partner of every “ ”, „ “ and « ». A mark after a
figure that stands for inches is none; a quotation that the source leaves open too, since it goes on in the next
paragraph, is no fault.

**Why it matters.** Nobody can tell where the quoted words end, which in a resolution is a question of substance.

**Cure.** Write the missing mark, or delete the one that is too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG239", "quotes-unbalanced", "warning", __doc__)

_INCHES = re.compile(r'\d"')
_MARK = re.compile("[“”„«»]")
_CLOSES = {"”": "“„", "“": "„", "»": "«"}


def _run(written: Text) -> Iterator[Diagnostic]:
    lone = list(_lone(written.prose, written.language == "ar"))
    if lone and not list(_lone(written.source_prose, written.source_language == "ar")):
        for place in lone:
            message = f"the quotation mark {written.prose[place]} has no partner"
            yield written.fault(RULE, message, "write its partner, or delete it", at=(place, place + 1))


def _lone(text: str, either_way: bool) -> Iterator[int]:
    if text.count('"') % 2 and not _INCHES.search(text):
        yield text.rindex('"')
    if either_way:  # in Arabic texts “ and ” are found in either order
        curled = [place for place, character in enumerate(text) if character in "“”"]
        if len(curled) % 2:
            yield curled[-1]
    yield from _unpaired(text.replace("“", " ").replace("”", " ") if either_way else text)


def _unpaired(text: str) -> Iterator[int]:
    opened: list[tuple[str, int]] = []
    for found in _MARK.finditer(text):
        mark = found[0]
        if opened and opened[-1][0] in _CLOSES.get(mark, ""):
            opened.pop()
        elif mark in "“„«":
            opened.append((mark, found.start()))
        else:
            yield found.start()
    yield from (place for _mark, place in opened)


CHECK = TextCheck(RULE, _run)
