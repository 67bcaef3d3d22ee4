"""A Chinese text has punctuation of half width, made for Latin letters.

**What it does.** Looks for , . ; : ? ! and ( ) beside Chinese characters. In figures, times, symbols and Latin names
they are right, and so are the brackets of a sub-list, (a).

**Why it matters.** A half-width comma sits too close and too low between Chinese characters; 。 and . in one line look
like two documents.

**Cure.** Write ，。；：？！（）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import HAN
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule

RULE = Rule("CG242", "half-width", "warning", __doc__)

_WIDE = str.maketrans(",.;:?!()", "，。；：？！（）")
_BEFORE = rf"[{HAN}》”）】]"
_MARK = re.compile(
    rf"(?<={_BEFORE})[\u2060]*(?P<after>[,;:?!]|\.(?![\w.]))|(?P<before>[,;:?!])[ \u2060]*(?=[{HAN}《“（])"
)
_SPACE_BEHIND = re.compile(rf"[ \u00a0]+(?=[{HAN}《“（])")
_BRACKETED = re.compile(r"\([^()]*\)")
_HAN = re.compile(f"[{HAN}]")
_LIST_LABEL = re.compile(r"\((?:[a-z]{1,4}|\d{1,2})\)")


def _run(written: Text) -> Iterator[Diagnostic]:
    if written.language != "zh":
        return
    text = written.prose
    for found in _MARK.finditer(text):
        place = found.start("after") if found["after"] else found.start("before")
        behind = _SPACE_BEHIND.match(text, place + 1)
        end = behind.end() if behind else place + 1
        yield _fault(written, place, written.fix("", (place, end), text[place].translate(_WIDE)))
    for found in _BRACKETED.finditer(text):
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        of_symbol = text[max(0, found.start() - 1) : found.start()].isascii() and found.start() > 0
        if _HAN.search(found[0]) or (_HAN.search(beside) and not of_symbol and not _LIST_LABEL.fullmatch(found[0])):
            opening = written.fix("", (found.start(), found.start() + 1), "（")
            closing = written.fix("", (found.end() - 1, found.end()), "）")
            yield _fault(written, found.start(), opening, closing)


def _fault(written: Text, place: int, *parts: Fix) -> Diagnostic:
    mark = written.prose[place]
    hint = f"write {mark.translate(_WIDE)}"
    fixes = (Fix(hint, tuple(edit for part in parts for edit in part.edits)),)
    return written.fault(RULE, f"the {mark} is of half width", hint, at=(place, place + 1), fixes=fixes)


CHECK = TextCheck(RULE, _run)
