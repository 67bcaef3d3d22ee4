"""Symbols of documents of the United Nations and the Union, taken apart, and what speaks against one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from councilgen.recognise.lean import Lean, lean
from councilgen.recognise.mentions import DocumentSymbol
from councilgen.recognise.organs import OF_COUNCIL
from councilgen.recognise.symbol_parts import WORDS, change, taken_apart, year
from councilgen.remembering import remembered

_BARE = re.compile(r"(?P<number>\d{1,4})(?=[/(](?:Rev|Rév|Add|Corr|Пересм|Доп|Испр)\.)")
# Where a symbol may begin: a capital with a stroke within reach, the name of a page of the Union's site, a number with
# a revision. An address is passed over.
_START = re.compile(
    r"https?://\S*|www\.\S*|[A-ZА-Я](?:[A-ZА-Я0-9.&+-]{0,30}(?: и [А-Я]{2,6}(?:-\d+)?)?/[A-Z0-9]"
    rf"|\d\d-[A-Z0-9]+-[A-Z]+-\d{{4}})|{_BARE.pattern}"
)
# A capital and what may follow it, then parts with a stroke before each.
_STROKES = re.compile(
    r"[A-ZА-Я](?:[A-ZА-Я0-9.&+-]{0,28}[A-ZА-Я0-9])?(?: и [А-Я]{2,6})?(?:-\d{1,3})?"
    r"(?:/[A-Z0-9][A-Za-z0-9&-]*(?:\.[A-Z0-9][A-Za-z0-9]*)*(?: ?\([IVXLC]{1,8}\))?){1,7}"
)
_WEB = re.compile(
    r"[SDRT](?P<year>\d\d)-(?P<organ>[A-Z][A-Z0-9]*)-(?P<series>[A-Z]{1,5})-(?P<number>\d{4})"
    r"(?P<chain>(?:!{1,2}[A-Z]\d+(?:[A-Z]\d+)?)*)(?:!+[A-Z]+-(?P<letter>[ACEFRS]))?(?:\.[a-z]{3,4})?"
)
_CIRCULAR = re.compile(r"(?P<organ>CL|DM|CCIRR|CR|CACE|CA)-(?P<year>\d\d)/(?P<number>\d{1,4})")
_LINK = re.compile(
    rf" ?\((?P<word1>{WORDS}|المراجعة|الاضافة|التصويب)\.? ?(?P<count1>\d{{1,3}})\)"
    rf"|[/ ]?(?P<word2>{WORDS})\.? ?(?P<count2>\d{{1,3}})(?![\d/])|(?P<word3>R)(?P<count3>\d{{1,2}})(?!\d)"
)
_LETTER = re.compile(r"-(?P<letter>[ACEFRS])(?![\w-])")
_RESOLUTION_YEAR = re.compile(r" ?\((?P<year>(?:19|20)\d\d)\)")
_LINKS = 6  # of a chain; nobody has seen more than three

Part = Literal["organ", "series", "session", "number", "chain"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A part of a symbol that cannot be, and why, in words that go on after "the symbol has"."""

    part: Part
    reason: str


def doubts(symbol: DocumentSymbol, latest: int = 0) -> tuple[Doubt, ...]:
    """Return what speaks against a symbol; nothing if it is plausible.

    `latest` is the last year that can be, as of the document or of the session for which it is written; 0 where no year
    is too late. The General Assembly began its 80th session in 2025, so it had no 81st before 2026.
    """
    return tuple(_doubts(symbol, latest))


def _doubts(symbol: DocumentSymbol, latest: int) -> Iterator[Doubt]:
    session, counted = symbol.session, symbol.counted
    if symbol.form != "bare" and not symbol.house:
        yield Doubt("organ", f"an organ that is not known, {symbol.organ}")
    elif symbol.house == "itu" and symbol.organ == "C" and symbol.series not in ("", "C", *OF_COUNCIL):
        yield Doubt("series", f"a series that the Council does not have, {symbol.series}")
    if session is not None and counted in ("session", "meeting") and session == 0:
        yield Doubt("session", f"a {counted} 0")
    last = latest - 1945 if counted == "session" else latest
    if session is not None and latest and (counted == "year" or _of_assembly(symbol)) and session > last:
        yield Doubt("session", f"a {counted} later than can be, {session}")
    if session is not None and symbol.house == "un" and counted == "year" and session < 1945:
        yield Doubt("session", f"a year before there was a United Nations, {session}")
    if symbol.number == 0:
        yield Doubt("number", "a number 0")
    if any(link.number == 0 for link in symbol.chain):
        yield Doubt("chain", "a revision, addendum or corrigendum 0")


