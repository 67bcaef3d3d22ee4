"""Meetings, sessions and conferences by their number: 43rd and 44th meetings of CWG-WSIS&SDG, 第43和44次会议."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from councilgen.languages import Tag
from councilgen.recognise.counting import CHINESE, chinese
from councilgen.recognise.definitions import CAPITALS, abbreviates
from councilgen.recognise.diction import DICTIONS
from councilgen.recognise.findings import Number, Ordinal
from councilgen.recognise.lean import Lean, lean, word_start
from councilgen.recognise.mentions import Meeting
from councilgen.recognise.names import Names, known
from councilgen.recognise.reading import readings
from councilgen.remembering import remembered

_REACH = 90
_CHINESE_COUNT = re.compile(
    rf"第(?P<list>(?:\d{{1,3}}|[{CHINESE}]{{1,6}})(?:[次届]?(?:、|和|与|及|至|以及|-)第?(?:\d{{1,3}}|[{CHINESE}]{{1,"
    "6}}))*)(?P<counter>[次届])"
)
_ONE = re.compile(rf"\d{{1,3}}|[{CHINESE}]{{1,6}}")
_SHORT = (
    rf"(?:[А-ЯЁ]{{2,}}-[А-ЯЁ]{{2,}} и [А-ЯЁ]{{2,}}|[{CAPITALS}][{CAPITALS}0-9]+(?:[&-][{CAPITALS}0-9]+)*)(?![^\W_])"
)
_BODY = re.compile(_SHORT)
_BODY_BEFORE = re.compile(rf"{_SHORT}$")


@remembered(4096)
def meetings(text: str, tag: Tag, names: Names | None = None) -> tuple[Meeting, ...]:
    """Return the meetings that a text counts, in its order; each of several that share a noun is one."""
    read, names = lean(text), names or known(tag)
    return tuple(_chinese(read, names) if tag == "zh" else _counted(read, names))


def _chinese(read: Lean, names: Names) -> Iterator[Meeting]:
    text = read.text
    nouns = _nouns("zh")
    for found in _CHINESE_COUNT.finditer(text):
        body_behind = None
        noun = nouns.match(text, found.end())
        if noun is None:
            named = names.after_known(text, found.end())
            noun = nouns.match(text, named[1]) if named else None
            if named is None:
                continue
            body_behind = (named[0].key, found.end(), named[1])
        kind = DICTIONS["zh"].meetings.nouns[noun[0]] if noun else "assembly"
        if found["counter"] == "届" and kind == "meeting":
            kind = "session"
        end = noun.end() if noun else found.end()
        if noun is None and body_behind:
            end = body_behind[2]
        body = body_behind or _body_before(text, found.start(), names)
        start = min(found.start(), body[1]) if body else found.start()
        for one in _ONE.finditer(text, found.start("list"), found.end("list")):
            value = int(one[0]) if one[0].isdecimal() else chinese(one[0])
            if value:
                yield _meeting(read, kind, value, one.span(), not one[0].isdecimal(), body, (start, end))


def _body_before(text: str, end: int, names: Names) -> tuple[str, int, int] | None:
    """Return the body whose name ends where the count begins."""
    place = end - 1 if text[end - 1 : end] in (" ", ")") else end
    if text[end - 1 : end] == ")" and (opening := text.rfind("(", max(0, end - 30), end)) > 0:
        place = opening
    if named := names.before(text, place):
        return named[0].key, named[1], end
    found = _BODY_BEFORE.search(text, max(0, place - 30), place)
    if found:
        name = names.abbreviations.get(found[0])
        return (name.key if name else ""), found.start(), end
    return None


def _counted(read: Lean, names: Names) -> Iterator[Meeting]:
    """Yield the meetings of a language whose ordinals are words or figures with a mark."""
    text, tag = read.text, names.tag
    diction = DICTIONS[tag].meetings
    for noun in _nouns(tag).finditer(text):
        start = word_start(text, noun.start(), tag)
        if start is None:
            continue
        if text[noun.end() : noun.end() + 1].isalnum():
            continue
        ordinals = _after(text, noun.end(), tag) if tag == "ar" else _before(text, noun.start(), tag)
        if not ordinals:
            continue
        kind = diction.nouns[noun[0].lower()]
        end = max(noun.end(), ordinals[-1].end)
        body = _body_behind(text, end, names) or _body_around(text, ordinals, start, names)
        whole = (min(ordinals[0].start, start, body[1] if body else start), max(end, body[2] if body else 0))
        for one in ordinals:
            yield _meeting(read, kind, one.value, (one.start, one.end), one.spelled, body, whole)


def _before(text: str, end: int, tag: Tag) -> tuple[Ordinal, ...]:
    """Return the ordinals that end before a noun, several if they are joined."""
    first = max(0, end - _REACH)
    window = text[first:end]
    between = _between(tag).search(window)
    stop = between.start() if between else len(window)
    found: list[Ordinal] = []
    place = stop
    for one in reversed([each for each in readings(window[:stop], tag) if isinstance(each, Ordinal | Number)]):
        gap = window[one.end : place].strip()
        if (
            not isinstance(one, Ordinal)
            or (gap and not _joint(tag).fullmatch(window[one.end : place]))
            or (not found and gap)
        ):
            break
        found.insert(0, Ordinal(first + one.start, first + one.end, one.value, one.spelled))
        place = one.start
    return tuple(found)


def _after(text: str, start: int, tag: Tag) -> tuple[Ordinal, ...]:
    found: list[Ordinal] = []
    place = 0
    window = text[start : start + _REACH]
    for one in readings(window, tag):
        gap = window[place : one.start]
        if not isinstance(one, Ordinal | Number) or not re.fullmatch(
            r" (?:رقم )?" if not found else r" ?،? ?و? ?", gap
        ):
            break
        value = int(one.value)
        if isinstance(one, Number) and (one.spelled or value > 400 or one.unit):
            break
        found.append(Ordinal(start + one.start, start + one.end, value, one.spelled))
        place = one.end
    return tuple(found)


def _body_behind(text: str, end: int, names: Names) -> tuple[str, int, int] | None:
    of = _of(names.tag).match(text, end)
    if of is None:
        return None
    if named := names.after_known(text, of.end()):
        return named[0].key, of.end(), named[1]
    found = _BODY.match(text, of.end())
    return ("", of.end(), found.end()) if found else None


def _body_around(text: str, ordinals: tuple[Ordinal, ...], noun: int, names: Names) -> tuple[str, int, int] | None:
    """Return the body before the ordinal, or between it and the noun: CSTD 28th session, 28th CSTD session."""
    if between := _BODY.search(text, ordinals[-1].end, noun) if ordinals[-1].end < noun else None:
        name = names.abbreviations.get(between[0])
        return (name.key if name else ""), *between.span()
    end = ordinals[0].start - 1
    if names.tag == "ar" or text[end : end + 1] != " ":
        return None
    end -= 2 * text.startswith("'s", end - 2)
    found = _BODY_BEFORE.search(text, max(0, end - 30), end)
    if found is None or not abbreviates(found[0]):
        return None
    name = names.abbreviations.get(found[0])
    return (name.key if name else ""), *found.span()


def _meeting(
    read: Lean, kind: str, value: int, place: tuple[int, int], spelled: bool, body: tuple[str, int, int] | None,
    whole: tuple[int, int],
) -> Meeting:  # fmt: skip
    key, start, end = body or ("", 0, 0)
    return Meeting(
        *read.place(*whole), kind, value, spelled, read.written(start, end), key, read.place(*place),  # type: ignore[arg-type]
        read.place(start, end) if body else (0, 0), read.place(*whole),
    )  # fmt: skip


@cache
def _nouns(tag: Tag) -> re.Pattern[str]:
    words = sorted(DICTIONS[tag].meetings.nouns, key=lambda word: (-len(word), word))
    forms = [form for word in words for form in dict.fromkeys((word, word.capitalize(), word.upper()))]
    return re.compile("|".join(re.escape(form) for form in forms))


@cache
def _between(tag: Tag) -> re.Pattern[str]:
    return re.compile(f" (?:{DICTIONS[tag].meetings.between})$")


@cache
def _of(tag: Tag) -> re.Pattern[str]:
    return re.compile(DICTIONS[tag].meetings.of)


@cache
def _joint(tag: Tag) -> re.Pattern[str]:
    return re.compile(rf" ?(?:{DICTIONS[tag].citing.joining})")
