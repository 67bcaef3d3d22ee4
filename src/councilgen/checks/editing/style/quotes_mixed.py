"""One document has straight and curled marks for one purpose.

**What it does.** Counts straight and curled apostrophes, and, where the house leaves open which quotation marks a
language has, the marks that open a quotation. Texts with the form that the document uses less are reported. Where the
house has settled its quotation marks, the rule quotes-form asks for them.

**Why it matters.** The forms come from different programs. Side by side they show where text was pasted in, and a
search for a word with an apostrophe finds half of its places.

**Cure.** Choose one form for the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Related, Rule

RULE = Rule("CG321", "quotes-mixed", "warning", __doc__)

_APOSTROPHE = re.compile(r"['’](?<=[^\W\d_].)(?=[^\W\d_])")
_QUOTE = re.compile(r"[\"“„«](?<![^\s(\u2060].)(?=\S[^\"“”„«»]{1,300}[\"”“»])")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    texts = [piece.text for piece in manuscript.own]
    if manuscript.language in ("en", "fr"):
        yield from _mixed(texts, _APOSTROPHE, "apostrophe", mend=True)
    texts = [text for text in texts if not text.profile.quotes]
    yield from _mixed(texts, _QUOTE, "quotation mark", mend=False)


def _mixed(texts: list[Text], pattern: re.Pattern[str], what: str, *, mend: bool) -> Iterator[Diagnostic]:
    found: dict[str, list[tuple[Text, tuple[int, int]]]] = {}
    for text in texts:
        for match in pattern.finditer(text.prose):
            found.setdefault(match[0], []).append((text, match.span()))
    if len(found) < 2:
        return
    usual = max(found, key=lambda mark: len(found[mark]))
    first, at = found[usual][0]
    there = Related(first.passage.span(*at), f"written {usual} here")
    for mark, places in found.items():
        for text in dict.fromkeys(text for text, _place in places if mark != usual):
            mine = [place for owner, place in places if owner is text]
            message = f"the {what} is {mark} here, and {usual} elsewhere"
            edits = tuple(Edit(text.passage.stretch(*place), usual) for place in mine)
            fixes = (Fix(f"write {usual}", edits),) if mend else ()
            hint = "write one form in the whole document"
            yield text.fault(RULE, message, hint, at=mine[0], related=(there,), fixes=fixes)


CHECK = ManuscriptCheck(RULE, _run)