def _of_assembly(symbol: DocumentSymbol) -> bool:
    """Say whether a session is one of the General Assembly, which holds one a year; others have several."""
    organ, _stroke, below = symbol.organ.partition("/")
    return symbol.counted == "session" and organ == "A" and (below == "" or below.startswith("C."))


@remembered(4096)
def symbols(text: str) -> tuple[DocumentSymbol, ...]:
    """Return the symbols of documents in a text, in its order; the same in all languages.

    An organ that nobody knows is a symbol if it is built like one, B/RES/70/1; `doubts` says so. What stands in an
    address is none.
    """
    if not any(sign in text for sign in "/／!-("):
        return ()
    read = lean(text)
    return tuple(shifted(found, read) for found in _symbols(read.text))


def _symbols(text: str) -> Iterator[DocumentSymbol]:
    last = 0
    for found in _START.finditer(text):
        start, before = found.start(), text[found.start() - 1 : found.start()]
        if found[0].startswith(("http", "www")):
            last = found.end()
        elif start < last or (before.isascii() and (before.isalnum() or before in ("/", "_", "@"))):
            continue
        elif symbol := symbol_at(text, start):
            last = symbol.end
            yield symbol


def symbol_at(text: str, start: int) -> DocumentSymbol | None:
    """Return the symbol that begins at `start` of a lean text."""
    if bare := _BARE.match(text, start):
        symbol = DocumentSymbol(start, bare.end(), "", "itu", "", number=int(bare["number"]), form="bare")
        return _ended(symbol, text)
    if web := _WEB.match(text, start):
        return _web(web)
    if circular := _CIRCULAR.match(text, start):
        when, number = year(circular["year"]), int(circular["number"])
        symbol = DocumentSymbol(start, circular.end(), "", "itu", circular["organ"], "", when, "year", number)
        return _ended(symbol, text)
    strokes = _STROKES.match(text, start)
    read = taken_apart(strokes[0], start) if strokes and any(map(str.isdigit, strokes[0])) else None
    return _ended(read, text) if read else None


def shifted(symbol: DocumentSymbol, read: Lean) -> DocumentSymbol:
    """Return a symbol of a lean text where it stands in the text that was read."""
    if read.places is None:
        return symbol
    start, end = read.place(symbol.start, symbol.end)
    return replace(symbol, start=start, end=end)


def _web(found: re.Match[str]) -> DocumentSymbol:
    """Return what the name of a page or file says: S26-CL-C-0035, T25-SG12-C-0005!R1!MSW-E.docx."""
    organ = "C" if found["organ"] == "CL" else found["organ"]
    series = "" if found["series"] == "C" else found["series"]
    chain = tuple(change(letter, count) for letter, count in re.findall(r"([RAC])(\d+)", found["chain"]))
    return DocumentSymbol(
        found.start(), found.end(), found[0], "itu", organ, series, year(found["year"]), "year",
        int(found["number"]), "", chain, found["letter"] or "", "web",
    )  # fmt: skip


def _ended(symbol: DocumentSymbol, text: str) -> DocumentSymbol:
    """Return a symbol with the revisions and the letter of the language that follow it."""
    end, chain, part = symbol.end, list(symbol.chain), symbol.part
    if symbol.organ == "S" and symbol.series == "RES" and (adopted := _RESOLUTION_YEAR.match(text, end)):
        end, part = adopted.end(), f"({adopted['year']})"
    while len(chain) < _LINKS and (link := _LINK.match(text, end)):
        word, count = next((link[f"word{way}"], link[f"count{way}"]) for way in "123" if link[f"word{way}"])
        chain.append(change(word, count))
        end = link.end()
    letter = symbol.letter
    if not letter and (of_language := _LETTER.match(text, end)):
        letter, end = of_language["letter"], of_language.end()
    return replace(symbol, end=end, part=part, chain=tuple(chain), letter=letter, written=text[symbol.start : end])
