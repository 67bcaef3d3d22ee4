"""An anniversary does not fit the years that are named with it.

**What it does.** Where one anniversary is said to be of things of different years (the twentieth anniversary of the
Declaration (2003) and the Agenda (2005)), they cannot both have it in one year;
the years of the Geneva and Tunis outcomes of WSIS need not be said. Where one year in brackets and the year
of the celebration stand in the sentence, it counts: in 2025 the Agenda of 2005 is twenty years old, not thirty.

**Why it matters.** Such sentences are copied from speech to speech long after the year has changed.

**Cure.** Name the year that is meant, or say "two decades after" for several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.figures.telling import STOPS, Told, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT
from councilgen.recognise.findings import Date, Day, Instrument, Number, Ordinal, Period
from councilgen.recognise.sentences import Spot

RULE = Rule("CG179", "anniversary-wrong", "warning", __doc__)
# What follows the number of an anniversary; of Arabic what stands before it. Own knowledge.
_BEHIND: dict[Tag, str] = {
    "en": r"[ -](?:year )?anniversary\b",
    "fr": r" anniversaire\b",
    "es": r" aniversario\b",
    "ru": r" годовщин\w+|-летн\w+ юбиле\w+|-лети[еяюи]\w*",
    "zh": r" ?周年",
    "ar": r"(?!)",
}
_BEFORE = re.compile(r"(?:ال)?ذكرى (?:ال)?(?:سنوية )?$")
_BRACKET = re.compile(r"\((?:عام |год )?(?P<year>(?:1[89]|20)\d\d)(?:年| ?г\.| год)?\)")

# The two phases of the Summit, whose anniversaries are taken together so often: Geneva, 10-12 December 2003, and Tunis,
# 16-18 November 2005 (www.itu.int/net/wsis).
_YEARS_OF: dict[int, dict[Tag, str]] = {
    2003: {
        "en": r"Geneva (?:Declaration|Plan of Action)", "fr": r"(?:Déclaration(?: de principes)?"
        r"|Plan d'action) de Genève",
        "es": r"(?:Declaración(?: de Principios)?|Plan de Acción) de Ginebra",
        "ru": r"Женевск\w+ (?:деклараци|план)\w*", "zh": r"《?日内瓦(?:原则宣言|行动计划)》?",
        "ar": r"(?:اعلان مبادئ|اعلان|خطة عمل) جنيف",
    },
    2005: {
        "en": r"Tunis (?:Commitment|Agenda)", "fr": r"(?:Engagement|Agenda) de Tunis",
        "es": r"(?:Compromiso|Agenda) de Túnez", "ru": r"Тунисск\w+ (?:обязательств|программ)\w*",
        "zh": r"《?(?:突尼斯承诺|(?:信息社会)?突尼斯议程)》?", "ar": r"(?:التزام|برنامج عمل) تونس",
    },
}  # fmt: skip


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for found in told(manuscript):
        spots = [spot for spot in found.sentence.spots if _anniversary(found, spot)]
        if len(spots) == 1 and not _several(found, spots[0]):
            yield from _judged(found, spots[0])


def _anniversary(found: Told, spot: Spot) -> bool:
    text, tag = found.sentence.text, found.piece.text.language
    if not isinstance(spot.what, Ordinal | Number):
        return False
    if tag == "ar":
        return _BEFORE.search(text, max(0, spot.start - 20), spot.start) is not None
    return re.compile(_BEHIND[tag], re.IGNORECASE).match(text, spot.end) is not None


def _several(found: Told, spot: Spot) -> bool:
    """Say whether more anniversaries are named than one: the 20th and 22nd anniversaries."""
    before = [other for other in found.sentence.spots if other.end <= spot.start and spot.start - other.end < 12]
    return any(isinstance(other.what, Ordinal) for other in before)


def _judged(found: Told, spot: Spot) -> Iterator[Diagnostic]:
    years = [each for each in _BRACKET.finditer(found.sentence.text) if _of_the_thing(found, spot, each)]
    known = () if years else _known(found, spot)
    count = int(spot.what.value) if isinstance(spot.what, Ordinal | Number) else 0
    different = sorted({*(int(each["year"]) for each in years), *known})
    at = (spot.start, spot.end)
    if len(different) > 1:
        message = f"what is of {' and '.join(map(str, different))} cannot have anniversary {count} in one year"
        hint = f"name the one that is meant, or write that {count} years have passed"
        yield found.fault(RULE, at, message, hint)
    elif different and (now := _celebrated(found)) and now - different[0] != count:
        message = f"what is of {different[0]} has its anniversary {now - different[0]} in {now}, not {count}"
        yield found.fault(RULE, at, message, "correct the number, or the year")


def _known(found: Told, spot: Spot) -> tuple[int, ...]:
    """Return the years of what everybody knows, where the sentence names it beside the anniversary without its year."""
    text, tag = found.sentence.text, found.piece.text.language
    years = []
    for year, names in _YEARS_OF.items():
        for named in re.finditer(names[tag], text):
            between = text[named.end() : spot.start] if tag == "zh" else text[spot.end : named.start()]
            behind = named.end() <= spot.start if tag == "zh" else named.start() >= spot.end
            if behind and not re.search(f"[{STOPS}]", between):
                years.append(year)
    return tuple(years)


def _of_the_thing(found: Told, spot: Spot, bracket: re.Match[str]) -> bool:
    """Say whether a year in brackets belongs to what has its anniversary, not to an instrument cited beside it."""
    chinese = found.piece.text.language == "zh"
    cited = any(isinstance(other.what, Instrument) and other.start <= bracket.start() <= other.end + 2
                for other in found.sentence.spots)  # fmt: skip
    after_object = found.sentence.text[max(0, bracket.start() - 2) : bracket.start()].strip().endswith(OBJECT)
    beside = bracket.start() < spot.start if chinese else bracket.start() > spot.end
    return beside and not cited and not after_object


def _celebrated(found: Told) -> int | None:
    """Return the only year of the sentence that stands in no brackets."""
    years: set[int] = set()
    for spot in found.sentence.spots:
        inside = found.sentence.text[spot.start - 1 : spot.start] == "("
        match spot.what:
            case Date(day=Day(year=int() as year)) if not inside:
                years.add(year)
            case Period():
                return None
            case _:
                pass
    return years.pop() if len(years) == 1 else None


CHECK = ManuscriptCheck(RULE, _run)
