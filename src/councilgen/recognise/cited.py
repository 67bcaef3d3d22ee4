"""What a reader of citations hands on: a list of numbers that share a noun, in places of the lean text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.recognise.details import Details
from councilgen.recognise.document_symbols import symbol_at
from councilgen.recognise.findings import Day
from councilgen.recognise.mentions import DocumentSymbol, Form, Noun

# Whose documents have a symbol that begins so; the keys are those of `issuers.ISSUERS`.
ISSUED_BY = {
    "A": "unga", "E": "ecosoc", "S": "unsc", "A/HRC": "hrc", "C": "council", "PP": "pp", "WTDC": "wtdc", "WTSA": "wtsa",
    "WRC": "wrc", "RA": "ra",
}  # fmt: skip
# Whose instruments are cited by the name of a Sector: Resolution ITU-R 61-3.
_RESOLVING = {"itu-r": "ra", "itu-t": "wtsa", "itu-d": "wtdc"}
_SERIAL = re.compile(
    r"(?P<number>\d{1,4}(?:-\d{1,2}(?![\d-]))?(?:/\d{1,4}[A-Z]?(?![\w/]))?(?: ?\([IVXLC]{1,8}\))?)(?![\w/]|[.,:]\d)"
    r"|(?P<lettered>[A-Z]{1,2}\.\d{1,4}(?:\.\d{1,3}){0,3})(?![\w/]|\.\d)"
)
_SERIAL_CHINESE = re.compile(_SERIAL.pattern.replace(r"(?![\w/]|[.,:]\d)", r"(?![0-9A-Za-z/]|[.,:]\d)"))


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued something, as it was said."""

    key: str
    form: Form
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cited:
    """One number with what belongs to it alone."""

    start: int
    end: int
    number: str
    number_start: int
    number_end: int
    symbol: DocumentSymbol | None = None
    details: Details | None = None
    issuer: Issuer | None = None
    year: int | None = None
    date: Day | None = None

    @property
    def certain(self) -> bool:
        """Say whether this can be nothing but the number of an instrument."""
        return self.symbol is not None or self.details is not None or "/" in self.number


@dataclass(frozen=True, slots=True)
class Listed:
    """Numbers that share a noun, and what they share besides."""

    start: int
    end: int
    noun: Noun
    members: tuple[Cited, ...]
    issuer: Issuer | None = None
    date: Day | None = None
    leading: bool = True  # whether what is shared stands before the first number


def number_at(text: str, start: int, chinese: bool = False) -> Cited | None:
    """Return the number, or the symbol, that begins at `start`."""
    if text[start : start + 1].isalpha() and (symbol := symbol_at(text, start)):
        return Cited(start, symbol.end, called(symbol), start, symbol.end, symbol)
    found = (_SERIAL_CHINESE if chinese else _SERIAL).match(text, start)
    if found is None:
        return None
    return Cited(start, found.end(), found[0].replace(" ", ""), start, found.end())


def called(symbol: DocumentSymbol) -> str:
    """Return the number of a document as prose has it: 70/125 of A/RES/70/125, 2025/18 of E/RES/2025/18."""
    if symbol.number is None:
        return symbol.written
    number = f"{symbol.number}{symbol.part}" if not symbol.part.startswith("((") else f"{symbol.number}"
    if symbol.house == "itu" or symbol.organ not in ("A", "E", "S", "A/HRC") or symbol.series not in ("", "RES", "DEC"):
        return canonical(symbol)
    if symbol.organ == "S":
        return f"{symbol.number}"
    return number if symbol.session is None else f"{symbol.session}/{number}"


def numbered(written: str) -> str:
    """Return the number of an instrument in the form of a `Citation`, whether a number or a symbol is written."""
    symbol = symbol_at(written, 0)
    return called(symbol) if symbol and symbol.end == len(written) else written


def canonical(symbol: DocumentSymbol) -> str:
    """Return a symbol in one form, whichever of its forms the text has: C26/35(Rev.1)."""
    chain = "".join(f"({link.change}.{link.number})" for link in symbol.chain)
    if symbol.form != "symbol":
        base = "" if symbol.form == "bare" else f"{symbol.organ}{(symbol.session or 0) % 100:02}/"
        series = f"{symbol.series}/" if symbol.series else ""
        return f"{base}{series}{symbol.number}{chain}"
    written = symbol.written
    for pattern in (
        r"-[ACEFRS]$",
        r"(?:[/ ]?\(?(?:Rev|Rév|REV|Пересм|Add|ADD|Доп|Corr|CORR|Испр|Amend|修订|补遗|更正|勘误)\.? ?\d+\)?|R\d+)+$",
    ):
        written = re.sub(pattern, "", written)
    return written + chain


def resolving(key: str, noun: Noun) -> str:
    """Return the key of the body that issues what is cited by the name of `key`; a Sector recommends by itself."""
    return key if noun == "recommendation" else _RESOLVING.get(key, key)
