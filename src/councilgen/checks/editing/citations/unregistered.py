"""A document cites by hand an instrument that the register does not have.

**What it does.** Looks at resolutions, decisions and other instruments that are typed with their number and their
issuer, of the kinds that the register keeps.

**Why it matters.** The register is the project's memory: what stands there is worded in six languages, and year, place
and mark of revision are right once and for all.

**Cure.** Add it to `content/register/instruments.yaml` and cite it as `[@key]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import Identity, misnamed, registered, together
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.mentions import Noun

RULE = Rule("CG154", "instrument-unregistered", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.document is None:
        return
    kept = {(instrument.body, instrument.kind) for instrument in manuscript.register.instruments.values()}
    for which, group in together(manuscript):
        first = next((one for one in group if one.manner == "hand" and not misnamed(one)), None)
        if first is not None and (which.issuer, which.noun) in kept and _unknown(manuscript, which):
            message = f"{first.written} is not in the register"
            yield RULE.at(first.span, message, "add it to content/register/instruments.yaml and cite it by key")


def _unknown(manuscript: Manuscript, which: Identity) -> bool:
    """Say whether the register has neither the instrument nor the report of that symbol, of which other rules speak."""
    nouns: tuple[Noun, ...] = (which.noun, "report")
    return not any(registered(manuscript, which._replace(noun=noun)) for noun in nouns)


CHECK = ManuscriptCheck(RULE, _run)
