"""A heading begins with a number that somebody typed, while the system numbers it.

**What it does.** Looks at headings of sections and sub-headings in a document with `numbering`, and at titles of
annexes. A number with a point or bracket behind it, or one that is the heading's own number, is a typed one: 1
Introduction, II. Background, 一、引言, Annex 1: Budget. Years and figures that belong to the words are right.

**Why it matters.** The heading is printed as "1 1 Introduction", and the typed number stays when the other moves on.

**Cure.** Delete the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.compose.outline import outline
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.document import Document
from councilgen.model.passage import Kind
from councilgen.model.prose import SubHeading

RULE = Rule("CG365", "heading-number-typed", "warning", __doc__)

_MARKED = re.compile(
    r"(?:(?:\d{1,2}(?:\.\d{1,2}){1,2}\.?|\d{1,2}[.)]|[IVX]{1,5}[.)])[ \u00a0\t]+(?=\D)"
    r"|[A-H][.)][ \u00a0\t]+(?=[^\W\d_]{2})|\(?[a-z]\)[ \u00a0]+"
    r"|(?:第?[一二三四五六七八九十]{1,3}[、．.]|（[一二三四五六七八九十]{1,2}）)[ \u00a0]*)"
)
_BARE = re.compile(r"(?P<number>\d{1,2}|[IVX]{1,5})[ \u00a0\t]+(?=[^\W\d_])")
_ANNEX = re.compile(
    r"(?:Annexe?|Anexo|Приложение|附件|الملحق|المرفق)[ \u00a0]*(?:\d{1,2}|[IVX]{1,4}|[A-H])?[ \u00a0]*"
    r"[:.：–—-][ \u00a0]*(?=\S)"
)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None:
        return
    numbers = _numbers(document)
    for piece in manuscript.own:
        if piece.kind is not Kind.HEADING:
            continue
        text = piece.text
        if piece.part == "annex" and (found := _ANNEX.match(text.passage.markup)):
            yield _fault(text, found)
        elif document.numbering.headings != "none" and piece.part == "section":
            found = _MARKED.match(text.passage.markup) or _own(text, numbers)
            if found:
                yield _fault(text, found)


def _own(text: Text, numbers: dict[int, str]) -> re.Match[str] | None:
    """Return the number at the beginning of a heading that is its own."""
    found = _BARE.match(text.passage.markup)
    return found if found and found["number"] == numbers.get(id(text.passage)) else None


def _numbers(document: Document) -> dict[int, str]:
    known = outline(document)
    numbers = {id(section.heading): known.targets[section.id].number for section in document.sections}
    for section in document.sections:
        for block in section.body.blocks:
            if isinstance(block, SubHeading):
                numbers[id(block.passage)] = known.numbers.get(id(block), "")
    return numbers


def _fault(text: Text, found: re.Match[str]) -> Diagnostic:
    typed = found[0].strip()
    fix = text.fix(f"delete {typed}", found.span(), "")
    message = f"the heading begins with {typed}, which the system writes"
    return text.fault(RULE, message, "delete it", at=(found.start(), found.start() + len(typed)), fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
