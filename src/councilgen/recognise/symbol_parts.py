"""The symbol of a document into its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from councilgen.recognise.mentions import Alteration, Change, DocumentSymbol
from councilgen.recognise.organs import CONFERENCE, GROUP, SERIES, House, house

WORDS = "Rev|Rév|REV|Пересм|修订版|修订|Add|ADD|Доп|补遗|Corr|CORR|Испр|更正|勘误|Amend"
_CHANGES: dict[str, Change] = {
    "Rev": "Rev", "Rév": "Rev", "R": "Rev", "REV": "Rev", "Пересм": "Rev", "修订": "Rev", "修订版": "Rev",
    "المراجعة": "Rev", "Add": "Add", "A": "Add", "ADD": "Add", "Доп": "Add", "补遗": "Add", "الاضافة": "Add",
    "Corr": "Corr", "C": "Corr", "CORR": "Corr", "Испр": "Corr", "更正": "Corr", "勘误": "Corr", "التصويب": "Corr",
    "Amend": "Amend",
}  # fmt: skip
_LINKS = re.compile(rf"({WORDS}|R)\.?(\d{{1,3}})")
_LINKED = re.compile(rf"(?:{WORDS})\.?\d{{1,3}}")
_SUFFIXED = re.compile(rf"(?P<number>\d+)(?P<links>(?:(?:{WORDS}|R)\.?\d{{1,3}})+)")
_LETTERED = re.compile(r"(?P<number>\d{1,4})-(?P<letter>[ACEFRS])")
_NUMBERED = re.compile(r"(?P<number>\d{1,5})(?P<part>[A-Z]?(?: ?\([IVXLC]+\))?)")
_OF_SERIES = re.compile(r"(?P<series>L|PV|SR|CRP|WP|NGO|Res|RES|Dec|DEC|INF|TD|DOC)\.?(?P<number>\d{1,5})")
_SPECIAL = re.compile(r"(?P<kind>ES|S)-(?P<number>\d{1,2})")
_ORGAN = re.compile(r"[A-Z][A-Za-z]*(?:\.[A-Z0-9]+)?")


@dataclass
class _Parts:
    """What has been read of a symbol so far."""

    organs: list[str]
    session: int | None = None
    counted: Literal["session", "year", "meeting", ""] = ""
    series: str = ""
    numbers: list[int] = field(default_factory=list)
    part: str = ""
    chain: list[Alteration] = field(default_factory=list)
    letter: str = ""

    def take(self, piece: str) -> bool:
        """Take what stands between two strokes; say whether a symbol can have that there."""
        if _LINKED.fullmatch(piece):
            self.chain += links(piece)
        elif found := _SUFFIXED.fullmatch(piece):
            self.numbers.append(int(found["number"]))
            self.chain += links(found["links"])
        elif found := _LETTERED.fullmatch(piece):
            self.numbers.append(int(found["number"]))
            self.letter = found["letter"]
        elif found := _NUMBERED.fullmatch(piece):
            self.numbers.append(int(found["number"]))
            self.part = found["part"].strip()
        elif found := _OF_SERIES.fullmatch(piece):
            self.series = self.series or found["series"].upper()
            self.numbers.append(int(found["number"]))
        elif found := _SPECIAL.fullmatch(piece):
            self.organs.append(found["kind"])
            self.numbers.append(int(found["number"]))
        elif piece in SERIES and (piece != "C" or self.session is not None):
            self.series = f"{self.series}/{piece}".strip("/")
        elif not self.numbers and _ORGAN.fullmatch(piece):
            self.organs.append(piece)
        else:
            return False
        return True


def links(written: str) -> list[Alteration]:
    """Return the chain of revisions, addenda and corrigenda in `written`."""
    return [change(word, count) for word, count in _LINKS.findall(written)]


def change(word: str, count: str) -> Alteration:
    """Return a link of the chain."""
    return Alteration(_CHANGES[word], int(count))


def taken_apart(written: str, start: int) -> DocumentSymbol | None:
    """Return the symbol that a word with strokes is, or nothing where it is none: TCP/IP, CO2/kg, N/A."""
    first, *rest = written.split("/")
    parts = _Parts([first])
    if found := CONFERENCE.fullmatch(first):
        parts.organs, parts.session, parts.counted = [found["organ"]], year(found["year"]), "year"
    elif found := GROUP.fullmatch(first):
        parts.organs = [found["organ"]]
        if found["meeting"]:
            parts.session, parts.counted = int(found["meeting"]), "meeting"
    if not all(parts.take(piece) for piece in rest):
        return None
    return _symbol(parts, start, start + len(written))


def _symbol(parts: _Parts, start: int, end: int) -> DocumentSymbol | None:
    if parts.counted == "year":  # a conference has no organs below it, only series that one may not know
        parts.organs, below = parts.organs[:1], parts.organs[1:]
        parts.series = "/".join(filter(None, (*below, parts.series)))
    organ = "/".join(parts.organs)
    of = "itu" if parts.session is not None else house(organ)
    if not parts.numbers or not _built(organ, of, parts):
        return None
    numbers = parts.numbers
    if parts.session is None and len(numbers) > 1:
        parts.session, *numbers = numbers
        parts.counted = "year" if parts.session >= 1900 else "meeting" if of == "itu" else "session"
    return DocumentSymbol(
        start, end, "", of, organ, parts.series, parts.session, parts.counted, numbers[-1], parts.part,
        tuple(parts.chain), parts.letter,
    )  # fmt: skip


def _built(organ: str, of: House, parts: _Parts) -> bool:
    """Say whether the parts are those of a symbol, not of a ratio, a format or two alternatives."""
    several = len(parts.numbers) >= 2
    if of == "itu":
        return parts.session is not None or GROUP.fullmatch(organ) is not None
    if of == "un":
        return parts.series not in ("", "C") or several or "." in organ
    if not organ.replace("/", "").isalpha():
        return False
    short = len(organ) <= 2 or parts.organs[0] in ("A", "E", "S")
    return parts.series in ("RES", "DEC") or (several and short)


def year(written: str) -> int:
    """Return a year of two or four digits; the Union's conferences with symbols began after 1946."""
    return int(written) if len(written) == 4 else int(written) + (1900 if int(written) > 46 else 2000)
