"""The items of one list end in different marks.

**What it does.** Compares how the items of a list end. Right are: a full stop after each; semicolons, or commas, and
a full stop after the last; nothing after any, or a full stop after the last only. A conjunction behind the semicolon
(; and) is no difference. Items that lead to a list of their own, or go on in a second paragraph, are free.

**Why it matters.** The items finish one sentence, or are one each. A list that wavers leaves open whether it is
complete: a semicolon at its end says that something was cut off.

**Cure.** End the items alike, in the manner of most of them; end the last in a full stop if the others end in a mark.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from councilgen.checks.editing.listings import Item, Listed, listings
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.ending import Close, Ending, ending, mark
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG325", "list-uneven", "warning", __doc__)

_CONJUNCTION = re.compile(
    r"[;；؛,，،、][\u2060]*[ \u00a0]*(?:and/or|and|or|et/ou|et|ou|y/o|y|e|o|u|и/или|и|или|أو|و|以及|和|或|及|并)$"
)
_FREE = ("either", "colon", "ellipsis")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.document and manuscript.document.kind == "draft-resolution":
        return  # its clauses end in a comma, whatever ends them
    for listed in listings(manuscript):
        if len(listed.items) > 1:
            yield from _judged(listed)


def _judged(listed: Listed) -> Iterator[Diagnostic]:
    ends = [(item, _end(item.piece.text)) for item in listed.items if _counts(item)]
    ends = [(item, end) for item, end in ends if end.kind not in _FREE]
    closing = ends[-1] if ends and ends[-1][0] is listed.items[-1] else None
    body = ends[:-1] if closing else ends
    if not body:
        return
    usual = Counter(end.kind for _item, end in body).most_common(1)[0][0]
    model = next(item.piece.text for item, end in body if end.kind == usual)
    for item, end in body:
        if end.kind != usual:
            yield _fault(item.piece.text, end, usual, model, "the others")
    if closing:
        text, end = closing[0].piece.text, closing[1]
        if usual == "none" and end.kind in ("semicolon", "comma"):
            yield _fault(text, end, "none", model, "the others")
        elif usual != "none" and end.kind != "stop":
            yield _fault(text, end, "stop", model, "the last of such a list")


def _counts(item: Item) -> bool:
    return not item.longer and not item.piece.quoted


def _end(text: Text) -> Ending:
    """Return how an item ends; a conjunction to the next one is left out."""
    found = _CONJUNCTION.search(text.prose.rstrip(" \u00a0\u2060"))
    if not found:
        return ending(text)
    kind: Close = "semicolon" if found[0][0] in ";；؛" else "comma"
    return Ending(kind, found.start(), found[0][0])


def _fault(text: Text, end: Ending, wanted: Close, model: Text, others: str) -> Diagnostic:
    sign = mark(wanted, text.language)
    ends = f"in {end.mark}" if end.mark else "in no mark"
    message = f"the item ends {ends}, {others} in {sign or 'none'}"
    hint = f"end it in {sign}" if sign else "delete the mark"
    at = end.place if end.mark else (max(0, end.at - 1), end.at)
    there = Related(model.passage.span(), "another item of the list")
    fixes = (text.fix(hint, end.place, sign),)
    return text.fault(RULE, message, hint, at=at, related=(there,), fixes=fixes)


CHECK = ManuscriptCheck(RULE, _run)
