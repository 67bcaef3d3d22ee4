"""Numbers with what follows them: percentages, money, units, and from one number to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from councilgen.languages import Tag
from councilgen.markup.visible import UNSEEN
from councilgen.recognise.figures import Figure, figure
from councilgen.recognise.findings import Amount, Number, Percentage, Range
from councilgen.recognise.vocabularies import VOCABULARIES
from councilgen.recognise.vocabulary import CODES, SIGNS, UNITS, Vocabulary

_BLANKS = rf"[ {UNSEEN}]*"
_FOLLOWED = {"zh": "[多余]?"}  # between a number and its power of ten: "more than"
_SHORTENED = {"ru": r"\.?"}  # тыс.
_PER_CENT = "%"
_SIGNS = {sign.lower(): code for sign, code in SIGNS.items()}
Quantity = Number | Range | Percentage | Amount


@dataclass(frozen=True, slots=True)
class _Grammar:
    vocabulary: Vocabulary
    scale: re.Pattern[str]
    percent: re.Pattern[str]
    currency: re.Pattern[str]
    currencies: Mapping[str, str]
    unit: re.Pattern[str]
    to: re.Pattern[str]
    joining: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Measure:
    """What follows a number: a power of ten, and per cent, a currency or a unit."""

    end: int
    scale: Decimal = Decimal(1)
    currency: str = ""  # or the sign of per cent
    unit: str = ""


def quantities(text: str, start: int, tag: Tag, before: str = "") -> tuple[Quantity, ...]:
    """Return what the number in figures at `start` of a normal text says, with its fellows: "94 and 23 per cent".

    `before` is the currency that stands before the number.
    """
    grammar = _grammar(tag)
    first = figure(text, start, grammar.vocabulary)
    if first is None:
        return ()
    measure = _measure(text, first.end, grammar)
    if before:
        measure = _Measure(measure.end, measure.scale, before)
    if ranged := _range(text, start, (first, measure), grammar):
        return (ranged,)
    if not measure.currency and (listed := tuple(_listed(text, start, first, grammar))):
        return listed
    return (_one(start, first, measure),)


def measured(text: str, start: int, end: int, value: int, tag: Tag) -> Quantity:
    """Return what a number in words says that stands from `start` to `end`: two million, seventy per cent."""
    found = _one(start, Figure(end, Decimal(value)), _measure(text, end, _grammar(tag)))
    if isinstance(found, Number):
        return Number(found.start, found.end, found.value, spelled=True, unit=found.unit)
    return found


def _one(start: int, first: Figure, measure: _Measure) -> Quantity:
    value, other = first.value * measure.scale, first.other and first.other * measure.scale
    if measure.currency == _PER_CENT:
        return Percentage(start, measure.end, value, other=other)
    if measure.currency:
        return Amount(start, measure.end, value, measure.currency, other=other)
    return Number(start, measure.end, value, other, unit=measure.unit)


def _range(text: str, start: int, first: tuple[Figure, _Measure], grammar: _Grammar) -> Quantity | None:
    number, measure = first
    between = grammar.to.match(text, measure.end)
    second = figure(text, between.end(), grammar.vocabulary) if between else None
    if between is None or second is None or second.section or text[second.end : second.end + 1] in (":", "/"):
        return None
    after = _measure(text, second.end, grammar)
    if measure.currency not in ("", after.currency) and not (measure.currency and not after.currency and measure.scale):
        return None
    if measure.currency and not after.currency and "-" not in between[0] and measure.currency == _PER_CENT:
        return None
    scale = after.scale if measure.scale == 1 and number.value < 1000 else measure.scale
    low, high = number.value * scale, second.value * after.scale
    currency = after.currency or measure.currency
    if currency == _PER_CENT:
        return Percentage(start, after.end, low, high)
    if currency:
        return Amount(start, after.end, low, currency, high)
    return Range(start, after.end, low, high)


def _listed(text: str, start: int, first: Figure, grammar: _Grammar) -> Iterator[Percentage]:
    """Yield the percentages of a list that says per cent at its end only."""
    found, end = [(start, first)], first.end
    while len(found) < 12 and (between := grammar.joining.match(text, end)):
        following = figure(text, between.end(), grammar.vocabulary)
        if following is None:
            return
        found.append((between.end(), following))
        end = following.end
        if measure := grammar.percent.match(text, end):
            ends = [each.end for _place, each in found[:-1]] + [measure.end()]
            for (place, each), last in zip(found, ends, strict=True):
                yield Percentage(place, last, each.value, other=each.other)
            return


def _measure(text: str, end: int, grammar: _Grammar) -> _Measure:
    scale = Decimal(1)
    while found := grammar.scale.match(text, end):
        scale *= grammar.vocabulary.scales[found["scale"].lower()]
        end = found.end()
    if found := grammar.percent.match(text, end):
        return _Measure(found.end(), scale, _PER_CENT)
    if found := grammar.currency.match(text, end):
        return _Measure(found.end(), scale, grammar.currencies[found["currency"].lower()])
    if found := grammar.unit.match(text, end):
        return _Measure(found.end(), scale, unit=UNITS[found["unit"].lower()])
    return _Measure(end, scale)


@cache
def _grammar(tag: Tag) -> _Grammar:
    vocabulary = VOCABULARIES[tag]
    whole = "" if tag == "zh" else r"(?![^\W_])"
    currencies = {**vocabulary.currencies, **{code.lower(): code for code in CODES}, **_SIGNS}
    of = r"(?:of |de |d'|من )?"
    return _Grammar(
        vocabulary,
        re.compile(
            rf"{_BLANKS}{_FOLLOWED.get(tag, '')}(?P<scale>{_any(vocabulary.scales)}){whole}{_SHORTENED.get(tag, '')}",
            re.IGNORECASE,
        ),
        re.compile(rf"{_BLANKS}(?:{vocabulary.percent})", re.IGNORECASE),
        re.compile(rf"{_BLANKS}{of}(?P<currency>{_any(currencies)})(?![^\W_{_HAN}])", re.IGNORECASE),
        currencies,
        re.compile(rf"{_BLANKS}(?P<unit>{_any(UNITS)})(?![^\W_{_HAN}])", re.IGNORECASE),
        re.compile(_blank(vocabulary.to), re.IGNORECASE),
        re.compile(_blank(vocabulary.joining), re.IGNORECASE),
    )


_HAN = "\u4e00-\u9fff"


def _blank(pattern: str) -> str:
    found = {" ": f"[ {UNSEEN}]{{1,3}}", " ?": f"[ {UNSEEN}]{{0,3}}"}
    return re.sub(r" \??", lambda blank: found[blank[0]], pattern)


def _any(words: Mapping[str, object]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
