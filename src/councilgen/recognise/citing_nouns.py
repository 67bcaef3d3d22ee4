"""Citations in the languages whose noun stands before the number: Resolutions 140 (Rev. Bucharest, 2022) and 71."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from councilgen.languages import Tag
from councilgen.recognise.calendar import dates
from councilgen.recognise.cited import NEEDS_SYMBOL, Cited, Issuer, Listed, alike, number_at, resolving
from councilgen.recognise.details import details
from councilgen.recognise.diction import DICTIONS
from councilgen.recognise.diction.model import Citing
from councilgen.recognise.findings import Date, Day
from councilgen.recognise.lean import word_start
from councilgen.recognise.mentions import Noun
from councilgen.recognise.names import Name, Names, goes_on, is_house, of_another

_SECTOR = re.compile(r"(?:ITU|UIT|МСЭ)-(?P<sector>[RTDРТД]) ")
_SECTORS = {"R": "itu-r", "Р": "itu-r", "T": "itu-t", "Т": "itu-t", "D": "itu-d", "Д": "itu-d"}
_CAPITAL = re.compile(r" (?=[^\W\d_])[^a-zà-öø-ÿа-яёء-ي]")  # of a name that goes on: United Nations Secretary-General
_DRAFT = re.compile(r"(?:draft|projets? de|proyectos? de|проект[а-я]{0,3}|(?:ال)?مشروع|(?:ال)?مشاريع) $", re.IGNORECASE)
_CONFERENCE_YEAR = re.compile(r"-\d\d$")
_ENDING = re.compile(r"(?:'s|s')? $")


@dataclass(frozen=True, slots=True)
class _Grammar:
    citing: Citing
    noun: re.Pattern[str]
    numbered: re.Pattern[str]
    joining: re.Pattern[str]
    last: re.Pattern[str]
    of: re.Pattern[str]
    between: re.Pattern[str]
    dated: re.Pattern[str]
    not_number: re.Pattern[str]
    ends: re.Pattern[str]


def lists(text: str, names: Names) -> Iterator[Listed]:
    """Yield the lists of a lean text, in its order; a noun without a number is none."""
    grammar = _grammar(names.tag)
    after = 0
    waiting: list[Listed] = []
    for noun in grammar.noun.finditer(text):
        if noun.start() < after:
            continue
        start = word_start(text, noun.start(), names.tag)
        if start is not None and _DRAFT.search(text, max(0, start - 14), start):
            continue
        found = _Reader(text, names, grammar).listed(noun, start) if start is not None else None
        if found is None:
            continue
        if waiting and not (_unissued(waiting[-1]) and _joined(text, waiting[-1], found, grammar)):
            yield from waiting
            waiting = []
        after = found.end
        waiting.append(found)
        if found.issuer is not None:
            yield from (replace(one, issuer=found.issuer) if _shares(one, found) else one for one in waiting)
            waiting = []
    yield from waiting


def _unissued(listed: Listed) -> bool:
    return listed.issuer is None and all(one.symbol is None and one.issuer is None for one in listed.members)


def _joined(text: str, one: Listed, other: Listed, grammar: _Grammar) -> bool:
    return bool(grammar.joining.fullmatch(text, one.end, other.start))


def _shares(one: Listed, last: Listed) -> bool:
    """Say whether the issuer behind the last of several nouns is that of an earlier one too."""
    behind = last.issuer is not None and last.issuer.start >= last.members[0].number_start
    return one is last or (one.noun == last.noun and behind and _unissued(one))


@dataclass(frozen=True, slots=True)
class _Reader:
    """A text being read from one noun on."""

    text: str
    names: Names
    grammar: _Grammar

    def listed(self, noun: re.Match[str], start: int) -> Listed | None:
        """Return the list of numbers that the noun announces."""
        kind = self.grammar.citing.nouns[noun[0].lower()]
        if self.text[noun.end() : noun.end() + 1] != " ":
            return None
        issuer, place = self._infix(noun.end() + 1, kind)
        members = tuple(self._members(place, noun[0].lower() in self.grammar.citing.several, kind))
        if not members:
            return None
        before = self._before(start, kind) if issuer is None and self.names.tag == "en" else None
        issuer = issuer or before
        end = members[-1].end
        date = None
        if issuer is None and members[-1].issuer is None and (behind := self._behind(end, kind)):
            issuer, end = behind, behind.end
        if dated := self._date(end):
            date, end = dated
            if issuer is None and (behind := self._behind(end, kind)):
                issuer, end = behind, behind.end
        implied = self.grammar.citing.implied.get(noun[0].lower())
        if implied and issuer is None and not any(one.details and one.details.issuer for one in members):
            issuer = Issuer(self.names.key(implied), "noun", start, noun.end())
        start += self.names.tag == "ar" and start < noun.start() and self.text[start] in ("و", "ف")
        found = Listed(before.start if before else start, end, kind, members, issuer, date)
        return found if self._meant(noun[0], found) else None

    def _meant(self, noun: str, listed: Listed) -> bool:
        """Say whether an instrument is meant: not the resolution of an image, nor a recommendation of an audit."""
        first = listed.members[0]
        if listed.noun in NEEDS_SYMBOL:
            return first.symbol is not None
        said = [one.issuer for one in (listed, first) if one.issuer and one.issuer.form != "noun"]
        if said or any(one.certain for one in listed.members):
            return True
        if self.grammar.not_number.match(self.text, listed.members[-1].end):
            return False
        if self.names.tag == "ar" or noun[0].isupper():
            return True
        return listed.noun == "resolution" and len(first.number) >= 2

    def _members(self, place: int, several: bool, noun: Noun) -> Iterator[Cited]:
        """Yield the numbers from `place` on; without a plural or brackets, what follows "and" may be anything."""
        ended = False
        one = self._member(place, noun)
        while one is not None:
            yield one
            last = one
            joint = self.grammar.joining.match(self.text, one.end)
            one = self._member(joint.end(), noun) if joint else None
            if one is None or joint is None or not alike(one, last):
                return
            if not one.certain and (not several or ended or not self.grammar.ends.match(self.text, one.end)):
                return
            ended = ended or bool(self.grammar.last.search(joint[0]))

    def _member(self, place: int, noun: Noun) -> Cited | None:
        """Return one number with its Sector, its own issuer and its brackets."""
        begins, issuer = place, None
        if mark := self.grammar.numbered.match(self.text, place):
            place = mark.end()
        if sector := _SECTOR.match(self.text, place):
            key = self.names.key(resolving(_SECTORS[sector["sector"]], noun))
            issuer = Issuer(key, "abbreviation", sector.start(), sector.end() - 1)
            place = sector.end()
            if mark := self.grammar.numbered.match(self.text, place):
                place = mark.end()
        cited = number_at(self.text, place)
        if cited is None or self.grammar.not_number.match(self.text, cited.end):
            return None
        end = cited.end
        said = details(self.text, end, self.names)
        if said is None and issuer is None and (own := self._behind(end, noun)):
            said = details(self.text, own.end, self.names)
            issuer = own if said else None
        return replace(cited, start=begins, end=said.end if said else end, details=said, issuer=issuer)

    def _infix(self, place: int, noun: Noun) -> tuple[Issuer | None, int]:
        """Return the issuer between the noun and the number, and where the number begins."""
        if _SECTOR.match(self.text, place) or self.text[place : place + 1].isdigit():
            return None, place
        begins = found.end() if (found := self.grammar.between.match(self.text, place)) else place
        named = self.names.after(self.text, begins)
        if named is None or self.text[named[1] : named[1] + 1] != " ":
            return None, place
        end = named[1]
        if (house := self.names.after(self.text, end + 1)) and is_house(house[0]):
            end = house[1]
        return self._issuer(named[0], begins, end, noun), end + 1

    def _before(self, start: int, noun: Noun) -> Issuer | None:
        """Return the issuer whose name ends at the noun: UNGA Resolution, PP-22 Resolution."""
        ending = _ENDING.search(self.text, max(0, start - 3), start)
        if ending is None:
            return None
        end = ending.start()
        year = _CONFERENCE_YEAR.search(self.text, max(0, end - 3), end)
        end = year.start() if year else end
        named = self.names.before(self.text, end)
        if named is None or (named[0].common and of_another(self.text, named[1], self.names.tag)):
            return None
        name, begins = named
        if not is_house(name) and (house := self.names.before(self.text, begins - 1)) and is_house(house[0]):
            begins = house[1]
        return self._issuer(name, begins, ending.start(), noun)

    def _behind(self, end: int, noun: Noun) -> Issuer | None:
        """Return the issuer that is named behind the number: of the Plenipotentiary Conference, du Conseil."""
        found = self.grammar.of.match(self.text, end)
        named = self.names.after(self.text, found.end()) if found else None
        if found is None or named is None:
            return None
        name, end = named
        if name.common and goes_on(self.text, end, self.names.tag):
            return None
        if is_house(name) and _CAPITAL.match(self.text, end):
            return None
        return self._issuer(name, found.end(), end if is_house(name) else self._with_house(end), noun)

    def _with_house(self, end: int) -> int:
        """Return where a name ends that says whose body it is: Conseil de l'UIT."""
        of = self.grammar.of.match(self.text, end)
        for begins in (of.end(), of.end() - len(of["house"] or "")) if of else ():
            if (house := self.names.after(self.text, begins)) and is_house(house[0]):
                return house[1]
        return end

    def _issuer(self, name: Name, start: int, end: int, noun: Noun) -> Issuer:
        return Issuer(self.names.key(resolving(name.key, noun)), name.form, start, end)

    def _date(self, end: int) -> tuple[Day, int] | None:
        """Return the date of adoption that follows, and where it ends."""
        found = self.grammar.dated.match(self.text, end)
        read = dates(self.text, found.end(), self.names.tag, month_first=False) if found else None
        only = read[1][0] if read and len(read[1]) == 1 else None
        if read is None or not isinstance(only, Date) or only.day.day is None or only.day.year is None:
            return None
        return only.day, read[0]


@cache
def _grammar(tag: Tag) -> _Grammar:
    citing = DICTIONS[tag].citing
    words = sorted(citing.nouns, key=lambda word: (-len(word), word))
    forms = [form for word in words for form in dict.fromkeys((word, word.capitalize(), word.upper()))]

    def anycase(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Grammar(
        citing, re.compile("|".join(re.escape(form) for form in forms)), anycase(citing.numbered),
        anycase(citing.joining), anycase(citing.last), anycase(citing.of), anycase(citing.between),
        anycase(citing.dated), anycase(rf"(?:-\d{{1,5}})?(?:{citing.not_numbers})"), anycase(citing.ends),
    )  # fmt: skip
