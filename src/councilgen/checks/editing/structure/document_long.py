"""The document is longer than its house wants.

**What it does.** Counts the words of the document as its author wrote it, notes and headings included. Contributions
to the Council of ITU are preferably limited to four pages, which are about 2,000 words without annexes; reports and
notes of the United Nations to 8,500 words, contributions to 10,700, with annexes. In other languages as many words as
say the same.

**Why it matters.** Every page is translated into five languages, and documents that exceed the limit are sent back or
need a waiver.

**Cure.** Shorten the text, or move what only few need into an information document.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.structure.demands import DEMANDS, scaled
from councilgen.checks.editing.structure.parts import length
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG343", "document-long", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document, demands = manuscript.document, DEMANDS[manuscript.house]
    if document is None or document.kind not in demands.words:
        return
    limit = scaled(demands.words[document.kind], manuscript.language)
    parts = ("purpose", "section", "annex") if demands.annexes_count else ("purpose", "section")
    found = sum(length(piece.text) for piece in manuscript.pieces if piece.part in parts)
    if found > limit:
        unit = "characters" if manuscript.language == "zh" else "words"
        message = f"the {document.kind} has {found} {unit}, more than {limit}"
        yield RULE.at(manuscript.field("sections"), message, "shorten it, or move parts into an information document")


CHECK = ManuscriptCheck(RULE, _run)
