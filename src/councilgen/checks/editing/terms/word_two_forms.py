"""One compound is written in two ways: roadmap and road map, multi-stakeholder and multistakeholder.

**What it does.** Compares words that have the same letters but for a hyphen; in English also pairs of words with the
single word of their letters. The rarer form is reported; of two that are equally frequent, the later one. A hyphen that
grammar puts there and takes away (a long-term plan, in the long term; a follow-up, to follow up) is passed over, and so
are names.

**Why it matters.** A search for one form misses the other.

**Cure.** Write the form that the message names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.remembering import remembered

RULE = Rule("CG195", "word-two-forms", "warning", __doc__)

_WORD = re.compile(r"(?<![\w'’./@-])[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*(?![\w'’/@-])")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_LETTERS = 7  # of the shortest compound; of those with e- less
_PART = 3  # letters of its shortest part
_PREFIXES = frozenset({"co", "e"})  # shorter parts that make no other word, as re- does: re-creation
# Pairs that mean another thing than their letters in one word: every day, some time, to follow up; own knowledge.
_OTHERWISE = frozenset(re.findall(r"\w+", """
    all any can every how may never no over some under what when where who after before back body day down ever more
    off one out over through time times under way ways with within
"""))  # fmt: skip

_SHORTEST = 5  # letters of a word with e-

_Found = tuple[Piece, int, int, str]
_Forms = dict[str, dict[str, list[_Found]]]  # by letters, then by form


class _Form(NamedTuple):
    """A word in one of its forms, and where it stands."""

    letters: str
    form: str
    start: int
    end: int
    written: str


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language in ("zh", "ar"):
        return
    forms: _Forms = {}
    pairs: list[tuple[str, str, _Found]] = []
    for piece in manuscript.own:
        words, doubles = _words(piece.text.prose)
        for one in words:
            forms.setdefault(one.letters, {}).setdefault(one.form, []).append((piece, *one[2:]))
        if manuscript.language == "en":
            pairs += ((one.letters, one.form, (piece, *one[2:])) for one in doubles)
    for letters, form, found in pairs:
        if list(forms.get(letters, ())) == [letters] or form in forms.get(letters, ()):
            forms[letters].setdefault(form, []).append(found)
    for letters, several in forms.items():
        if len(several) > 1 and _compounds(letters, several):
            yield from _faults(several)


@remembered(4096)
def _words(text: str) -> tuple[tuple[_Form, ...], tuple[_Form, ...]]:
    """Return the words of a text that can be compounds, and its pairs of words that could be one."""
    found = [word for word in _WORD.finditer(text) if word[0].islower() or _begins(text, word)]
    forms = ((word[0].casefold().translate(_HYPHENS), word) for word in found)
    words = tuple(
        _Form(form.replace("-", ""), form, *word.span(), word[0]) for form, word in forms if len(form) >= _SHORTEST
    )
    return words, tuple(pair for one, other in pairwise(found) if (pair := _pair(text, one, other)))


def _begins(text: str, word: re.Match[str]) -> bool:
    """Say whether a word with a capital begins a sentence; elsewhere it is of a name, whose form is its own."""
    return word[0][1:].islower() and text[max(0, word.start() - 8) : word.start()].rstrip(' \u00a0\n"“«¿¡*_')[-1:] in (
        "",
        *".!?:;",
    )


def _pair(text: str, one: re.Match[str], other: re.Match[str]) -> _Form | None:
    """Return two words that could be one, by the letters of that one."""
    first, second = one[0].casefold(), other[0].casefold()
    if text[one.end() : other.start()] != " " or min(len(first), len(second)) < _PART:
        return None
    if first in _OTHERWISE or second in _OTHERWISE or "-" in first + second:
        return None
    start, end = one.start(), other.end()
    return _Form(first + second, f"{first} {second}", start, end, text[start:end])


def _compounds(letters: str, forms: dict[str, list[_Found]]) -> bool:
    """Say whether the parts are words, not a prefix and a letter, and no part stands there by itself."""
    if len(letters) < _LETTERS and not any(form.startswith("e-") for form in forms):
        return False
    parts = [part for form in forms for part in re.split("[- ]", form)]
    return all(len(part) >= _PART or part in _PREFIXES for part in parts)


def _faults(forms: dict[str, list[_Found]]) -> Iterator[Diagnostic]:
    usual = max(forms, key=lambda form: len(forms[form]))
    piece, start, end, shown = forms[usual][0]
    related = (Related(piece.text.passage.span(start, end), "written so here"),)
    for form, places in forms.items():
        for other, begin, stop, written in places if form != usual else ():
            message = f"{written} is written {shown} elsewhere"
            instead = usual.capitalize() if written[0].isupper() else usual
            fix = other.text.fix(f"write {instead}", (begin, stop), instead, safe=False)
            yield other.text.fault(RULE, message, f"write {usual}", at=(begin, stop), related=related, fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run, beside=True)
