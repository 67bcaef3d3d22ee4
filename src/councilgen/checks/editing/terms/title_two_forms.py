"""The title of a document is quoted in two ways.

**What it does.** Compares what stands in 《 》 or in quotation marks: titles whose letters are the same and whose
punctuation differs, and long titles that differ in a few letters.

**Why it matters.** A reader takes two titles for two documents.

**Cure.** Copy the title from the document; best, put it into the register and cite it by key.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from councilgen.checks.editing.terms.likeness import one_title
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.markup.visible import OBJECT, UNSEEN

RULE = Rule("CG196", "title-two-forms", "warning", __doc__)

_TITLE = re.compile(r"《(?P<book>[^《》]{6,200})》|[\"“«](?P<quoted>[^\"“”«»]{16,200})[\"”»]")
_MASKED = re.compile(f"[{OBJECT}{UNSEEN}]")
_COMPARED = 200  # titles that a title is held against; no document of the Council has so many

_Found = tuple[str, Piece, int, int]


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    first: deque[_Found] = deque(maxlen=_COMPARED)
    for piece in manuscript.own:
        for found in _TITLE.finditer(piece.text.prose):
            kind = "book" if found["book"] else "quoted"
            words, start = found[kind].strip(), found.start(kind) + len(found[kind]) - len(found[kind].lstrip())
            title = (words, piece, start, start + len(words))
            earlier = next((each for each in first if one_title(each[0], title[0])), None)
            if earlier is None:
                first.append(title)
            elif earlier[0] != title[0] and not _MASKED.search(title[0] + earlier[0]):
                yield _fault(title, earlier)


def _fault(title: _Found, earlier: _Found) -> Diagnostic:
    words, piece, start, end = title
    related = (Related(earlier[1].text.passage.span(earlier[2], earlier[3]), "quoted so here"),)
    message = f"the title {words} is {earlier[0]} elsewhere"
    return piece.text.fault(RULE, message, "copy it from the document itself", at=(start, end), related=related)


CHECK = ManuscriptCheck(RULE, _run, beside=True)
