"""Something is said to have taken place during a meeting, on a day when the meeting was not on.

**What it does.** Where a document says "during the high-level meeting", and of the events that it then names one has a
day outside the days that the document itself gives for that meeting, the two cannot both be right. The meeting has to
be named by more than one common word, and its days have to be the same wherever the document gives them. "On the
occasion of" and "on the margins of" leave room for the days around it and are not looked at.

**Why it matters.** Side events on the eve of a meeting are often reported as part of it; a reader who was there knows.

**Cure.** Write "on the occasion of", or correct the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from councilgen.checks.editing.figures.telling import Told, exact, extent, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.languages import Tag
from councilgen.recognise.findings import Date, Day, Finding, Period
from councilgen.recognise.inflected import inflected
from councilgen.recognise.sentences import Sentence, Spot, sentences

RULE = Rule("CG173", "event-outside", "warning", __doc__)


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language says that something was on during a meeting; own knowledge."""

    during: str  # with the group `meeting`
    held: str  # what makes a date the day of an event
    to_come: str  # what makes it something else: announced, decided
    aside: str  # before the name of a meeting, in Chinese behind it: what is said is not about the meeting itself


# One of these stands in every "during": looked for first, since it is fast.
_SIGNS: dict[Tag, tuple[str, ...]] = {
    "en": ("uring ", "ourse of "), "fr": ("endant ", "urant ", "ours de ", "ors de "), "es": ("urante ", "urso de "),
    "ru": ("о время ", " ходе ", " период ", " течение "), "zh": ("期间",), "ar": ("خلال ", "اثناء "),
}  # fmt: skip
_LATIN = r"[\w+&/'’-]+"
_WORDS: dict[Tag, _Words] = {
    "en": _Words(
        rf"\b(?:during|in the course of) (?:the |its |their |this )?(?P<meeting>(?:{_LATIN} ){{1,5}}?(?:meeting"
        rf"|session|conference|summit|forum|assembly|event|congress|symposium|week)\b)",
        r"\b(?:held|took place|organi[sz]\w+|hosted|convened|side[ -]events?)\b",
        r"\b(?:would|will|announc\w+|decid\w+|agreed|adopted|deadline|until|since)\b",
        r"\b(?:during|occasion of|margins of|course of|at|to|after|before|following|ahead of|connection with"
        r"|outcomes? of|results of|conclusion of|since|for) (?:the |its |this )?(?:[\w-]+ ){0,2}$",
    ),
    "fr": _Words(
        rf"\b(?:pendant|durant|au cours de|lors de) (?:la |le |l'|cette |sa )?(?P<meeting>(?:réunion|session"
        rf"|conférence|sommet|forum|assemblée|manifestation|congrès)(?: {_LATIN}){{1,3}})",
        r"\b(?:tenue?s?|organis\w+|lieu|accueilli\w*|convoqu\w+|manifestations?|parallèles?)\b",
        r"\b(?:aura|sera|annonc\w+|décid\w+|convenu|adopt\w+|délai|jusqu\w+|depuis)\b",
        r"\b(?:pendant|durant|cours de|lors de|occasion de|marge de|à|après|avant|suite à|depuis|issue de|pour)"
        r" (?:la |le |cette )?$|l'$",
    ),
    "es": _Words(
        rf"\b(?:durante|en el curso de|en el transcurso de) (?:la |el |esta |su )?(?P<meeting>(?:reunión|sesión"
        rf"|conferencia|cumbre|foro|asamblea|evento|congreso)(?: {_LATIN}){{1,3}})",
        r"\b(?:celebr\w+|organiz\w+|tuv\w+ lugar|acogi\w+|eventos?|paralel\w+)\b",
        r"\b(?:será|anunci\w+|decidi\w+|acord\w+|aprob\w+|adopt\w+|plazo|hasta|desde)\b",
        r"\b(?:durante|curso de|transcurso de|motivo de|ocasión de|margen de|paralelo a|en|tras|antes de|desde|para|a)"
        r" (?:la |el |esta )?$",
    ),
    "ru": _Words(
        rf"\b(?:во время|в ходе|в период|в течение) (?P<meeting>(?:{_LATIN} ){{0,2}}(?:заседани|сесси|конференци"
        rf"|саммит|форум|ассамбле|встреч|совещани|мероприяти|конгресс)[а-я]*(?: {_LATIN}){{0,2}})",
        r"\b(?:состоял\w+|прош\w+|проведен\w*|провел\w*|организова\w+|мероприяти\w*)\b",
        r"\b(?:будет|будут|объяв\w+|реш\w+|принят\w*|срок\w*|до|после)\b",
        r"\b(?:во время|в ходе|в период|в течение|по случаю|в рамках|на полях|на|после|до|к|для|по итогам|итоги)"
        r" (?:[\w-]+ ){0,1}$",
    ),
    "zh": _Words(
        r"(?P<meeting>[^\s，。；:、（）()“”]{2,30}?(?:会议|届会|大会|峰会|论坛|活动周|高峰会))(?:召开|举行|举办)?期间",
        r"举行|举办|组织|召开|主办|活动|会外",
        r"将|宣布|决定|商定|通过|截止|以来|之前",
        r"^(?:召开|举行|举办)?(?:期间|之际|上|前|后|之前|之后|以来|的成果|成果|闭幕|结束|间隙)",
    ),
    "ar": _Words(
        r"(?<![^\W_])(?:و)?(?:خلال|اثناء) (?:ال)?(?P<meeting>(?:اجتماع|دورة|مؤتمر|قمة|منتدى|جمعية|حدث"
        r"|جلسة)(?: [^\W\d_]+){1,3})",
        r"عقد|نظم|استضاف|جرى|جرت|اقيم|حدث|احداث",
        r"سيعقد|ستعقد|اعلن|قرر|اتفق|اعتمد|الموعد|منذ",
        r"(?:خلال|اثناء|بمناسبة|هامش|في|بعد|قبل|منذ|نتائج|الى|ل) ?(?:ال)?$",
    ),
}
# Before the day of an event in a sentence; a report, too, is "of" a day.
_ON: dict[Tag, str] = {
    "en": r"\b(?:on|from) $", "fr": r"\bles? $", "es": r"\b(?:el|los días) $", "ru": r"(?<!\bот) $", "zh": r"[于在]$",
    "ar": r"(?:في|يوم|يومي) $",
}  # fmt: skip
_STOP: dict[Tag, str] = {
    "fr": r" (?:a|ont|est|sont|et|qui|que|où|tenue?|organisée?|à|en|le|du|l'UIT)\b.*", "es": r" (?:ha|han|se|y|que"
    r"|en|el|la UIT)\b.*",
    "ru": r" (?:и|был\w*|состоял\w*|прош\w*|МСЭ|в|на|с)\b.*", "ar": r" (?:و|تم|نظم|عقد|في|الذي|التي)(?![^\W_]).*",
}  # fmt: skip
_CONVENED = r"\bmet\b|reuni|réuni|собра|انعقد|于"
_JOINED = 6  # characters between two days of one meeting: 16 and 17 December
_HAN_NAMES = 4  # signs by which a Chinese meeting has to be named, at least, with the word for meeting


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    pieces = manuscript.pieces
    everything: list[Told] | None = None
    for place, piece in enumerate(pieces):
        if piece.quoted:
            continue
        for sentence in sentences(piece.text.typed, piece.text.language):
            during = _during(sentence, piece.text.language)
            if during is None:
                continue
            everything = list(told(manuscript)) if everything is None else everything
            said = _when(during, sentence, everything)
            if said:
                yield from _outside(Told(piece, sentence), pieces[place + 1 :], said)


