"""What stands in brackets behind an instrument: (Rev. Bucharest, 2022), （2024年，修订版）, (Rev.WRC-19)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from councilgen.languages import Tag
from councilgen.recognise.diction import DICTIONS
from councilgen.recognise.names import Names

_BRACKET = re.compile(r" ?\((?P<inside>[^()]{1,70})\)")
_YEAR = re.compile(r"(?<!\d)(?:18[6-9]|19|20)\d{1,2}(?!\d)")
_CONFERENCE = re.compile(r"(?<![^\W_])(?P<letters>[A-ZА-Я]{1,5})-?(?P<year>\d\d)(?!\d)")
_ALONE = {"C": "council", "С": "council", "Council": "council"}
_SIGNS = " ,،，.;:-"
# Words around a place and a year that are neither.
_FILLING = {
    "en": r"\b(?:in|of|the|last|at|and|further)\b", "fr": r"\b(?:en|à|de|du|la|le|dernière?|par|lors)\b",
    "es": r"\b(?:en|de|del|la|el|última|por)\b", "ru": r"\b(?:в|г|года|году|с|последн\w*|внесенн\w*|изменениями)\b",
    "zh": r"年|版|于|最后|最近|经|，", "ar": r"(?<![^\W_])(?:في|عام|سنة|من|اخر)(?![^\W_])",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Details:
    """What a bracket says of an instrument."""

    start: int  # of the bracket
    end: int
    year: int | None
    place: str
    revision: Literal["", "revised", "modified"]
    issuer: str = ""


def details(text: str, start: int, names: Names) -> Details | None:
    """Return what the bracket at `start` of a lean text says, if it is about an instrument."""
    found = _BRACKET.match(text, start)
    if found is None:
        return None
    inside = found["inside"]
    opening = found.start("inside") - 1
    revision, rest = _revision(inside, names.tag)
    conference = _CONFERENCE.search(inside)
    issuer, year = _issued(inside, conference, names)
    if issuer and conference:
        rest = _CONFERENCE.sub(" ", rest)
    for stated in _YEAR.finditer(rest):
        year = int(stated[0])
    if year is None and not revision:
        return None
    place = re.sub(_FILLING[names.tag], " ", _YEAR.sub(" ", rest), flags=re.IGNORECASE)
    place = " ".join(place.split()).strip(_SIGNS)
    if issuer and not conference:
        place = ""
    if len(place) > 40 or any(sign.isdigit() for sign in place):
        return None
    return Details(opening, found.end(), year, place, revision, issuer)


def _revision(inside: str, tag: Tag) -> tuple[Literal["", "revised", "modified"], str]:
    revised, modified = _marks(tag)
    if found := revised.search(inside):
        return "revised", f"{inside[: found.start()]} {inside[found.end() :]}"
    if found := modified.search(inside):
        return "modified", f"{inside[: found.start()]} {inside[found.end() :]}"
    return "", inside


def _issued(inside: str, conference: re.Match[str] | None, names: Names) -> tuple[str, int | None]:
    """Return which conference or council a bracket names, and its year: WRC-19, C16, Consejo de 2011."""
    if conference:
        last = [found for found in _CONFERENCE.finditer(inside) if _body(found["letters"], names)]
        if last:
            year = int(last[-1]["year"])
            return _body(last[-1]["letters"], names), year + (1900 if year > 46 else 2000)
    found = names.after(inside, 0)
    if found and found[0].form == "name" and re.match(r" ?(?:de|of|du|,)? ?\d{4}", inside[found[1] :]):
        return found[0].key, None
    return "", None


def _body(letters: str, names: Names) -> str:
    if letters in _ALONE:
        return names.key(_ALONE[letters])
    found = names.abbreviations.get(letters)
    return found.key if found else ""


@cache
def _marks(tag: Tag) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own, english = DICTIONS[tag].citing, DICTIONS["en"].citing
    begins = "" if tag == "zh" else r"(?<![^\W_])"
    return (
        re.compile(f"{begins}(?:{own.revised}|{english.revised})" + r"[^\W\d]*\.?", re.IGNORECASE),
        re.compile(f"{begins}(?:{own.modified}|{english.modified})" + r"[^\W\d]*\.?", re.IGNORECASE),
    )
