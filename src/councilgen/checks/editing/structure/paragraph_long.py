"""A paragraph is very long.

**What it does.** Counts the words of each paragraph of the document's own: more than 280 in English, and what says as
much in the other languages (in Chinese 476 characters), fill more than half a page. Quoted paragraphs are passed
over.

**Why it matters.** Paragraphs are what a meeting cites, amends and adopts. One that holds five thoughts cannot be
adopted with one of them changed.

**Cure.** Begin a new paragraph with each thought, or make a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.structure.demands import PARAGRAPH_WORDS, scaled
from councilgen.checks.editing.structure.parts import length
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG350", "paragraph-long", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.running:
        if piece.kind is not Kind.PARAGRAPH:
            continue
        limit = scaled(PARAGRAPH_WORDS, piece.text.language)
        markup = piece.text.passage.markup
        roughly = len(markup) if piece.text.language == "zh" else markup.count(" ") + 1
        if roughly > limit and (found := length(piece.text)) > limit:
            unit = "characters" if piece.text.language == "zh" else "words"
            message = f"the paragraph has {found} {unit}, more than {limit}"
            yield piece.text.fault(RULE, message, "begin a new paragraph with each thought")


CHECK = ManuscriptCheck(RULE, _run)