def _during(sentence: Sentence, tag: Tag) -> str | None:
    """Return the meeting during which something is said to have been, if it is named by more than one word."""
    if not any(sign in sentence.text for sign in _SIGNS[tag]):
        return None
    found = re.search(_WORDS[tag].during, sentence.text, re.IGNORECASE)
    if found is None:
        return None
    named = re.sub(_STOP[tag], "", found["meeting"]) if tag in _STOP else found["meeting"]
    if tag == "zh":
        return named if len(named) >= _HAN_NAMES else None
    return named if " " in named.strip() else None


@dataclass(frozen=True, slots=True)
class _Statement:
    """When a meeting was, and where the document says so."""

    days: tuple[date, date]
    told: Told
    place: tuple[int, int]


def _when(meeting: str, here: Sentence, everything: Sequence[Told]) -> _Statement | None:
    """Return the days that the document gives for a meeting, if it gives them once or the same each time."""
    found: dict[tuple[date, date], _Statement] = {}
    for other in everything:
        if other.sentence is here or not _about(meeting, other):
            continue
        spots = [spot for spot in other.sentence.spots if isinstance(spot.what, Date | Period) and exact(spot.what)]
        if not spots:
            continue
        days = _one_stretch(other, spots)
        if days is None:
            return None
        found.setdefault(days, _Statement(days, other, (spots[0].start, spots[-1].end)))
    return next(iter(found.values())) if len(found) == 1 else None


