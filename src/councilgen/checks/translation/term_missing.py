"""A term of the source is not worded in the translation as the glossary has it.

**What it does.** Looks for the terms of `content/register/glossary.yaml` in the source, the longest first, and in the
translation for one of the wordings of its language, in any of its forms. A term inside the official name of a body or
an instrument is not asked for: the register words that.

**Why it matters.** A reader takes two words for two things. One term, one wording, in all documents of a session.

**Cure.** Write the wording of the glossary. If the sentence rightly says it otherwise, allow the breach and say why; if
another wording is right everywhere, add it to the glossary.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG231", "term-missing", "warning", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if pair.terms is None:
        return
    for found in pair.terms.in_source(pair.source, pair.original):
        term = found.term
        if pair.language not in term.wordings or pair.terms.worded(term, pair.translation):
            continue
        if not any(pair.terms.banned(term, pair.translation)):  # that is CG230's business
            message = f"translation has no wording of the glossary for {pair.original[found.start : found.end]!r}"
            hint = f"write {' or '.join(term.wordings[pair.language])}"
            yield pair.fault(RULE, message, hint, source=(found.start, found.end))


CHECK = PairCheck(RULE, _run)
