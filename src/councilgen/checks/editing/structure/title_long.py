"""The title of the document is too long.

**What it does.** Counts the words of the title: more than 40 in English, and what says as much in the other
languages, fill more than three lines of the first page.

**Why it matters.** The title stands in lists of documents, in the agenda and in the properties of the files. A long
one is cut off there, each time in another place.

**Cure.** Say in the purpose what the document does, and leave to the title what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.structure.demands import TITLE_WORDS, scaled
from councilgen.checks.editing.structure.parts import length
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG341", "title-long", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.of("title"):
        limit = scaled(TITLE_WORDS, piece.text.language)
        found = length(piece.text)
        if found > limit:
            unit = "characters" if piece.text.language == "zh" else "words"
            message = f"the title has {found} {unit}, more than {limit}"
            yield piece.text.fault(RULE, message, "shorten it; the purpose has room for the rest")


CHECK = ManuscriptCheck(RULE, _run)
