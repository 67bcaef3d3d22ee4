"""An abbreviation is used and never spelled out.

**What it does.** Looks for abbreviations in the text whose long form stands nowhere in the document, neither before
nor behind them in brackets. Those that every delegate knows are passed over, and so is the name of a body that the
register words by its abbreviation.

**Why it matters.** A delegate who joined this year cannot guess that HLE is the High-Level Event; a translator may
guess wrong.

**Cure.** Spell it out at the first mention, with the abbreviation in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import FAMILIAR, abbreviating, body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG185", "abbreviation-unexplained", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found = abbreviating(manuscript)
    known = {one.definition.short for one in found.introduced} | FAMILIAR
    known |= {short for short, name in manuscript.names.abbreviations.items() if name.official}
    for use in found.used:
        short = use.abbreviation.short
        if short not in known and body(use.piece):
            known.add(short)
            message = f"{short} is never spelled out"
            yield RULE.at(use.span, message, f"write the long form, and ({short}) behind it, at the first mention")


CHECK = ManuscriptCheck(RULE, _run)
