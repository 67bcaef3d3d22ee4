"""A whole paragraph is in bold or italics.

**What it does.** Looks for paragraphs, items and footnotes of some length that are emphasised from their first word
to their last.

**Why it matters.** Emphasis shows a word among others. Where everything is emphasised nothing is, and the Editorial
Manual of the United Nations wants none at all. A line in bold that stands for a heading is no heading: it is missing
in the outline of the document.

**Cure.** Delete the asterisks, or make a sub-heading of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG332", "emphasis-whole", "warning", __doc__)

_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.FOOTNOTE)
_WHOLE = re.compile(r"(?P<marks>\*{1,3})(?P<words>[^*]+)\*{1,3}[.:;。：；]?")
_LEAST = 6  # words; of Chinese twice as many characters


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        markup = piece.text.passage.markup
        if piece.kind in _KINDS and markup.startswith("*") and piece.text.seen.startswith("\u2060"):
            found = _WHOLE.fullmatch(markup)
            if found and _long(piece.text, found["words"]):
                yield _fault(piece.text, found)


def _long(text: Text, words: str) -> bool:
    return len(words) >= 2 * _LEAST if text.language == "zh" else len(words.split()) >= _LEAST


def _fault(text: Text, found: re.Match[str]) -> Diagnostic:
    size, end = len(found["marks"]), found.end("words")
    edits = (Edit(text.passage.stretch(0, size), ""), Edit(text.passage.stretch(end, end + size), ""))
    how = {1: "in italics", 2: "in bold"}.get(size, "in bold and italics")
    fix = Fix("delete the asterisks", edits, safe=False)
    hint = "delete the asterisks, or make a sub-heading of it"
    return text.fault(RULE, f"the whole {text.passage.kind.value} is {how}", hint, fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
