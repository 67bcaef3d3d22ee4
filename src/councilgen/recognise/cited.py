"""What a reader of citations hands on: a list of numbers that share a noun, in places of the lean text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.recognise.details import Details
from councilgen.recognise.document_symbols import symbol_at
from councilgen.recognise.findings import Day
from councilgen.recognise.mentions import DocumentSymbol, Form, Noun
from councilgen.recognise.symbol_parts import WORDS
from councilgen.remembering import remembered

# Whose documents have a symbol that begins so; the keys are those of `issuers.ISSUERS`.
ISSUED_BY = {
    "A": "unga", "E": "ecosoc", "S": "unsc", "A/HRC": "hrc", "C": "council", "PP": "pp", "WTDC": "wtdc", "WTSA": "wtsa",
    "WRC": "wrc", "RA": "ra",
}  # fmt: skip
NEEDS_SYMBOL: tuple[Noun, ...] = ("report", "document")  # nouns that are followed by a symbol, or cite nothing
_IN_PROSE = ("A", "E", "S", "A/HRC")  # whose documents are called by session and number too
_LETTER = re.compile(r"-[ACEFRS]$")
_CHAIN = re.compile(rf"(?:[/ ]?\(?(?:{WORDS}|المراجعة|الاضافة|التصويب)\.? ?\d+\)?|(?<=\d)R\d+)+$")
# Whose instruments are cited by the name of a Sector: Resolution ITU-R 61-3.
_RESOLVING = {"itu-r": "ra", "itu-t": "wtsa", "itu-d": "wtdc"}
_SERIAL = re.compile(
    r"(?P<number>\d{1,4}(?:-\d{1,2}(?![\d-]))?(?:/\d{1,4}[A-Z]?(?![\w/]))?(?: ?\([IVXLC]{1,8}\))?)(?![\w/]|[.,:]\d)"
    r"|(?P<lettered>[A-Z]{1,2}\.\d{1,4}(?:\.\d{1,3}){0,3}(?:-\d{1,2})?)(?![\w/]|\.\d)"
)
_YEAR = re.compile(r"\((?P<year>(?:19|20)\d\d)\)")
_SERIAL_CHINESE = re.compile(_SERIAL.pattern.replace(r"\w", "0-9A-Za-z"))


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


def alike(one: Cited, other: Cited) -> bool:
    """Say whether two numbers can share a noun: symbols of one organ, plain ones, or 70/1 beside a symbol."""
    if one.symbol and other.symbol:
        return one.symbol.organ.partition("/")[0] == other.symbol.organ.partition("/")[0]
    if one.symbol or other.symbol:
        return "/" in (other if one.symbol else one).number
    return True


def number_at(text: str, start: int, chinese: bool = False) -> Cited | None:
    """Return the number, or the symbol, that begins at `start`."""
    if text[start : start + 1].isalpha() and (symbol := symbol_at(text, start)):
        return Cited(start, symbol.end, called(symbol), start, symbol.end, symbol)
    found = (_SERIAL_CHINESE if chinese else _SERIAL).match(text, start)
    if found is None:
        return None
    year = _YEAR.match(text, found.end()) if chinese else None
    end = year.end() if year else found.end()
    return Cited(start, end, found[0].replace(" ", ""), start, found.end(), year=int(year["year"]) if year else None)


def called(symbol: DocumentSymbol) -> str:
    """Return the number of a document as prose has it: 70/125 of A/RES/70/125, 2025/18 of E/RES/2025/18."""
    if symbol.number is None or symbol.organ not in _IN_PROSE or symbol.series not in ("", "RES", "DEC"):
        return canonical(symbol)
    if symbol.organ == "S":
        return f"{symbol.number}"
    number = f"{symbol.number}{symbol.part}{_chain(symbol)}"
    return number if symbol.session is None else f"{symbol.session}/{number}"


@remembered(4096)
def numbered(written: str) -> str:
    """Return the number of an instrument in the form of a `Citation`, whether a number or a symbol is written."""
    symbol = symbol_at(written, 0)
    return called(symbol) if symbol and symbol.end == len(written) else written


def canonical(symbol: DocumentSymbol) -> str:
    """Return a symbol in one form, whichever of its forms the text has, without language: C26/35(Rev.1)."""
    if symbol.form == "web" and symbol.organ == "C" and symbol.session:
        series = f"{symbol.series}/" if symbol.series else ""
        return f"C{symbol.session % 100:02}/{series}{symbol.number}{_chain(symbol)}"
    bare = _LETTER.sub("", symbol.written.partition("!")[0])
    return _CHAIN.sub("", bare) + _chain(symbol)


def _chain(symbol: DocumentSymbol) -> str:
    return "".join(f"({link.change}.{link.number})" for link in symbol.chain)


def resolving(key: str, noun: Noun) -> str:
    """Return the key of the body that issues what is cited by the name of `key`; a Sector recommends by itself."""
    return key if noun == "recommendation" else _RESOLVING.get(key, key)
