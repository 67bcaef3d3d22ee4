"""One compound is written in two ways: roadmap and road map, multi-stakeholder and multistakeholder.

**What it does.** Compares words that have the same letters but for a hyphen, and in English pairs of words with the
single word of their letters. The rarer form is reported; of two that are equally frequent, the later one. Verbs with
their particle (follow up) are no compounds.

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
_PAIR = re.compile(r"(?<![\w'’./@-])(?=(?P<both>(?P<one>[^\W\d_]{3,}) (?P<other>[^\W\d_]{3,}))(?![\w'’/@-]))")
# English words that mean one thing joined and another apart. Own list.
_APART = frozenset({
    "all", "any", "every", "for", "here", "how", "mean", "more", "never", "none", "not", "over", "some", "then",
    "there", "under", "what", "when", "where", "which", "who", "with",
})  # fmt: skip
_PARTICLES = frozenset({"away", "back", "down", "off", "out", "over", "through", "under", "with"})
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
    if manuscript.language == "en":
        _add_pairs(manuscript, forms)
    for several in forms.values():
        if len(several) > 1 and _compounds(several):
            yield from _faults(several)


def _add_pairs(manuscript: Manuscript, forms: dict[str, dict[str, list[_Found]]]) -> None:
    """Add the pairs of words that stand elsewhere as one; those with a hyphen are often of another kind of word."""
    for piece in manuscript.own:
        for found in _PAIR.finditer(piece.text.prose):
            one, other = found["one"].casefold(), found["other"].casefold()
            several = forms.get(one + other, {})
            if one + other in several and one not in _APART and other not in _PARTICLES:
                several.setdefault(f"{one} {other}", []).append((piece, *found.span("both"), found["both"]))


def _compounds(forms: dict[str, list[_Found]]) -> bool:
    """Say whether the parts are words, not a prefix and a letter, and no part stands there by itself."""
    return all(len(part) >= _PART for form in forms for part in re.split("[ -]", form))


def _faults(forms: dict[str, list[_Found]]) -> Iterator[Diagnostic]:
    usual = max(forms, key=lambda form: len(forms[form]))
    piece, start, end, shown = forms[usual][0]
    related = (Related(piece.text.passage.span(start, end), "written so here"),)
    for form, places in forms.items():
        for other, begin, stop, written in places if form != usual else ():
            message, hint = f"{written} is written {shown} elsewhere", f"write {usual}"
            yield other.text.fault(RULE, message, hint, at=(begin, stop), related=related)


CHECK = ManuscriptCheck(RULE, _run)
