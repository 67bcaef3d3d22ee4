"""What a translation says of figures, dates, amounts and symbols, beside what its source says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import assert_never

from councilgen.checks.translation.sameness import Findings, Texts, meet, said, values
from councilgen.languages import Tag
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

_MOST = 200  # differences of one message; each is held against each, and nobody reads more


class Matter(Enum):
    """What a finding is about; each is one rule's business."""

    NUMBER = "number"
    DATE = "date"
    RANGE = "range"
    PERCENTAGE = "percentage"
    AMOUNT = "amount"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Difference:
    """What one text says and the other does not, or says otherwise; one of the two may be missing."""

    matter: Matter
    source: Finding | None
    target: Finding | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the findings of a source and its translation."""

    differences: tuple[Difference, ...] = ()
    reversed: tuple[tuple[Finding, Finding], ...] = ()  # ranges that only stand the other way round


def compare(source: tuple[Finding, ...], target: tuple[Finding, ...], language: Tag) -> Comparison:
    """Return how the findings of two texts differ, however each language writes, orders and spells them."""
    here, there = [said(found) for found in target], [said(found) for found in source]
    if here == there:
        return Comparison()
    lacking, extra = _unsaid(source, here)[:_MOST], _unsaid(target, there)[:_MOST]
    if not lacking and not extra:
        return Comparison()
    context = Texts(source, target)
    lacking = tuple(found for found in lacking if not _named_again(found, target))
    extra = tuple(found for found in extra if not _named_again(found, source))
    lacking, extra = _unmatched(lacking, extra, context.same)
    lacking, extra = _without_parts(lacking, extra, context)
    turned: tuple[tuple[Finding, Finding], ...] = ()
    if language == "ar":
        lacking, extra, turned = _turned(lacking, extra)
    said_otherwise = tuple(_said_otherwise(lacking, extra))
    gone = [found for difference in said_otherwise for found in (difference.source, difference.target)]
    lacking, extra = _without(lacking, gone), _without(extra, gone)
    lacking, extra = _indispensable(lacking, extra, language), _indispensable(extra, lacking, language)
    return Comparison((*said_otherwise, *_paired(list(lacking), list(extra))), turned)


def matter(found: Finding) -> Matter:
    """Return what a finding is about."""
    match found:
        case Number() | Ordinal() | Section() | Time() | Code():
            return Matter.NUMBER
        case Date() | Decade():
            return Matter.DATE
        case Range() | Period():
            return Matter.RANGE
        case Percentage():
            return Matter.PERCENTAGE
        case Amount():
            return Matter.AMOUNT
        case Symbol() | Instrument():
            return Matter.SYMBOL
        case _:
            assert_never(found)


def _unsaid(some: Findings, others: list[tuple[object, ...]]) -> Findings:
    """Return the findings of one text that the other, of which is known what they say, does not have as often."""
    spare = Counter(others)
    kept = []
    for found in some:
        what = said(found)
        if spare[what]:
            spare[what] -= 1
        else:
            kept.append(found)
    return tuple(kept)


def _unmatched(
    source: Findings, target: Findings, same: Callable[[Finding, Finding], bool]
) -> tuple[Findings, Findings]:
    """Return what is left of both when each finding has taken one of the other text that is the same."""
    lacking, extra = [], list(target)
    for one in source:
        found = next((place for place, other in enumerate(extra) if same(one, other)), None)
        if found is None:
            lacking.append(one)
        else:
            del extra[found]
    return tuple(lacking), tuple(extra)


def _parts(found: Finding) -> tuple[Finding, ...]:
    """Return what a finding of two ends, or a time with its minutes, is made of."""
    start, end = found.start, found.end
    match found:
        case Period(first=first, last=last):
            return (Date(start, end, first), Date(start, end, last))
        case Range(first=low, last=high):
            return (Number(start, end, low), Number(start, end, high))
        case Percentage(value=low, last=Decimal() as high):
            return (Percentage(start, end, low), Percentage(start, end, high))
        case Amount(value=low, last=Decimal() as high, currency=currency):
            return (Amount(start, end, low, currency), Amount(start, end, high, currency))
        case Time(hour=hour, minute=minute) if minute:
            return (Number(start, end, Decimal(hour)), Number(start, end, Decimal(minute)))
        case _:
            return ()


def _without_parts(lacking: Findings, extra: Findings, context: Texts) -> tuple[Findings, Findings]:
    """Return what is left when a range, or a time, of one text has been found as its two parts in the other."""
    for found in lacking:
        missing, rest = _unmatched(_parts(found), extra, context.same)
        if _parts(found) and not missing:
            lacking, extra = tuple(other for other in lacking if other is not found), rest
    for found in extra:
        rest, missing = _unmatched(lacking, _parts(found), context.same)
        if _parts(found) and not missing:
            lacking, extra = rest, tuple(other for other in extra if other is not found)
    return lacking, extra


def _turned(lacking: Findings, extra: Findings) -> tuple[Findings, Findings, tuple[tuple[Finding, Finding], ...]]:
    """Return what is left without the ranges that stand the other way round, and those."""
    turned = []
    for one in lacking:
        for other in extra:
            if _other_way(one) is not None and _other_way(one) == _both_ends(other):
                turned.append((one, other))
                extra = tuple(each for each in extra if each is not other)
                break
    gone = [one for one, _other in turned]
    return tuple(one for one in lacking if one not in gone), extra, tuple(turned)


def _both_ends(found: Finding) -> tuple[object, object] | None:
    match found:
        case Range(first=low, last=high) | Percentage(value=low, last=Decimal() as high):
            return low, high
        case Period(first=first, last=last):
            return first, last
        case _:
            return None


def _other_way(found: Finding) -> tuple[object, object] | None:
    ends = _both_ends(found)
    return (ends[1], ends[0]) if ends else None


def _named_again(found: Finding, there: Findings) -> bool:
    """Say whether a name is in the other text at all; how often, is a matter of style."""
    return isinstance(found, Code) and any(isinstance(other, Code) and other.code == found.code for other in there)


def _said_otherwise(lacking: Findings, extra: Findings) -> Iterator[Difference]:
    """Yield the number, or the ordinal, that is said otherwise in words: the only one left of its kind in each text."""
    for kind in (Number, Ordinal):
        some = [found for found in lacking if isinstance(found, kind)]
        others = [found for found in extra if isinstance(found, kind)]
        alone = len(some) == len(others) == 1 and 1 not in (some[0].value, others[0].value)
        if alone and (some[0].spelled or others[0].spelled):
            yield Difference(Matter.NUMBER, some[0], others[0])


def _without(some: Findings, gone: list[Finding | None]) -> Findings:
    return tuple(found for found in some if found not in gone)


def _indispensable(some: Findings, others: Findings, language: Tag) -> Findings:
    """Return the findings that no language may leave unsaid: "two meetings" is one word in Arabic, and has no number.

    Where the other text has another number instead, it is not unsaid but different; so with the mere name of a month,
    which is another word too in some languages.
    """
    figures = any(isinstance(other, Number | Ordinal) and not other.spelled for other in others)
    kept: list[Finding] = []
    for found in some:
        match found:
            case Number(spelled=True) | Ordinal(spelled=True):
                pass
            case Number(value=value) | Ordinal(value=value) if value == 1 or (value == 2 and language == "ar"):
                if figures:
                    kept.append(found)
            case Date(day=Day(year=None, day=None)):
                if any(isinstance(other, Date | Period) for other in others):
                    kept.append(found)
            case _:
                kept.append(found)
    return tuple(kept)


def _paired(lacking: list[Finding], extra: list[Finding]) -> Iterator[Difference]:
    """Yield what is left, each of the source beside what stands in its place in the translation, if anything does."""
    for alike in (_with_one_value, _about_the_same, _of_one_group):
        for one in tuple(lacking):
            other = next((found for found in extra if alike(one, found)), None)
            if other is not None:
                lacking.remove(one)
                extra.remove(other)
                yield Difference(matter(one), one, other)
    yield from (Difference(matter(one), one, None) for one in lacking)
    yield from (Difference(matter(other), None, other) for other in extra)


def _about_the_same(one: Finding, other: Finding) -> bool:
    return matter(one) is matter(other)


def _of_one_group(one: Finding, other: Finding) -> bool:
    groups: tuple[tuple[type, ...], ...] = (
        (Date, Period, Decade),
        (Number, Ordinal, Range, Section),
        (Symbol, Instrument),
    )
    return any(isinstance(one, group) and isinstance(other, group) for group in groups)


def _with_one_value(one: Finding, other: Finding) -> bool:
    """Say whether the number is right and only what it counts has changed: 74 per cent and 74."""
    return meet(_any_values(one), _any_values(other))


def _any_values(found: Finding) -> tuple[Decimal | None, ...]:
    return (found.value, found.other) if isinstance(found, Percentage | Amount) else values(found)
