"""A text without a number is listed among the references in two wordings.

**What it does.** Compares the references that are titles: those with the same letters and other punctuation, those that
differ by a slip of the pen, and two that stand one after the other and are one title elsewhere, cut at a semicolon.
Instruments that have a number are compared by it. `check --text` compares the references of all files that it is given.

**Why it matters.** A reader looks for two texts, and in the files of the house finds one or neither.

**Cure.** Copy the title from the text itself; best, put it into the register and cite it by key.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from councilgen.checks.editing.terms.likeness import bare, one_title
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG384", "reference-two-wordings", "warning", __doc__)

_LEAST = 8  # letters of a title; a shorter one can be the name of something else
_COMPARED = 400  # titles; no list has so many
_ENDS = " .;。；,，"


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    numbered = {id(one.piece) for one in manuscript.citations if one.reference and one.citation}
    listed = [piece for piece in manuscript.of("references") if id(piece) not in numbered][:_COMPARED]
    titles = [piece for piece in listed if len(bare(_words(piece))) >= _LEAST]
    yield from _parted(listed, titles)
    for place, piece in enumerate(titles):
        words = _words(piece)
        first = next((each for each in titles[:place] if one_title(_words(each), words)), None)
        if first is not None and _unmarked(_words(first)) != _unmarked(words):
            yield _fault(piece, f"the reference {words} is {_words(first)} elsewhere", first)


def _parted(listed: list[Piece], titles: list[Piece]) -> Iterator[Diagnostic]:
    """Yield a fault for two references that are one elsewhere."""
    whole = {bare(_words(piece)): piece for piece in titles}
    for one, other in pairwise(listed):
        title = whole.get(bare(_words(one)) + bare(_words(other)))
        if title is not None and other.index == one.index + 1:
            yield _fault(one, f"{_words(one)} and the reference behind it are one elsewhere: {_words(title)}", title)


def _words(piece: Piece) -> str:
    return " ".join(piece.text.spoken(0, len(piece.text.prose)).split()).strip(_ENDS)


def _unmarked(words: str) -> str:
    """Return a title without the marks round the whole of it, which another rule asks for."""
    return words[1:-1] if words[:1] == "《" and words.find("》") == len(words) - 1 else words


def _fault(piece: Piece, message: str, other: Piece) -> Diagnostic:
    related = (Related(other.text.passage.span(), "worded so here"),)
    return piece.text.fault(RULE, message, "copy the title from the text itself", related=related)


CHECK = ManuscriptCheck(RULE, _run, beside=True)
