"""People with their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from councilgen.languages import Tag
from councilgen.recognise.diction import DICTIONS
from councilgen.recognise.lean import Lean, lean
from councilgen.recognise.mentions import Person, Title
from councilgen.recognise.people_chinese import chinese_people
from councilgen.recognise.people_found import Found
from councilgen.remembering import remembered

_UPPER = r"[^\W\d_a-zà-öø-ÿа-яё]"
_LETTERS = r"[^\W\d_]*"
_WORD = rf"{_UPPER}{_LETTERS}(?:'[^\W\d_]+)*"
_SEPARATOR = r"(?: ?[·•‧∙・･] ?|-| )"
_INITIAL = rf"{_UPPER}\."
_ASIDE = re.compile(r" ?\((?P<inside>[^()]{2,80})\)")
_LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'.-]*(?:[ -][A-ZÀ-Þa-zÀ-ÿ][A-Za-zÀ-ÿ'.-]*){1,5}")
_SIGN = re.compile(r" ?[·•‧∙・･] ?|[-\u2010-\u2014]|[ \u00a0\u202f]")
_WITH_ANOTHER = {"HE", "SE", "ЕП"}  # other abbreviations too, unless another title follows
_WITHOUT_COUNTRY = {"посол", "посла", "послу", "послом", "Посол", "Посла"}
_OF_COUNTRY = re.compile(r"[А-ЯЁ][а-яё]+(?:ой|ого|их|ых|ии|ции)(?![^\W_])")
_ARABIC_PARTICLES = DICTIONS["ar"].courtesy.particles
_CLAUSES = ("ar",)  # whose names have no capitals, so that only signs tell where they end
_MOST = 4  # words of a name that a sign ends


@remembered(4096)
def people(text: str, tag: Tag) -> tuple[Person, ...]:
    """Return the people whom a text names with a title, in its order."""
    read = lean(text)
    found = chinese_people(read.text) if tag == "zh" else _titled(read.text, tag)
    return tuple(_person(one, read) for one in found)


def _titled(text: str, tag: Tag) -> Iterator[Found]:
    courtesy = DICTIONS[tag].courtesy
    for title in _titles(tag).finditer(text):
        if title.start() and _inside_word(text, title.start(), tag):
            continue
        name = _name(tag).match(text, title.end())
        if name is None:
            continue
        end = _without_roles(text, name.start(), name.end(), courtesy.roles)
        if end is None:
            continue
        words = _one_title(tag).findall(title[0])
        if set(words) <= _WITH_ANOTHER or (tag in _CLAUSES and (end := _limited(text, name.start(), end)) is None):
            continue
        if tag == "ru" and set(words) <= _WITHOUT_COUNTRY and _OF_COUNTRY.match(text, name.start()):
            continue
        titles = tuple(dict.fromkeys(_title_of(word, tag) for word in words))
        yield Found(title.start(), end, titles, name.start(), end)


def _inside_word(text: str, start: int, tag: Tag) -> bool:
    """Say whether what looks like a title is the end of a word; in Arabic "and" is written as one word with it."""
    if tag == "ar" and text[start - 1] in "وف" and not text[max(0, start - 2) : start - 1].isalnum():
        return False
    return text[start - 1].isalnum() or text[start - 1] == "-"


def _without_roles(text: str, start: int, end: int, roles: tuple[str, ...]) -> int | None:
    """Return where a name ends that a function may follow; nothing where there is only a function: Madam Chair."""
    for word in re.finditer(r"[^\W_]+(?:-[^\W_]+)*", text[start:end]):
        if word[0] in roles:
            return start + len(text[start : start + word.start()].rstrip(" -")) if word.start() else None
    return end


def _limited(text: str, start: int, end: int) -> int | None:
    """Return where an Arabic name ends: at a sign, or after two words, since a sentence may go on behind it."""
    words = list(re.finditer(r"[^\W_]+(?:[-.'][^\W_]+)*", text[start:end]))
    if not words:
        return None
    signed = not re.match(r" [^\W\d_]", text[end : end + 2])
    if len(words) <= (_MOST if signed else 2):
        return end
    kept = 2
    while kept < len(words) and words[kept - 1][0] in _ARABIC_PARTICLES:
        kept += 1
    return start + words[kept - 1].end()


def _person(found: Found, read: Lean) -> Person:
    text = read.text
    name = read.written(found.name_start, found.name_end)
    parts, separators = _SIGN.split(name), tuple(sign.strip() or " " for sign in _SIGN.findall(name))
    latin, latin_place, aside, end = found.latin, found.latin_place, "", found.end
    if bracket := _ASIDE.match(text, found.end):
        inside = bracket["inside"]
        if not latin and not name.isascii() and _LATIN.fullmatch(inside) and not _LATIN.fullmatch(name):
            latin, latin_place, end = inside, bracket.span("inside"), bracket.end()
        else:
            aside, end = read.written(*bracket.span("inside")), bracket.end()
    return Person(
        *read.place(found.start, end), found.titles, name, tuple(parts), separators,
        read.place(found.name_start, found.name_end), latin, read.place(*latin_place) if latin else (0, 0), aside,
        found.before,
    )  # fmt: skip


def _title_of(word: str, tag: Tag) -> Title:
    return DICTIONS[tag].courtesy.titles[word]


@cache
def _one_title(tag: Tag) -> re.Pattern[str]:
    words = sorted(DICTIONS[tag].courtesy.titles, key=lambda word: (-len(word), word))
    return re.compile("|".join(re.escape(word) for word in words))


@cache
def _titles(tag: Tag) -> re.Pattern[str]:
    one = _one_title(tag).pattern
    return re.compile(rf"(?:{one})(?: ?(?:{one})(?![^\W_]))* ?(?<=[ .])")


@cache
def _name(tag: Tag) -> re.Pattern[str]:
    particles = "|".join(sorted(DICTIONS[tag].courtesy.particles, key=lambda word: (-len(word), word))) or "(?!)"
    joined = rf"(?:(?:{_SEPARATOR}|(?<=\.))(?:(?:{particles})[ '-])*(?:{_INITIAL}|{_WORD}))"
    return re.compile(rf"(?:{_INITIAL}|{_WORD})(?:{joined}){{0,6}}")
