"""Abbreviations: where they are introduced, and where they are used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from councilgen.languages import Tag
from councilgen.recognise.document_symbols import symbols
from councilgen.recognise.lean import Lean, lean
from councilgen.recognise.mentions import Abbreviation, Definition
from councilgen.recognise.names import Names, known
from councilgen.recognise.vocabulary import CODES

_CAPITALS = "A-ZА-ЯЁ"
_SHORT = re.compile(
    rf"[{_CAPITALS}][{_CAPITALS}0-9]+(?:[&-][{_CAPITALS}][{_CAPITALS}0-9]*)*(?: и (?=[{_CAPITALS}]{{2}})[{_CAPITALS}]+)?"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]{2,140})\)")
_DEFINED = re.compile(
    rf"[\"“«']?(?P<short>[{_CAPITALS}][A-Za-zА-яЁё0-9]*(?:(?:[&+/-]| и | & | )[{_CAPITALS}][A-Za-zА-яЁё0-9]*){{0,3}})[\"”»']?"
)
_HAN = "\u4e00-\u9fff"
_HAN_SHORT = re.compile(rf"[“\"]?(?P<short>[{_HAN}]{{2,9}})[”\"]?")
_HAN_RUN = re.compile(rf"[{_HAN}A-Za-z0-9+&-]+$")
_QUOTED = re.compile(r"(?P<quoted>《[^《》]{2,60}》|“[^“”]{2,60}”|\"[^\"]{2,60}\"|«[^«»]{2,60}»)$")
_BEFORE_HAN = re.compile(r".*(?:的|由|向|将|在|据|于|为|即|了|是|请|使|与|和|及|对|从|被|把|让|通过|根据|包括|欢迎)")
_CLAUSE = re.compile(r"[^.,;:!?()،؛\"“”«»\ufffc]*$")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_NO_ABBREVIATIONS = frozenset(
    (
        *CODES,
        "OK",
        "NO",
        "NOTE",
        "AM",
        "PM",
        "NB",
        "PS",
        "AND",
        "OR",
        "NOT",
        "MUST",
        "SHALL",
        "SHOULD",
        "MAY",
        "COVID",
        "GHZ",
        "MHZ",
        "KHZ",
        "KM",
        "KG",
        "KW",
        "MW",
        "KWH",
        "ГГЦ",
        "МГЦ",
        "US",
        "HTTP",
        "HTTPS",
        "WWW",
        "RES",
        "REV",
        "ADD",
        "CORR",
    )
)
_ADDRESS = re.compile(r"https?://[^\s\ufffc<>]*|www\.[^\s\ufffc<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MOSTLY = 0.6  # of the letters of a text in capitals are capitals


@lru_cache(maxsize=4096)
def definitions(text: str, tag: Tag, names: Names | None = None) -> tuple[Definition, ...]:
    """Return where a text introduces abbreviations, in its order."""
    read, names = lean(text), names or known(tag)
    return tuple(_definitions(read, names))


@lru_cache(maxsize=4096)
def abbreviations(text: str, tag: Tag, names: Names | None = None) -> tuple[Abbreviation, ...]:
    """Return the uses of abbreviations in a text; where one is introduced, it is not used.

    A text all in capitals has none that can be told. Symbols, addresses, currencies, units and Roman numbers are none.
    """
    names = names or known(tag)
    read, defined = lean(text), definitions(text, tag, names)
    shorts = {one.short for one in defined}
    taken = [one.short_place for one in defined] + [(one.start, one.end) for one in symbols(text)]
    return tuple(use for use in _uses(read, names, shorts) if not any(start <= use.start < end for start, end in taken))


def _definitions(read: Lean, names: Names) -> Iterator[Definition]:
    text = read.text
    if "(" not in text:
        return
    for bracket in _BRACKET.finditer(text):
        inside, opening = bracket["inside"], bracket.start()
        before = opening - 1 if text[opening - 1 : opening] == " " else opening
        if found := _short_behind(text, bracket, before, names):
            yield _definition(read, *found, names)
        elif (short := _short_before(text, before)) and (long := _long_inside(short[0], inside, names)):
            start = bracket.start("inside")
            yield _definition(read, short, (start, start + len(inside)), bracket.end(), long, names)


def _definition(
    read: Lean, short: tuple[str, int, int], long: tuple[int, int], end: int, certain: bool, names: Names
) -> Definition:
    whole = (min(short[1], long[0]), max(end, short[2]))
    words = read.text[long[0] : long[1]]
    written = read.written(*long)
    known_as = names.abbreviations.get(short[0])
    named = names.after(words, 0)
    key = named[0].key if named and named[1] == len(words) else known_as.key if known_as else ""
    return Definition(
        *read.place(*whole), short[0], written, read.place(short[1], short[2]), read.place(*long), certain, key
    )


_Found = tuple[tuple[str, int, int], tuple[int, int], int, bool]


def _short_behind(text: str, bracket: re.Match[str], before: int, names: Names) -> _Found | None:
    """Return the abbreviation in a bracket and the long form before it."""
    found = _DEFINED.fullmatch(bracket["inside"])
    if found is None or not _abbreviates(found["short"]):
        found = _HAN_SHORT.fullmatch(bracket["inside"]) if names.tag == "zh" else None
        long = _han_long(text, found["short"], before) if found else None
        if found is None or long is None:
            return None
        start = bracket.start("inside") + found.start("short")
        return (found["short"], start, start + len(found["short"])), (long, before), bracket.end(), True
    short = found["short"].removesuffix("s") if found["short"][-2:-1].isupper() else found["short"]
    start = bracket.start("inside") + found.start("short")
    long = _long_before(text, short, before, names)
    if long is None:
        return None
    return (short, start, start + len(short)), long[:2], bracket.end(), long[2]


def _long_before(text: str, short: str, end: int, names: Names) -> tuple[int, int, bool] | None:
    """Return the long form that ends at `end`, and whether that is certain."""
    if quoted := _QUOTED.search(text, max(0, end - 64), end):
        return quoted.start(), end, True
    if (found := names.before(text, end)) and found[0].form == "name":
        return found[1], end, True
    if names.tag == "zh":
        run = _HAN_RUN.search(text, max(0, end - 40), end)
        if run is None or len(run[0]) < 3:
            return None
        cut = _BEFORE_HAN.match(run[0][:-3])
        return run.start() + (cut.end() if cut else 0), end, False
    clause = _CLAUSE.search(text, max(0, end - 160), end)
    begins = clause.start() if clause else end
    if (spelled := _spelled(text[begins:end], short)) is not None:
        return begins + spelled, end, True
    return _guessed(text, begins, end, names.tag)


def _guessed(text: str, begins: int, end: int, tag: Tag) -> tuple[int, int, bool] | None:
    """Return a name whose letters are another language's: the capitalised words before, or the words of a clause."""
    words = list(_WORD.finditer(text, begins, end))[-12:]
    if tag == "ar":
        return (words[0].start(), end, False) if len(words) >= 2 else None
    capitals = [word for word in words if word[0][0].isupper()]
    if not capitals or not words[-1][0][0].isalpha():
        return None
    return capitals[0].start(), end, False


