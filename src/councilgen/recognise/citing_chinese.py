"""Citations in Chinese, where the noun stands behind the numbers: 第1332和1334号决议, 第A/RES/70/1、A/71/212号决议."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from councilgen.recognise.calendar import dates
from councilgen.recognise.cited import NEEDS_SYMBOL, Cited, Issuer, Listed, alike, number_at, resolving
from councilgen.recognise.details import details
from councilgen.recognise.diction import DICTIONS
from councilgen.recognise.findings import Date, Day
from councilgen.recognise.mentions import Noun
from councilgen.recognise.names import Names, is_house, of_another

_CITING = DICTIONS["zh"].citing
_NOUNS = "|".join(sorted(_CITING.nouns, key=lambda word: (-len(word), word)))
_NOUN = re.compile(rf"号(?P<noun>{_NOUNS})(?!草案|柜)|(?<=\d)(?P<lettered>建议书)")
_REACH = 400
_NUMBER = re.compile(
    r"[A-Z][A-Z0-9&.-]{0,20}/[A-Za-z0-9/.()&-]*[A-Z0-9a-z)]|[A-Z]{1,2}\.\d{1,4}(?:\.\d{1,3})?|\d{1,4}(?:-\d{1,"
    r"2}(?!\d))?(?:/\d{1,4})?(?:\((?:[IVXLC]+|(?:19|20)\d\d)\))?"
)
_JOINING = re.compile(rf"号? ?(?:{_CITING.joining}) ?第? ?")
_DATE = re.compile(r"(?:\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?(?:通过|发布)?的?)$")
_GLOSS = re.compile(r" ?\((?P<short>[A-Za-z][A-Za-z&/+-]{1,24}|[\u4e00-\u9fff]{2,8})\)$")
_CONFERENCE_YEAR = re.compile(r"-?\d\d$")
_NO_PLACE = ("council", "unga", "ecosoc", "unsc", "hrc")


def chinese_lists(text: str, names: Names) -> Iterator[Listed]:
    """Yield the lists of a lean text; numbers with a noun each are one list if nothing but joints stand between."""
    last: Listed | None = None
    for noun in _NOUN.finditer(text):
        kind = _CITING.nouns[noun["noun"] or noun["lettered"]]
        members = _members(text, noun.start(), last.end if last else 0)
        if not members or (noun["lettered"] and not members[-1].number[0].isalpha()):
            continue
        if kind in NEEDS_SYMBOL and members[-1].symbol is None:
            continue
        members = _detailed(text, noun.end(), members, names)
        start, end = members[0].start, max(noun.end(), members[-1].end)
        if text[start - 1 : start] == "第":
            start -= 1
        issuer, date, begins = _issuer(text, start, kind, names)
        found = Listed(begins, end, kind, (replace(members[0], start=start), *members[1:]), issuer, date)
        if last and issuer is None and _goes_on(text, last, found, names):
            last = replace(last, end=end, members=(*last.members, *found.members))
            continue
        if last:
            yield last
        last = found
    if last:
        yield last


def _members(text: str, end: int, after: int) -> tuple[Cited, ...]:
    """Return the numbers that end at `end` with nothing but joints between them."""
    first = max(after, end - _REACH)
    found = list(_NUMBER.finditer(text, first, end))
    if not found or text[found[-1].end() : end].strip():
        return ()
    members: list[Cited] = []
    following = None
    for one in reversed(found):
        if following is not None and not _JOINING.fullmatch(text, one.end(), following):
            break
        cited = number_at(text, one.start(), chinese=True)
        if cited is None or cited.end < one.end() or (members and not alike(cited, members[0])):
            break
        if one.start() and (text[one.start() - 1].isascii() and text[one.start() - 1].isalnum()):
            break
        members.insert(0, cited)
        following = one.start()
    return tuple(members)


def _detailed(text: str, end: int, members: tuple[Cited, ...], names: Names) -> tuple[Cited, ...]:
    """Return the members, the last of them with what stands in brackets behind the noun."""
    *others, last = members
    said = details(text, end, names)
    return (*others, replace(last, end=said.end if said else end, details=said))


def _goes_on(text: str, last: Listed, found: Listed, names: Names) -> bool:
    """Say whether a list goes on with another noun: 第1332号决议（…）和第1334号决议（…）."""
    if found.noun != last.noun or not re.fullmatch(
        rf" ?(?:{_CITING.joining}) ?", text[last.end : found.members[0].start]
    ):
        return False
    # The instruments of councils and of the United Nations have no place, so one that has is another body's.
    placed = any(one.details and one.details.place for one in found.members)
    return not (placed and last.issuer and last.issuer.key in {names.key(key) for key in _NO_PLACE})


def _issuer(text: str, start: int, noun: Noun, names: Names) -> tuple[Issuer | None, Day | None, int]:
    """Return who issued what begins at `start`, the date before its number, and where all of it begins."""
    end, adopted = start, None
    if date := _DATE.search(text, max(0, start - 24), start):
        found = dates(text, date.start(), "zh", month_first=False)
        only = found[1][0] if found else None
        adopted = only.day if isinstance(only, Date) else None
        end = date.start()
    named = names.before(text, _before_gloss(text, end - text.endswith(" ", 0, end)))
    if named is None or (named[0].common and of_another(text, named[1], "zh")):
        return None, None, start
    name, begins = named
    house = None if is_house(name) else names.before(text, begins)
    if house and is_house(house[0]):
        begins = house[1]
    return Issuer(names.key(resolving(name.key, noun)), name.form, begins, end), adopted, begins


def _before_gloss(text: str, end: int) -> int:
    """Return where the name ends whose abbreviation in brackets, or year, ends at `end`: 全会（WTSA）, WTDC-25."""
    if gloss := _GLOSS.search(text, max(0, end - 30), end):
        return gloss.start()
    year = _CONFERENCE_YEAR.search(text, max(0, end - 3), end)
    return year.start() if year and text[year.start() - 1 : year.start()].isupper() else end
