"""One compound is written in two ways: roadmap and road map, multi-stakeholder and multistakeholder.

**What it does.** Compares words that have the same letters but for a hyphen, and pairs of words with the single word of
their letters. The rarer form is reported; of two that are equally frequent, the later one. Verbs with their particle
(follow up) are no compounds.

**Why it matters.** A search for one form misses the other.

**Cure.** Write the form that the message names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG195", "word-two-forms", "warning", __doc__)

_WORD = re.compile(r"(?<![\w'’./@-])[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*(?![\w'’/@-])")
_LETTERS = 7  # of the shortest compound
_PART = 3  # letters of its shortest part

_Found = tuple[Piece, int, int, str]


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language in ("zh", "ar"):
        return
    forms: dict[str, dict[str, list[_Found]]] = {}
    for piece in manuscript.own:
        for found in _WORD.finditer(piece.text.prose):
            word = found[0].casefold().replace("\u2010", "-").replace("\u2011", "-")
            letters = word.replace("-", "")
            if len(letters) >= _LETTERS and not found[0].isupper():
                forms.setdefault(letters, {}).setdefault(word, []).append((piece, *found.span(), found[0]))
    for several in forms.values():
        if len(several) > 1 and _compounds(several):
            yield from _faults(several)


def _compounds(forms: dict[str, list[_Found]]) -> bool:
    """Say whether the parts are words, not a prefix and a letter, and no part stands there by itself."""
    return all(len(part) >= _PART for form in forms for part in form.split("-"))


def _faults(forms: dict[str, list[_Found]]) -> Iterator[Diagnostic]:
    usual = max(forms, key=lambda form: len(forms[form]))
    piece, start, end, shown = forms[usual][0]
    related = (Related(piece.text.passage.span(start, end), "written so here"),)
    for form, places in forms.items():
        for other, begin, stop, written in places if form != usual else ():
            message, hint = f"{written} is written {shown} elsewhere", f"write {usual}"
            yield other.text.fault(RULE, message, hint, at=(begin, stop), related=related)


CHECK = ManuscriptCheck(RULE, _run)
