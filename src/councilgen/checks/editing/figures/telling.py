"""What a document tells in its own words, sentence by sentence, and the days that its dates mean."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from councilgen.checks.manuscript.model import Manuscript, Piece
from councilgen.diagnostics.model import Diagnostic, Fix, Related, Rule, Span
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT, UNSEEN
from councilgen.recognise.findings import Date, Day, Finding, Period
from councilgen.recognise.sentences import DATE, FOUND, ORDINAL, OTHER, QUANTITY, RANGED, Sentence

Stretch = tuple[int, int]
_SIGNS = {"<Q>": QUANTITY, "<R>": RANGED, "<D>": DATE, "<O>": ORDINAL, "<X>": OTHER}
# Punctuation after which something else is said.
STOPS = f",:;()،؛，：；{OBJECT}"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the text in which it stands."""

    piece: Piece
    sentence: Sentence

    def shown(self, start: int, end: int) -> str:
        """Return a stretch of the sentence as its author wrote it."""
        begin, last = self.sentence.at(start, end)
        return self.piece.text.typed[begin:last].replace(OBJECT, "").replace(UNSEEN, "")

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the sentence stands in its file."""
        return self.piece.text.passage.span(*self.sentence.at(start, end))

    def fault(
        self, rule: Rule, at: Stretch, message: str, hint: str, *,
        related: tuple[Related, ...] = (), fixes: tuple[Fix, ...] = (),
    ) -> Diagnostic:  # fmt: skip
        """Return the breach of a rule at a stretch of the sentence."""
        return self.piece.text.fault(rule, message, hint, at=self.sentence.at(*at), related=related, fixes=fixes)


def told(manuscript: Manuscript) -> Iterator[Told]:
    """Yield every sentence in the document's own words that has a figure or a date."""
    for piece, sentence in manuscript.figured:
        yield Told(piece, sentence)


def issued(manuscript: Manuscript) -> date | None:
    """Return the date of the document, if it is known."""
    return manuscript.document.date if manuscript.document else None


@lru_cache(maxsize=512)
def outlined(pattern: str) -> re.Pattern[str]:
    """Return a pattern over outlines: <Q> is a quantity, <R> a range, <D> a date, <O> an ordinal, <*> any of them.

    `~` is anything short of the next finding or of punctuation.
    """
    for name, sign in _SIGNS.items():
        pattern = pattern.replace(name, sign)
    pattern = pattern.replace("<*>", f"[{FOUND}]").replace("~", f"[^{FOUND}{STOPS}]")
    return re.compile(pattern, re.IGNORECASE)


def extent(what: Finding) -> tuple[date, date] | None:
    """Return the first and the last day that a date with its year may mean."""
    first, last = (what.first, what.last) if isinstance(what, Period) else (_day(what), _day(what))
    if first is None or last is None or first.year is None or last.year is None:
        return None
    begin, end = _bounds(first.year, first), _bounds(last.year, last)
    return (begin[0], end[1]) if begin and end else None


def exact(what: Finding) -> bool:
    """Say whether a date names its days, not only its month or year."""
    ends = (what.first, what.last) if isinstance(what, Period) else (_day(what),)
    return all(day is not None and day.day is not None and day.month is not None for day in ends)


def possible(day: Day) -> bool:
    """Say whether the calendar has such a day; of a day without a year, whether any year has it."""
    if day.month is None or day.day is None:
        return day.month is None or 1 <= day.month <= 12
    return 1 <= day.month <= 12 and 1 <= day.day <= calendar.monthrange(day.year or 2024, day.month)[1]


def _day(what: Finding) -> Day | None:
    return what.day if isinstance(what, Date) else None


def _bounds(year: int, day: Day) -> tuple[date, date] | None:
    if not possible(day) or not 1 <= year <= 9999:
        return None
    month, last = day.month or 12, day.day or calendar.monthrange(year, day.month or 12)[1]
    return date(year, day.month or 1, day.day or 1), date(year, month, last)


# Before a number that need not be exact. Own knowledge.
OPEN_ENDED: dict[Tag, str] = {
    "en": r"(?i)\b(?:more than|over|nearly|almost|about|some|around|at least|less than|up to|under) $",
    "fr": r"(?i)\b(?:plus d[e']|près de|environ|quelque|au moins|moins de|jusqu'à) ?$",
    "es": r"(?i)\b(?:más de|casi|cerca de|unos|unas|al menos|menos de|hasta) $",
    "ru": r"(?i)\b(?:более|свыше|около|почти|примерно|не менее|менее|до) (?:чем )?$",
    "zh": r"(?:超过|约|近|大约|至少|多达|不到|逾) ?$",
    "ar": r"(?:اكثر من|نحو|حوالي|قرابة|زهاء|ما يزيد على|على الاقل|اقل من) $",
}
