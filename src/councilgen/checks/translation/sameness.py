"""When two findings say the same: to the letter, or in the different ways of two languages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from councilgen.recognise.findings import (
    Amount,
    Code,
    Date,
    Day,
    Decade,
    Finding,
    Instrument,
    Number,
    Ordinal,
    Percentage,
    Period,
    Range,
    Section,
    Symbol,
    Time,
)

Findings = tuple[Finding, ...]


def said(found: Finding) -> tuple[object, ...]:
    """Return what a finding says, apart from where and how."""
    match found:
        case Number(value=value, unit=unit):
            return ("number", value, unit)
        case Ordinal(value=value):
            return ("ordinal", value)
        case Range(first=first, last=last):
            return ("range", first, last)
        case Percentage(value=value, last=last):
            return ("percentage", value, last)
        case Amount(value=value, last=last, currency=currency):
            return ("amount", value, last, currency)
        case Date(day=day):
            return ("date", day)
        case Period(first=begin, last=end):
            return ("period", begin, end)
        case Decade(first=year):
            return ("decade", year)
        case Time(hour=hour, minute=minute):
            return ("time", hour, minute)
        case Section(number=number):
            return ("section", number)
        case Symbol(symbol=symbol):
            return ("symbol", symbol)
        case Code(code=code):
            return ("code", code)
        case Instrument(kind=kind, number=cited, year=year, revised=revised):
            return ("instrument", kind, cited, year, revised)
        case _:
            assert_never(found)


@dataclass(frozen=True, slots=True)
class Texts:
    """The whole texts, which may say a year or a month elsewhere."""

    source: Findings
    target: Findings

    def same(self, one: Finding, other: Finding) -> bool:
        """Say whether two findings say the same in different ways."""
        match one, other:
            case Date(day=day), Date(day=another):
                return self._same_day(day, another)
            case Period(first=first, last=last), Period(first=begin, last=end):
                return self._same_day(first, begin) and self._same_day(last, end)
            case Decade(first=year), Decade(first=another_year):
                return year % 100 == another_year % 100 and min(year, another_year) < 100
            case Percentage() | Amount(), Percentage() | Amount():
                return _same_quantity(one, other)
            case Instrument(), Instrument():
                return _same_instrument(one, other)
            case Symbol(symbol=symbol), Symbol(symbol=another_symbol):
                return _ends(symbol, another_symbol) or _ends(another_symbol, symbol)
            case (Symbol(symbol=symbol), Instrument(number=number)) | (
                Instrument(number=number),
                Symbol(symbol=symbol),
            ):
                return symbol == number or _ends(symbol, number)
            case _:
                return _same_number(one, other)

    def _same_day(self, one: Day, other: Day) -> bool:
        """Say whether two days agree; what one does not say must be said elsewhere in its text."""
        parts = ((one.year, other.year, 0), (one.month, other.month, 1), (one.day, other.day, 2))
        for mine, yours, part in parts:
            if mine != yours and mine is not None and yours is not None:
                return False
            if mine is not None and yours is None and (part == 2 or mine not in _said_elsewhere(self.target, part)):
                return False
            if mine is None and yours is not None and (part == 2 or yours not in _said_elsewhere(self.source, part)):
                return False
        return one.month is not None or other.month is not None or one.day is not None or one == other


def _said_elsewhere(findings: Findings, part: int) -> set[int | None]:
    days = [day for found in findings for day in _days(found)]
    return {(day.year, day.month)[part] for day in days}


def _days(found: Finding) -> tuple[Day, ...]:
    match found:
        case Date(day=day):
            return (day,)
        case Period(first=first, last=last):
            return (first, last)
        case _:
            return ()


def _same_quantity(one: Percentage | Amount, other: Percentage | Amount) -> bool:
    counted = [found.currency if isinstance(found, Amount) else "%" for found in (one, other)]
    return (
        counted[0] == counted[1] and one.last == other.last and meet((one.value, one.other), (other.value, other.other))
    )


def _same_instrument(one: Instrument, other: Instrument) -> bool:
    """Say whether two citations name one text; one may leave the details to the other."""
    if (one.number, one.kind) != (other.number, other.kind):
        return False
    return one.year is None or other.year is None or (one.year, one.revised) == (other.year, other.revised)


def _same_number(one: Finding, other: Finding) -> bool:
    if isinstance(one, Number | Ordinal) and isinstance(other, Number | Ordinal) and one.spelled and other.spelled:
        return False  # in words, three is not the third
    units = {found.unit for found in (one, other) if isinstance(found, Number) and found.unit}
    return len(units) < 2 and meet(values(one), values(other))


def values(found: Finding) -> tuple[Decimal | None, ...]:
    """Return which number a finding may stand for, if it is a bare one."""
    match found:
        case Number(value=value, other=other):
            return (value, other)
        case Ordinal(value=value):
            return (Decimal(value),)
        case (
            Date(day=Day(year=int(value), month=None, day=None)) | Date(day=Day(year=None, month=None, day=int(value)))
        ):
            return (Decimal(value),)
        case Time(hour=hour, minute=0):
            return (Decimal(hour),)
        case Section(number=number) if number.count(".") == 1:
            return (Decimal(number),)
        case Instrument(number=number) if number.isdecimal():
            return (Decimal(number),)
        case Symbol(symbol=symbol) if symbol.isdecimal():
            return (Decimal(symbol),)
        case _:
            return ()


def meet(one: tuple[Decimal | None, ...], other: tuple[Decimal | None, ...]) -> bool:
    """Say whether two findings have a number in common."""
    return any(value is not None and value in other for value in one)


def _ends(symbol: str, part: str) -> bool:
    return symbol.endswith("/" + part)