def _spelled(words: str, short: str) -> int | None:
    """Return where the words begin whose letters, from the last backwards, make the abbreviation."""
    letters = [letter for letter in _plain(short) if letter.isalnum()]
    plain = _plain(words)
    place = len(plain)
    for number, letter in enumerate(reversed(letters)):
        first = number == len(letters) - 1
        while True:
            place = plain.rfind(letter, 0, place)
            if place < 0:
                return None
            if not first or place == 0 or not plain[place - 1].isalnum():
                break
    most = max(len(letters) + 6, 2 * len(letters))
    return place if place >= 0 and len(_WORD.findall(words[place:])) <= most and " " in words[place:].strip() else None


def _plain(text: str) -> str:
    """Return a text in lower case without accents, as long as before."""
    return "".join(unicodedata.normalize("NFD", sign)[0].lower()[:1] for sign in text)


def _han_long(text: str, short: str, end: int) -> int | None:
    """Return where the Chinese name begins of which `short` is made: 联合国大会（联大）."""
    run = _HAN_RUN.search(text, max(0, end - 40), end)
    if run is None or len(run[0]) <= len(short) or run[0].endswith(short):
        return None
    place = len(run[0])
    for sign in reversed(short):
        place = run[0].rfind(sign, 0, place)
        if place < 0:
            return None
    cut = _BEFORE_HAN.match(run[0][: place + 1])
    return run.start() + (cut.end() if cut and cut.end() <= place else place if cut else 0)


