"""Symbols of documents, and instruments that are cited by number, as authors type them."""

from __future__ import annotations

import re
from functools import cache

from councilgen.languages import Tag
from councilgen.markup.visible import UNSEEN
from councilgen.recognise.findings import Instrument, Symbol
from councilgen.recognise.vocabularies import VOCABULARIES

# Parts with a stroke between them, and revisions in any of the four forms: (Rev.1), /Rev.1, Rev.1, R1.
_SYMBOL = re.compile(
    r"[A-ZА-Я][A-ZА-Я0-9&.-]{0,30}(?:/[A-Z0-9][A-Za-z0-9&-]*(?:\.[A-Z0-9]+)*(?:\([IVXLC]+\))?){1,8}"
    r"(?P<revisions>(?: ?\((?:Rev|Rév|Rev|Add|Corr|Amend|Пересм|Доп|Испр|修订|补遗|更正)\.? ?\d+\)){0,4})"
    r"|[A-ZА-Я]{2,3} \d{1,2}\.\d{1,2}(?![\d.])"
)
_MARK = re.compile(
    r"[/(. ]*(?P<word>Rev|Rév|R(?=\d)|Пересм|修订|Add|Доп|补遗|Corr|Испр|更正|Amend)\.? ?(?P<count>\d+)\)?$"
)
_BARE = re.compile(r"\d{1,4}(?:/\d{1,4})?(?:[/(](?:Rev|Rév|Add|Corr|Пересм|Доп|Испр)\.\d+\)?){1,4}")
_MARKS = {
    "Rev": "Rev", "Rév": "Rev", "R": "Rev", "Пересм": "Rev", "修订": "Rev", "Add": "Add", "Доп": "Add", "补遗": "Add",
    "Corr": "Corr", "Испр": "Corr", "更正": "Corr", "Amend": "Amend",
}  # fmt: skip
_WORKING_GROUP = re.compile(r"^(?:CWG|GTC|РГС)-[^/]*?(?=-?\d*/)")
_LETTER = re.compile(r"(?<=\d)-[ACEFRS]$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REVISED = re.compile(r"Rev\b|Rév\b|REV|RÉV|ПЕРЕСМ|[Пп]ересм|[Mm]odif|[Ии]змен|[Aa]mend|مراجع|معدل|修订|修正|修改")


def symbol(text: str, start: int) -> Symbol | None:
    """Return the symbol of a document that begins at `start` of a normal text."""
    found = _SYMBOL.match(text, start)
    if found is None or not any(sign.isdigit() for sign in found[0]):
        return None
    written = found[0].rstrip(".-&")
    return Symbol(start, start + len(written), _canonical(written))


def bare_symbol(text: str, start: int) -> Symbol | None:
    """Return a document's number without its session, if it is revised: 34(Rev.1)(Add.1), 34/5/Rev.1."""
    found = _BARE.match(text, start)
    return Symbol(start, found.end(), _canonical(found[0])) if found else None


def _canonical(written: str) -> str:
    """Return a symbol with its revisions in brackets; the letter of its language and its group's name are no part."""
    base, revisions = _LETTER.sub("", written), ""
    while mark := _MARK.search(base):
        if not any(sign.isdigit() for sign in base[: mark.start()]):
            break
        base = base[: mark.start()]
        revisions = f"({_MARKS[mark['word']]}.{mark['count']}){revisions}"
    return _WORKING_GROUP.sub("CWG", base) + revisions


def instrument(text: str, start: int, tag: Tag) -> Instrument | None:
    """Return the resolution, decision, recommendation or opinion that is cited from `start` of a normal text on."""
    found = _patterns(tag).match(text, start)
    if found is None:
        return None
    kind = VOCABULARIES[tag].kinds[found["kind"].lower()]
    details = (found["details"] or "").replace(UNSEEN, "")
    year = _YEAR.search(details)
    if details and not year:
        return Instrument(start, found.start("tail"), kind, found["number"])
    revised = bool(_REVISED.search(details))
    return Instrument(start, found.end(), kind, found["number"], int(year[0]) if year else None, revised)


@cache
def _patterns(tag: Tag) -> re.Pattern[str]:
    kinds = "|".join(sorted(VOCABULARIES[tag].kinds, key=lambda word: (-len(word), word)))
    number = r"(?P<number>\d{1,4}(?:-\d{1,2}(?!\d))?(?:/\d{1,4})?)"
    blank = f"[ {UNSEEN}]"
    tail = rf"(?P<tail>(?:{blank}[^\W\d]+){{0,3}}{blank}?\((?P<details>[^()]{{1,60}})\))?"
    if tag == "zh":
        return re.compile(rf"第{blank}?{number}{blank}?号(?P<kind>{kinds})(?P<tail>\((?P<details>[^()]{{1,60}})\))?")
    clitics = r"و?(?:ب|ل|ك)?(?:ال|ل)?" if tag == "ar" else ""
    prefix = rf"(?:(?:ITU|UIT|МСЭ)-[RTDD] )?(?:№ ?|[Nn]o\. ?|n[°o] )?(?:{'رقم ' if tag == 'ar' else 'x^'})?"
    return re.compile(
        rf"{clitics}(?P<kind>{kinds}){blank}{{1,3}}{prefix}{number}(?![\d/]|[.,]\d|{blank}?%){tail}", re.IGNORECASE
    )
