"""A translation made to fit a text that differs from its own in figures, dates, symbols and keys only.

Nothing is guessed: what changes has to stand in the translation as often as in its source, in the form that the
language gives it, or there is no substitution at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from gettext import c2py

from councilgen.i18n import dates
from councilgen.i18n.plurals import PLURALS
from councilgen.languages import Tag
from councilgen.remembering import remembered

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DATE = rf"\b\d{{1,2}}(?:[-–]\d{{1,2}})? (?:{'|'.join(_MONTHS)}) \d{{4}}\b"
_PARTS = re.compile(
    rf"(?P<key>(?<=@)[a-z0-9][a-z0-9-]*(?=[\])]))|(?P<note>(?<=\[\^)[^\]\s]+(?=\]))|(?P<date>{_DATE})"
    r"|(?P<address>\]\((?:https?:|mailto:|#)[^\s()]*\)|\{[^{}]*\}|`[^`]*`)"
    r"|(?P<symbol>\b(?:[A-Z]{1,5}/(?:[A-Z]{2,6}/)*\d[\d/]*(?:\((?:Rev|Add|Corr)\.\d+\))*"
    r"|[A-Z]+\d{2,4}/(?:(?:ADM|INF|DT|DL)/)?\d+(?:\((?:Rev|Add|Corr)\.\d+\))*))"
    r"|(?P<year>(?<![\d.,\u00a0])(?:19|20)\d\d(?![\d\u00a0]|[.,]\d| [a-z]+s\b))|(?P<number>\d+(?:[.,\u00a0]\d+)*)",
    re.ASCII,
)
_WITHOUT_DATES = re.compile(_PARTS.pattern.replace(f"|(?P<date>{_DATE})", ""), re.ASCII)
_SAFE = frozenset({"key", "note", "symbol", "year"})
_FIXED = frozenset({"address"})  # never changed, but never taken for figures either
_SPAN = re.compile(r"(?P<first>\d+)(?:[-–](?P<last>\d+))? (?P<month>\w+) (?P<year>\d+)")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text that may be another in a text of the same kind."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """A translation made to fit, and whether nobody needs to look at what was changed."""

    text: str
    safe: bool


def parts(text: str, dated: bool) -> tuple[Part, ...]:
    """Return the parts of a text that may change; `dated` says that its dates are written as in English."""
    found = (_PARTS if dated else _WITHOUT_DATES).finditer(text)
    return tuple(Part(each.lastgroup or "", each[0], each.start(), each.end()) for each in found)


@remembered(65536)
def frame(text: str, dated: bool) -> str:
    """Return a text with everything that may change taken out: equal for texts that differ in nothing else."""
    pieces, last = [], 0
    for part in parts(text, dated):
        if part.kind not in _FIXED:
            pieces += [text[last : part.start], f"\ufffc{part.kind}\ufffc"]
            last = part.end
    return "".join((*pieces, text[last:]))


def fitted(source: str, translation: str, wanted: str, original: Tag, language: Tag) -> Fitted | None:
    """Return the translation of `source` with its figures changed to those of `wanted`; nothing where that is unsure.

    The two texts have one frame. Keys of one kind, labels of notes, symbols of documents and years are safe to change;
    dates and other numbers are to be looked at. A number whose plural form is another in either language is left to a
    translator, and so is a key whose citation has words of its own.
    """
    dated = original == "en"
    changes = _changes(parts(source, dated), parts(wanted, dated))
    if not changes:
        return None
    text = translation
    kept: list[str] = []
    for (kind, old), new in sorted(changes.items()):
        if kind == "date":
            written = _date(old, language), _date(new, language)
            if not written[0] or not written[1] or text.count(written[0]) != source.count(old):
                return None
            text = text.replace(written[0], chr(0xE000 + len(kept)))
            kept.append(written[1])
        elif not _fits(kind, old, new, translation, (original, language)):
            return None
    if not _as_often(source, text, changes, dated):
        return None
    text = "".join(_changed(text, changes))
    for at, written_date in enumerate(kept):
        text = text.replace(chr(0xE000 + at), written_date)
    return Fitted(text, {kind for kind, _old in changes} <= _SAFE)


def _changes(old: tuple[Part, ...], new: tuple[Part, ...]) -> dict[tuple[str, str], str] | None:
    """Return what becomes what; nothing where one value would have to become two."""
    found: dict[tuple[str, str], str] = {}
    before = [part for part in old if part.kind not in _FIXED]
    after = [part for part in new if part.kind not in _FIXED]
    for one, other in zip(before, after, strict=True):
        if found.setdefault((one.kind, one.value), other.value) != other.value:
            return None
    return {key: value for key, value in found.items() if key[1] != value}


def _fits(kind: str, old: str, new: str, translation: str, languages: tuple[Tag, Tag]) -> bool:
    """Say whether a value may take the place of another."""
    match kind:
        case "key":
            own_words = f"](@{old})" in translation
            return not own_words and old.partition("-")[0] == new.partition("-")[0]
        case "number":
            if not (old.isdecimal() and new.isdecimal()):
                return False
            return all(_form(language, int(old)) == _form(language, int(new)) for language in languages)
        case _:
            return True


def _as_often(source: str, translation: str, changes: dict[tuple[str, str], str], dated: bool) -> bool:
    """Say whether everything that changes stands in the translation as often as in the source."""
    wanted = Counter((part.kind, part.value) for part in parts(source, dated))
    found = Counter((part.kind, part.value) for part in parts(translation, dated=False))
    return all(found[key] == wanted[key] for key in changes if key[0] != "date")


def _changed(text: str, changes: dict[tuple[str, str], str]) -> Iterator[str]:
    last = 0
    for part in parts(text, dated=False):
        yield text[last : part.start]
        yield changes.get((part.kind, part.value), part.value)
        last = part.end
    yield text[last:]


@remembered(4096)
def _form(language: Tag, count: int) -> int:
    return c2py(PLURALS[language].partition("plural=")[2].rstrip("; "))(count)


def _date(written: str, language: Tag) -> str:
    """Return an English date or range of days as a language writes it; nothing where there is no such day."""
    found = _SPAN.fullmatch(written)
    if found is None:
        return ""
    try:
        month, year = _MONTHS.index(found["month"]) + 1, int(found["year"])
        first = date(year, month, int(found["first"]))
        last = date(year, month, int(found["last"] or found["first"]))
    except ValueError:
        return ""
    return dates.days(language, first, last) if first <= last else ""