def _short_before(text: str, end: int) -> tuple[str, int, int] | None:
    """Return the abbreviation that ends at `end`."""
    found = re.compile(rf"(?<![\w&/-])[{_CAPITALS}][A-Za-zА-яЁё0-9&-]*$").search(text, max(0, end - 26), end)
    if found is None:
        found = re.compile(r"[A-Z][A-Z0-9&-]+$").search(text, max(0, end - 26), end)
    return (found[0], found.start(), end) if found and _abbreviates(found[0]) else None


def _long_inside(short: str, inside: str, names: Names) -> bool:
    """Say whether a bracket has the long form: known, or made of words whose letters these are."""
    named = names.after(inside, 0)
    if named and named[1] == len(inside) and named[0].form == "name":
        return True
    if names.tag == "zh" and re.fullmatch(rf"[{_HAN}]{{4,30}}", inside):
        return inside.endswith(
            (
                "组织",
                "委员会",
                "小组",
                "工作组",
                "论坛",
                "大会",
                "议程",
                "联盟",
                "计划",
                "机构",
                "理事会",
                "目标",
                "契约",
                "署",
                "会议",
                "峰会",
                "全会",
            )
        )
    return _spelled(inside, short) == 0


def _abbreviates(word: str) -> bool:
    """Say whether a word looks like an abbreviation: capitals for at least half of its letters, and two of them."""
    letters = [sign for sign in word if sign.isalpha()]
    capitals = sum(sign.isupper() for sign in letters)
    if capitals < 2 or capitals * 2 < len(letters) or len(word) > 28:
        return False
    return not _ROMAN.fullmatch(word) and word not in _NO_ABBREVIATIONS


def _uses(read: Lean, names: Names, defined: set[str]) -> Iterator[Abbreviation]:
    text = read.text
    addresses = [found.span() for found in _ADDRESS.finditer(text)] if "/" in text or "@" in text else []
    shouted = None
    for found in _SHORT.finditer(text):
        word = found[0]
        if not _whole(text, found) or any(start <= found.start() < end for start, end in addresses):
            continue
        if shouted is None:
            shouted = _shouted(text)
        if shouted:
            return
        for short, start in _parts(word, found.start(), names, defined):
            if short in defined or (_abbreviates(short) and short not in _NO_ABBREVIATIONS):
                known_as = names.abbreviations.get(short)
                place = read.place(start, start + len(short))
                yield Abbreviation(
                    *place, short, known_as.key if known_as else "", known_as.language if known_as else None
                )


def _whole(text: str, found: re.Match[str]) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 2]
    if before and (before.isascii() or before.isupper()) and (before.isalnum() or before in "_@/\\#"):
        return False
    if after[:1] == "s" and not after[1:].isalpha():
        return True
    return not (after[:1].isalpha() and not _is_han(after[0])) and after[:1] not in ("_", "/", "@")


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _parts(word: str, start: int, names: Names, defined: set[str]) -> Iterator[tuple[str, int]]:
    """Yield a word, or its parts if they are abbreviations each and it is none: WSIS-GDC."""
    if word in defined or word in names.abbreviations or "-" not in word:
        yield word, start
        return
    parts = word.split("-")
    if all(part in defined or part in names.abbreviations for part in parts):
        for part in parts:
            yield part, start
            start += len(part) + 1
    else:
        yield word, start


def _shouted(text: str) -> bool:
    letters = sum(sign.isalpha() and not _is_han(sign) for sign in text)
    lower = sum(sign.islower() for sign in text)
    return (
        letters > 12
        and lower < letters * (1 - _MOSTLY)
        and " " in text.strip()
        and not any(map(_is_han, text))
        and lower + sum(sign.isupper() for sign in text) > letters / 2
    )
