"""Something is said to rise from a higher to a lower figure, or to fall from a lower to a higher one.

**What it does.** Looks for a word of rising or falling with "from … to …" and two figures of one kind: both numbers,
both percentages, or both sums in one currency. Years and places ("rose from the 30th to the 20th place") are not
compared.

**Why it matters.** Either the word is wrong or the two figures were exchanged; the reader learns the opposite.

**Cure.** Exchange the figures or change the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from councilgen.checks.editing.figures.telling import Told, outlined, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.recognise.findings import Amount, Finding, Number, Percentage, Range
from councilgen.recognise.sentences import QUANTITY, RANGED, Spot

_BARE = re.compile(r"[\d.,' ]+(?:(?:to|à|al?|до|الى) |[至到-])", re.IGNORECASE)
RULE = Rule("CG181", "direction-wrong", "warning", __doc__)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of rising and falling, and how a language says from where to where."""

    up: str
    down: str
    order: str  # V is the word


_FROM_TO = r"V(?:~| <D>){0,40}? FROM (?:(?:~|<D>){0,30}?<Q>(?:~|<D>){0,45}? TO (?:~|<D>){0,30}?<Q>|~{0,15}<R>)"
# Own knowledge. Words that may mean either (improve, widen) are left out.
_WORDS: dict[Tag, _Words] = {
    "en": _Words(
        r"\b(?:rose|rises?|risen|rising|grew|grows?|grown|growing|increas(?:e|es|ed|ing)|climb(?:ed|s|ing)?"
        r"|jump(?:ed|s)?|went up|expanded)\b",
        r"\b(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shrank"
        r"|went down|reduced|lowered)\b",
        _FROM_TO.replace("FROM", "from").replace("TO", "to"),
    ),
    "fr": _Words(
        r"\b(?:augment\w+|progressé\w*|progresse(?:nt)?|accru\w*)\b",
        r"\b(?:baiss\w+|diminu\w+|recul\w*|chut\w+|réduit\w*)\b",
        _FROM_TO.replace("FROM", "(?:de|d')").replace("TO", "à"),
    ),
    "es": _Words(
        r"\b(?:aument\w+|creció|crecieron|crecido|subió|subieron|increment\w+|ascendió)\b",
        r"\b(?:disminu\w+|descend\w+|bajó|bajaron|bajado|redujo|redujeron|cayó|cayeron)\b",
        _FROM_TO.replace("FROM", "del?").replace("TO", "al?"),
    ),
    "ru": _Words(
        r"\b(?:вырос\w*|возрос\w*|увелич\w+|повыс\w+)\b",
        r"\b(?:сниз\w+|уменьш\w+|сократ\w+|упал\w?)\b",
        _FROM_TO.replace("FROM", "со?").replace("TO", "до"),
    ),
    "ar": _Words(
        r"(?<![^\W_])(?:و|ف)?(?:ارتفع|ارتفعت|زاد|زادت|ازداد|ازدادت|نما|نمت)(?![^\W_])",
        r"(?<![^\W_])(?:و|ف)?(?:انخفض|انخفضت|تراجع|تراجعت|هبط|هبطت|تناقص)(?![^\W_])",
        _FROM_TO.replace("FROM", "من").replace("TO", "الى"),
    ),
    "zh": _Words(
        r"(?:上升|增加|增长|增至|提高|升至|升到|攀升)",
        r"(?:下降|减少|降至|降到|降低|缩减|减至|下滑)",
        r"[从由](?:(?:~|<D>){0,20}?<Q>(?:~|<D>){0,16}?V(?:~|<D>){0,16}?<Q>|~{0,8}<R>)",
    ),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for found in told(manuscript):
        outline, words = found.sentence.outline, _WORDS[found.piece.text.language]
        if RANGED not in outline and outline.count(QUANTITY) < 2:
            continue
        for up, verbs in ((True, words.up), (False, words.down)):
            for said in outlined(words.order.replace("V", f"(?P<word>{verbs})")).finditer(outline):
                if fault := _fault(found, said, up):
                    yield fault


def _fault(found: Told, said: re.Match[str], up: bool) -> Diagnostic | None:
    """Return the fault if the two figures do not go where the word goes."""
    words = _WORDS[found.piece.text.language]
    places = [place for place in range(said.start(), said.end()) if said.string[place] in QUANTITY + RANGED]
    if outlined(f"{words.up}|{words.down}").search(said.string, said.end("word"), places[0]):
        return None  # the figures belong to another word
    spots = [found.sentence.behind(place) for place in places[-2:]]
    if any(said.string[place - 1] == "-" for place in places) or _of_two_units(found, spots[0]):
        return None
    ends = _ends(*(spot.what for spot in spots))
    if ends is None or (ends[0] < ends[1] if up else ends[0] > ends[1]):
        return None
    at = (spots[0].start, spots[-1].end)
    message = f"{said['word']} does not fit {found.shown(*at)}"
    return found.fault(RULE, at, message, "exchange the two figures, or change the word")


def _of_two_units(found: Told, spot: Spot) -> bool:
    """Say whether the first number of a range has a unit of its own, which a range does not keep."""
    return isinstance(spot.what, Range) and not _BARE.match(found.sentence.text, spot.start)


def _ends(first: Finding, last: Finding | None = None) -> tuple[Decimal, Decimal] | None:
    """Return two figures that can be compared."""
    match first, last:
        case (Percentage(value=low, last=Decimal() as high), None) | (Range(first=low, last=high), None):
            return low, high
        case (Amount(value=low, last=Decimal() as high), None):
            return low, high
        case Percentage(value=low), Percentage(value=high):
            return low, high
        case Amount(value=low, currency=one), Amount(value=high, currency=other) if one == other:
            return low, high
        case Number(value=low, unit=one), Number(value=high, unit=other) if one == other:
            return low, high
        case _:
            return None


CHECK = ManuscriptCheck(RULE, _run)
