"""What can be found in a text: where it stands, and what it says, whatever the language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a year, as far as the text names it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Return 2025-12-16, 2025-12, 2025 or --12-16, as ISO 8601 has it; a day alone is ---16."""
        if self.month is None and self.day is None:
            return f"{self.year}"
        year = f"{self.year:04}" if self.year is not None else "-"
        month = f"-{self.month:02}" if self.month is not None else "-"
        return year + month + (f"-{self.day:02}" if self.day is not None else "")


@dataclass(frozen=True, slots=True)
class Number:
    """A number; `other` is what it says if its point or comma is meant as another language means it."""

    start: int
    end: int
    value: Decimal
    other: Decimal | None = None
    spelled: bool = False  # in words, not in figures
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The place of a thing among others: 44th, forty-fourth."""

    start: int
    end: int
    value: int
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """From one number to another; `first` may be the higher one, if the text has it so."""

    start: int
    end: int
    first: Decimal
    last: Decimal


@dataclass(frozen=True, slots=True)
class Percentage:
    """So many in a hundred, or from so many to so many."""

    start: int
    end: int
    value: Decimal
    last: Decimal | None = None
    other: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money; the currency is its ISO 4217 code."""

    start: int
    end: int
    value: Decimal
    currency: str
    last: Decimal | None = None
    other: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year."""

    start: int
    end: int
    day: Day


@dataclass(frozen=True, slots=True)
class Period:
    """From one day, month or year to another."""

    start: int
    end: int
    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years; `first` is 1990, or 90 where the century is not said."""

    start: int
    end: int
    first: int


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    start: int
    end: int
    hour: int
    minute: int


@dataclass(frozen=True, slots=True)
class Section:
    """A number with points that counts parts, not things: section 4.2, 4.2.1."""

    start: int
    end: int
    number: str


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of a document: A/RES/70/125; revisions in one form, C26/35(Rev.1)."""

    start: int
    end: int
    symbol: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A resolution, decision, recommendation or opinion cited by its number."""

    start: int
    end: int
    kind: str  # resolution, decision, recommendation, opinion
    number: str  # 140, 61-3, 70/125
    year: int | None = None
    revised: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """The figures of a name, whose letters may change with the language: +20 of WSIS+20 and SMSI+20, 4G."""

    start: int
    end: int
    code: str


Finding = (
    Number | Ordinal | Range | Percentage | Amount | Date | Period | Decade | Time | Section | Symbol | Instrument
    | Code
)  # fmt: skip
