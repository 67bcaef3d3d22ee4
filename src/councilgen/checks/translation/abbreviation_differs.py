"""An abbreviation of the register is left as in the source, is another language's, or is gone.

**What it does.** Looks for abbreviations of bodies that belong to another language: WSIS is SMSI in French, CMSI in
Spanish, ВВУИО in Russian. In brackets beside the right one they may stand. Where the source has an abbreviation, the
translation has it in its language, or the full name.

**Why it matters.** Readers know the abbreviations of their own language, and search for them.

**Cure.** Write the abbreviation as `register.po` has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG224", "abbreviation-differs", "warning", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    reported: set[str] = set()
    for name, start, end in pair.names.strange(pair.translation):
        if not _gloss(pair.translation, start) or not name.found_in(pair.normal_translation):
            reported.add(name.wording)
            message = f"{name.source} is {name.wording} in this language"
            yield pair.fault(RULE, message, f"write {name.wording}", at=(start, end))
    for name, start, end in pair.named:
        if name.sort == "abbreviation" and name.wording not in reported:
            reported.add(name.wording)
            if not name.found_in(pair.normal_translation):
                message = f"translation lacks {name.wording}, which the source has as {name.source}"
                yield pair.fault(RULE, message, f"write {name.wording}, or the full name", source=(start, end))


def _gloss(text: str, start: int) -> bool:
    """Say whether a place is in brackets."""
    before = text[max(0, start - 60) : start]
    return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))


CHECK = PairCheck(RULE, _run)