def _about(meeting: str, other: Told) -> bool:
    """Say whether a sentence names a meeting, and not only to say what was on around it."""
    tag, text = other.piece.text.language, other.sentence.text
    aside = re.compile(_WORDS[tag].aside, re.IGNORECASE)
    if tag != "zh":
        named = inflected(meeting, tag).finditer(text)
        return any(not aside.search(text[max(0, found.start() - 60) : found.start()]) for found in named)
    # Chinese puts what tells meetings apart before the word for meeting; the end of the name has to agree.
    endings = (meeting[start:] for start in range(max(1, len(meeting) - _HAN_NAMES)))
    ending = next((ending for ending in endings if ending in text), None)
    return ending is not None and any(not aside.match(rest) for rest in text.split(ending)[1:])


def _one_stretch(other: Told, spots: Sequence[Spot]) -> tuple[date, date] | None:
    """Return the days on which a sentence says that a meeting was held, if they are one stretch and nothing else's."""
    language = other.piece.text.language
    if not re.search(_WORDS[language].held + "|" + _CONVENED, other.sentence.text, re.IGNORECASE):
        return None
    spread = [days for spot in spots if (days := extent(spot.what))]
    together = len(spots) == 1 or (len(spots) == 2 and spots[1].start - spots[0].end < _JOINED)
    if not together or len(spread) != len(spots):
        return None
    return min(days[0] for days in spread), max(days[1] for days in spread)


def _outside(found: Told, following: Sequence[Piece], said: _Statement) -> Iterator[Diagnostic]:
    """Yield the days of events that are not among the days of the meeting."""
    text, words = found.sentence.text, _WORDS[found.piece.text.language]
    if not re.search(words.held, text, re.IGNORECASE) or re.search(words.to_come, text, re.IGNORECASE):
        return
    events = [found]
    if text.rstrip().endswith(":"):
        number = following[0].list if following else 0
        items = [piece for piece in following[:60] if piece.list == number] if number else []
        events += [Told(piece, each) for piece in items
                   for each in sentences(piece.text.typed, piece.text.language)[:2]]  # fmt: skip
    for event in events:
        for spot in event.sentence.spots:
            if event is found and not re.search(
                _ON[found.piece.text.language], text[max(0, spot.start - 12) : spot.start]
            ):
                continue
            days = _in_year(spot.what, said.days[0].year) if isinstance(spot.what, Date | Period) else None
            if days and (days[1] < said.days[0] or days[0] > said.days[1]):
                at = (spot.start, spot.end)
                meeting = said.told.shown(*said.place)
                related = Related(said.told.span(*said.place), "the days of the meeting")
                message = f"{event.shown(*at)} is not during a meeting of {meeting}"
                hint = 'write "on the occasion of", or correct the date'
                yield event.fault(RULE, at, message, hint, related=(related,))


def _in_year(what: Finding, year: int) -> tuple[date, date] | None:
    """Return the days of a date, whose year is the meeting's if it has none."""
    if not exact(what):
        return None
    match what:
        case Date(day=Day(year=None, month=month, day=day)):
            return extent(Date(0, 0, Day(year, month, day)))
        case Period(first=Day(year=None) as first, last=Day(year=None) as last):
            return extent(Period(0, 0, Day(year, first.month, first.day), Day(year, last.month, last.day)))
        case _:
            return extent(what)


CHECK = ManuscriptCheck(RULE, _run)
