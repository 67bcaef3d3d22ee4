"""One document writes its dashes in several ways.

**What it does.** Collects the dashes that part the words of a sentence: an en dash or an em dash with spaces, an em
dash without, and in Chinese ——, – and a hyphen with spaces. Those of the form that the document uses least are
reported. Dashes in figures, dates and titles are other dashes.

**Why it matters.** Two dashes for one purpose show that two hands wrote the text, and a reader looks for the
difference between them.

**Cure.** Choose one form for the whole document. The offered one is that which the document uses most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.alphabets import ARABIC, CYRILLIC, HAN, LATIN
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.passage import Kind
from councilgen.recognise.findings import Period

RULE = Rule("CG320", "dashes-mixed", "warning", __doc__)

_WORD = rf"[{LATIN}{CYRILLIC}{ARABIC}{HAN}]"
_DASH = re.compile(
    rf"(?<=[\w)\]”\"»）》，\u2060])(?P<dash>[ \u00a0][–—-][ \u00a0]|[ \u00a0]?——[ \u00a0]?|—)"
    rf"(?=[\u2060]*[(“\"«（《]?{_WORD})"
)
_ANY = ("–", "—", " - ")
_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.FOOTNOTE)
_TITLES = re.compile("《[^《》]*》")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found: dict[str, list[tuple[Piece, tuple[int, int]]]] = {}
    for piece in manuscript.own:
        if piece.kind in _KINDS and any(dash in piece.text.prose for dash in _ANY):
            for form, place in _dashes(piece):
                found.setdefault(form, []).append((piece, place))
    if len(found) < 2:
        return
    usual = max(found, key=lambda form: len(found[form]))
    first, at = found[usual][0]
    there = Related(first.text.passage.span(*at), f"written {_shown(usual)} here")
    for form, places in found.items():
        for piece, place in places if form != usual else ():
            message = f"the dash is written {_shown(form)} here, and {_shown(usual)} elsewhere"
            fix = piece.text.fix(f"write {_shown(usual)}", place, usual)
            yield piece.text.fault(
                RULE, message, "write one form in the whole document", at=place, related=(there,), fixes=(fix,)
            )


def _dashes(piece: Piece) -> Iterator[tuple[str, tuple[int, int]]]:
    text = piece.text
    inside = [match.span() for match in _TITLES.finditer(text.prose)]
    inside += [(each.start, each.end) for each in text.findings if isinstance(each, Period)]
    for match in _DASH.finditer(text.prose):
        start, end = match.span("dash")
        form = match["dash"].replace("\u00a0", " ")
        if form == " - " and text.language != "zh":
            continue  # a hyphen for a dash is reported as such, or is the dash of the house
        if not any(first <= start and end <= last for first, last in inside):
            yield form.strip() if "——" in form else form, (start, end)


def _shown(form: str) -> str:
    return f"{form.strip()} with spaces" if form.startswith(" ") else f"{form} without spaces"


CHECK = ManuscriptCheck(RULE, _run)
