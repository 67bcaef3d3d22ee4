"""A time of day cannot be, is said twice over, or ends before it begins.

**What it does.** Finds 14:30-12:30; 14:30 p.m. and 上午14时, whose part of the day the hour says already or denies; and
25:00 or 9:75 after words such as "at" or beside another time. What goes on over midnight (20:00-02:00) is right.

**Why it matters.** Delegates come at the hour that is printed.

**Cure.** Correct the time; write 14:30 or 2.30 p.m.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from councilgen.checks.editing.figures.telling import Told, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.languages import Tag
from councilgen.recognise.findings import Time

RULE = Rule("CG184", "time-wrong", "error", __doc__)
_BETWEEN = re.compile(r" ?- ?| (?:to|until|à|a las?|al?|до|الى|حتى)(?: الساعة)? |至|到")
_EVENING = 18 * 60  # what begins later may go on over midnight
_HOUR, _MINUTES = r"(?:1[3-9]|2[0-4])", r"(?:[:.][0-5]\d| ?h ?[0-5]?\d?)?"
# A part of the day beside an hour of the second half of it. Own knowledge.
_TWICE: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(rf"(?<![\d:.]){_HOUR}(?:[:.][0-5]\d)? ?[ap]\.?m\b\.?", re.IGNORECASE),
    "fr": re.compile(
        rf"(?<![\d:.]){_HOUR}{_MINUTES}(?: ?heures)? (?:du matin|du soir|de l'après-midi)\b", re.IGNORECASE
    ),
    "es": re.compile(
        rf"(?<![\d:.]){_HOUR}{_MINUTES}(?: ?horas)? (?:de la mañana|de la tarde|de la noche|[ap]\. ?m\.)", re.IGNORECASE
    ),
    "ru": re.compile(rf"(?<![\d:.]){_HOUR}(?:[:.][0-5]\d)?(?: ?час(?:а|ов)?)? (?:утра|вечера|дня)\b", re.IGNORECASE),
    "zh": re.compile(r"(?:上午|早上) ?(?:1[3-9]|2[0-4])(?:[:时点])"),
    "ar": re.compile(rf"(?<![\d:.]){_HOUR}[:.][0-5]\d (?:صباحا|مساء|بعد الظهر|قبل الظهر)"),
}
_CLOCK = re.compile(
    r"\d ?[:.hчapAP时点]|\d (?:час|heure|hora|du |de )"
)  # in every sentence with a time, and few others
_LATER = re.compile(
    r" ?p\. ?m\b\.?$| ?pm$| (?:heures |horas |час\w* )?(?:du soir|de l'après-midi|de la tarde|de la noche|вечера"
    r"|дня|مساء|بعد الظهر)$",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"(?:\b(?:at|from|until|à|a las|в|с|до) |الساعة |-|[于在至])(?P<time>(?:2[5-9]|[3-9]\d):[0-5]\d|(?:[01]?\d"
    r"|2[0-4]):[6-9]\d)"
    r"(?![\d:])|(?<!\d)(?P<signs>(?:2[5-9]|[3-9]\d)[时点](?:[0-5]?\d分|整)|(?:[01]?\d|2[0-4])[时点][6-9]\d分)",
    re.IGNORECASE,
)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for found in told(manuscript):
        text = found.sentence.text
        if not _CLOCK.search(text):
            continue
        yield from _backwards(found)
        for said in _TWICE[found.piece.text.language].finditer(text):
            message = f"{found.shown(*said.span())} has a part of the day beside an hour of twenty-four"
            hint = "write 14:30 or 2.30 p.m., in the manner of the language"
            yield found.fault(RULE, said.span(), message, hint, fixes=_without_part(found, said))
        for said in _BEYOND.finditer(text):
            at = said.span("time" if said["time"] else "signs")
            if not _ratio(text, at):
                yield found.fault(RULE, at, f"{found.shown(*at)} is no time of day", "correct the time")


def _without_part(found: Told, said: re.Match[str]) -> tuple[Fix, ...]:
    """Return the cure that takes the part of the day away, where it says what the hour says too."""
    part = _LATER.search(said[0])
    if part is None:
        return ()
    at = found.sentence.at(said.start() + part.start(), said.end())
    return (found.piece.text.fix(f"take {part[0].strip()} away", at, ""),)


def _backwards(found: Told) -> Iterator[Diagnostic]:
    for one, other in pairwise(found.sentence.spots):
        match one.what, other.what:
            case Time(hour=hour, minute=minute), Time(hour=later, minute=last):
                begins, ends = hour * 60 + minute, later * 60 + last
                joined = _BETWEEN.fullmatch(found.sentence.text, one.end, other.start)
                if joined and ends < begins < _EVENING:
                    at = (one.start, other.end)
                    yield found.fault(RULE, at, f"{found.shown(*at)} ends before it begins", "correct one of the two")
            case _:
                pass


def _ratio(text: str, at: tuple[int, int]) -> bool:
    """Say whether two numbers with a colon are a ratio or a score: from 60:40 to 70:30."""
    hour, _colon, minute = text[slice(*at)].partition(":")
    return bool(minute) and int(hour) + int(minute) == 100


CHECK = ManuscriptCheck(RULE, _run)
