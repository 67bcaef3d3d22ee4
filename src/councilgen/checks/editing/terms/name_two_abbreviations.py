"""One name is abbreviated in two ways.

**What it does.** Compares the abbreviations that a document introduces for one long form. Latin letters behind
Chinese or Arabic words are passed over: nothing tells with which word their long form begins.

**Why it matters.** Two abbreviations are two things to whoever reads on.

**Cure.** Keep one of them, the register's where it has one.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import Introduced, abbreviating, introduced_at
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.normal import normal

RULE = Rule("CG190", "name-two-abbreviations", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    first: dict[str, Introduced] = {}
    for one in abbreviating(manuscript).introduced:
        definition = one.definition
        if not definition.certain:
            continue
        earlier = first.setdefault(definition.key or normal(definition.long).casefold(), one)
        short = earlier.definition.short
        if short != definition.short and short not in definition.short and definition.short not in short:
            message = f"{definition.long} is abbreviated as {definition.short} here and as {short} elsewhere"
            yield RULE.at(one.span, message, "keep one of the two", related=introduced_at(earlier))


CHECK = ManuscriptCheck(RULE, _run, beside=True)
