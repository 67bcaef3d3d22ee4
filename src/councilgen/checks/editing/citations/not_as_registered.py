"""An instrument is cited otherwise than it stands in the register.

**What it does.** Compares year, place and mark of revision of a citation that was typed by hand, or that stands in own
words before a key, with the register; and whose resolution it is: no resolution is the organization's own.

**Why it matters.** Resolution 172 (Guadalajara, 2010) has never been revised, and is printed with "Rev." every year;
Resolution 1332 was modified in 2024, so that 2023 names a text that is no longer in force.

**Cure.** Write what the register has, best by citing the key; if the register is wrong, correct it there.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import (
    HOUSES,
    as_registered,
    detailed,
    other,
    registered,
    together,
    worded,
)
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.register.model import Instrument, Register

RULE = Rule("CG155", "instrument-not-as-registered", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for which, group in together(manuscript):
        instrument = registered(manuscript, which)
        if instrument is None:
            continue
        right = next((one for one in group if not _wrong(manuscript, one, instrument)), None)
        for one in group:
            if one.manner != "key" and (wrong := _wrong(manuscript, one, instrument)):
                message = f"{one.written} {wrong}"
                wording = manuscript.wording(instrument.key) if manuscript.wording else ""
                hint = (
                    f"write {wording}, or cite it as [@{instrument.key}]" if wording else "write what the register has"
                )
                related = other(right, worded(manuscript, right)) if right else ()
                yield RULE.at(one.span, message, hint, related=related)


def _wrong(manuscript: Manuscript, one: Cited, instrument: Instrument) -> str:
    """Return what a citation says that the register does not, or nothing."""
    said, there = one.citation, as_registered(instrument)
    if said is None:
        return ""
    if said.year and there.year and said.year != there.year and not said.date:
        return f"has the year {said.year}, the register has {there.year}"
    if said.place_key and there.place_key and said.place_key != there.place_key:
        place = manuscript.register.places[there.place_key].markup
        return f"has another place than the register, which has {place}"
    if said.issuer in HOUSES and said.noun == "resolution" and said.symbol is None:
        return "names the organization, and the register a body of it"
    if (
        detailed(one)
        and said.year
        and (said.revision != "") != instrument.revised
        and _marked(manuscript.register, instrument)
    ):
        return "is not marked as revised, as it is in the register" if instrument.revised else "was never revised"
    return ""


def _marked(register: Register, instrument: Instrument) -> bool:
    """Say whether the house marks a revised instrument of this kind at all: of ITU-R 61-3 the number says it."""
    pattern = register.bodies[instrument.body].citations[instrument.kind]
    return pattern.revised is None or pattern.revised.markup != pattern.new.markup


CHECK = ManuscriptCheck(RULE, _run)
