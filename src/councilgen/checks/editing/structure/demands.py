"""What the houses ask of a document: the fields of its first page, its length, the time of its submission.

Sources: ITU's templates for documents of the Council (Purpose, Action required, Link with the Strategic Plan,
Financial implications) and its guidance to authors of contributions ("preferably four pages", about 2,000 words; 14
calendar days before the session, Decision 556); the United Nations' limits of 8,500 words for documents of a
Secretariat and 10,700 for others, notes included. A limit is counted in English words; other languages need more or
fewer of them for the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from councilgen.languages import Tag
from councilgen.model.demands import House
from councilgen.model.document import DocumentKind

# Words for a hundred English ones; of Chinese, characters. Measured on translated documents of the Council.
SCALE: dict[Tag, int] = {"en": 100, "fr": 115, "es": 115, "ru": 95, "ar": 95, "zh": 170}


@dataclass(frozen=True, slots=True)
class Demands:
    """What a house asks of documents."""

    fields: dict[DocumentKind, tuple[str, ...]]  # keys that a document with a first page must have
    words: dict[DocumentKind, int]  # the most there may be; no limit for other kinds
    annexes_count: bool  # whether annexes belong to the length
    contribution_days: int  # before the session; 0: not settled


DEMANDS: dict[House, Demands] = {
    "itu": Demands(
        {
            "report": ("purpose", "action", "strategic_plan", "financial_implications"),
            "note": ("purpose", "action"),
            "contribution": ("purpose", "action"),
        },
        {"contribution": 2000}, annexes_count=False, contribution_days=14,
    ),
    "un": Demands(
        {"report": (), "note": (), "contribution": ()},
        {"report": 8500, "note": 8500, "contribution": 10700}, annexes_count=True, contribution_days=0,
    ),
}  # fmt: skip
TITLE_WORDS = 40  # about three lines of a first page; own measure
PARAGRAPH_WORDS = 280  # more than half a page; own measure


def scaled(words: int, language: Tag) -> int:
    """Return how many words of a language say what so many English ones say."""
    return words * SCALE[language] // 100
