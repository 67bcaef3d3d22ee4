"""A document words one thing in two ways that mean the same.

**What it does.** Looks in the document's own words for forms of which a text takes one: 作出 and 做出, 数字化转型 and
数字转型, organization and organisation, événement and évènement, período and periodo. The rarer form is reported; of
two that are equally frequent, the later one.

**Why it matters.** The reader looks for the difference, and a translator renders one term by two.

**Cure.** Write the form that the message names, or the other one everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.wordings import Wording, wordings
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG199", "wording-mixed", "warning", __doc__)

_Place = tuple[Piece, Wording]


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    rows: dict[int, dict[int, list[_Place]]] = {}
    for piece in manuscript.own:
        if piece.part != "references" and piece.text.language == manuscript.language:
            for found in wordings(piece.text.prose, manuscript.language):
                rows.setdefault(found.row, {}).setdefault(found.form, []).append((piece, found))
    for forms in rows.values():
        if len(forms) > 1:
            yield from _faults(forms)


def _faults(forms: dict[int, list[_Place]]) -> Iterator[Diagnostic]:
    usual = max(forms, key=lambda form: len(forms[form]))
    first, there = forms[usual][0]
    related = (Related(first.text.passage.span(there.start, there.end), "written so here"),)
    for form, places in forms.items():
        for piece, found in places if form != usual else ():
            message, hint = f"{found.text} is {there.text} elsewhere", f"write {there.text}"
            yield piece.text.fault(RULE, message, hint, at=(found.start, found.end), related=related)


CHECK = ManuscriptCheck(RULE, _run, beside=True)
