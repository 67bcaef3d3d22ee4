"""The words of figures and dates in each language: what a vocabulary holds, and what all languages share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from councilgen.languages import Tag


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language. Keys are in lower case; values of alternatives are regular expressions."""

    tag: Tag
    months: Mapping[str, int]
    lone_months: bool  # whether the name of a month is no other word too and may stand without day and year
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    scales: Mapping[str, Decimal]
    percent: str
    currencies: Mapping[str, str]  # the words for a currency to its code
    ordinal_mark: str  # what follows the figures of an ordinal
    of: str  # between day and month, or month and year
    to: str  # between the ends of a range
    joining: str  # between two numbers that share what follows the second
    year_word: str  # what follows a year
    counted: str  # what stands before the number of a section, paragraph or item
    kinds: Mapping[str, str]  # words to kinds of instruments
    decimal: str  # the sign before decimals
    grouping: str  # the signs, besides spaces, between thousands


UNITS = {
    "ghz": "GHz", "mhz": "MHz", "khz": "kHz", "km": "km", "km²": "km²", "kg": "kg", "kw": "kW", "mw": "MW",
    "gbit/s": "Gbit/s", "mbit/s": "Mbit/s", "kbit/s": "kbit/s", "gbps": "Gbit/s", "mbps": "Mbit/s", "kwh": "kWh",
    "ггц": "GHz", "мгц": "MHz", "кгц": "kHz", "км": "km", "км²": "km²", "кг": "kg", "квт": "kW",
    "гбит/с": "Gbit/s", "мбит/с": "Mbit/s", "кбит/с": "kbit/s", "квтч": "kWh",
    "公里": "km", "千米": "km", "公斤": "kg", "千克": "kg", "千瓦": "kW",
    "吉赫": "GHz", "兆赫": "MHz", "kilometres": "km", "kilometers": "km", "kilomètres": "km", "kilómetros": "km",
    "километров": "km", "كيلومتر": "km", "كيلومتراً": "km", "كم": "km",
}  # fmt: skip

CODES = ("CHF", "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "SAR", "AED", "CAD", "AUD", "KRW", "INR", "BRL", "ZAR")
SIGNS = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


def words(text: str, start: int = 1) -> dict[str, int]:
    """Return the words of `text` with what they count: one group a value, forms of a word joined by `/`."""
    return {form: value for value, group in enumerate(text.split(), start) for form in group.split("/")}


def tens(text: str) -> dict[str, int]:
    """Return the words for twenty, thirty to ninety, forms of a word joined by `/`."""
    return {form: value * 10 for value, group in enumerate(text.split(), 2) for form in group.split("/")}


def stems(table: Mapping[str, int], endings: str) -> dict[str, int]:
    """Return every stem of `table` with every ending."""
    return {stem + ending: value for stem, value in table.items() for ending in endings.split("/")}


def scales(**values: str) -> dict[str, Decimal]:
    """Return the words of each power of ten: `e6="million millions"`."""
    return {word: Decimal(f"1{power}") for power, found in values.items() for word in found.split()}


def named(**values: str) -> dict[str, str]:
    """Return the words, or groups of words parted by commas, of each name."""
    return {word.strip(): name for name, found in values.items() for word in found.split(",")}
