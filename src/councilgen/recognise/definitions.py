"""Where a text introduces an abbreviation: Full Name (ABBR), 全称（ABBR）, 联合国大会（联大）, ABBR (Full Name)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from councilgen.languages import Tag
from councilgen.recognise.issuers import HOUSES
from councilgen.recognise.lean import Lean, lean
from councilgen.recognise.mentions import Definition, Place
from councilgen.recognise.names import Names, known
from councilgen.recognise.vocabulary import CODES
from councilgen.remembering import remembered

HAN = "\u4e00-\u9fff"
CAPITALS = "A-ZА-ЯЁ"
_LETTERS = "A-Za-zА-яЁё0-9"
_BRACKET = re.compile(r" ?(?P<open>\()(?P<inside>[^()]{2,140})\)")
_SHORT = re.compile(
    rf"[\"“«']?(?P<short>[{CAPITALS}][{_LETTERS}]*(?:(?:[&+/-]| и | & | )[{CAPITALS}][{_LETTERS}]*){{0,3}})[\"”»']?"
)
_SHORT_BEFORE = re.compile(rf"(?<![{_LETTERS}_&/-])[{CAPITALS}][{_LETTERS}&-]*$")
_HAN_SHORT = re.compile(rf"[“\"]?(?P<short>[{HAN}]{{2,9}})[”\"]?")
_HAN_RUN = re.compile(rf"[{HAN}A-Za-z0-9+&-]+$")
_HAN_LONG = re.compile(
    rf"[{HAN}]{{2,28}}(?:组织|委员会|小组|工作组|论坛|大会|议程|联盟|计划|机构|理事会|目标|契约|署|会议|峰会|全会|协会|基金)"
)
_HAN_CUT = re.compile(
    r".*(?:的|由|向|将|在|据|于|为|即|了|是|请|使|对|从|被|把|让|通过|包括|欢迎|担任|[与和及](?=联合国|国际|世界))"
)
_HAN_JOINT = re.compile(r"[和与及或]")
_QUOTED = re.compile(
    r"(?:(?P<title>《[^《》]{2,60}》)|“(?P<double>[^“”]{2,60})”|\"(?P<plain>[^\"]{2,60})\""
    r"|« ?(?P<angle>[^«»]{2,60}?) ?»)$"
)
_CLAUSE = re.compile(r"[^.,;:!?()،؛\"“”«»\ufffc]*$")
_SENTENCE = re.compile(r"[^.;:!?()؛\"“”«»\ufffc]*$")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+) $")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_REACH = 160
_SKIPPED = 4  # words between two whose first letters make an abbreviation
_NO_ABBREVIATIONS = frozenset(
    (*CODES, "OK", "NO", "NOTE", "AM", "PM", "NB", "PS", "AND", "OR", "NOT", "MUST", "SHALL", "SHOULD", "MAY", "COVID",
     "GHZ", "MHZ", "KHZ", "KM", "KG", "KW", "MW", "KWH", "ГГЦ", "МГЦ", "КГЦ", "US", "HTTP", "HTTPS", "WWW", "RES",
     "REV",
     "ADD", "CORR", "REMOTE", "ONLINE")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Long:
    start: int
    end: int
    certain: bool


@remembered(4096)
def definitions(text: str, tag: Tag, names: Names | None = None) -> tuple[Definition, ...]:
    """Return where a text introduces abbreviations, in its order."""
    if "(" not in text and "（" not in text:
        return ()
    return tuple(_definitions(lean(text), names or known(tag)))


def abbreviates(word: str) -> bool:
    """Say whether a word looks like an abbreviation: capitals for at least half of its letters, and two of them."""
    letters = [sign for sign in word if sign.isalpha()]
    capitals = sum(map(str.isupper, letters))
    if capitals < 2 or capitals * 2 < len(letters) or len(word) > 28:
        return False
    return not _ROMAN.fullmatch(word) and word not in _NO_ABBREVIATIONS


def _definitions(read: Lean, names: Names) -> Iterator[Definition]:
    text = read.text
    for bracket in _BRACKET.finditer(text):
        inside, opened = bracket.span("inside"), bracket.start()
        short = _short_inside(text, bracket, names.tag)
        long = _before(text, short, opened, names) if short else None
        if long is None and (short := _short_before(text, opened)):
            explains = _explains(text[slice(*short)], bracket["inside"], names)
            long = _Long(*inside, certain=True) if explains else None
        if short and long:
            yield _definition(read, short, long, bracket.end(), names)


def _definition(read: Lean, short: Place, long: _Long, end: int, names: Names) -> Definition:
    text, words = read.text, (long.start, long.end)
    known_as = names.abbreviations.get(text[slice(*short)])
    named = names.after(text, long.start)
    key = named[0].key if named and named[1] == long.end else known_as.key if known_as else ""
    return Definition(
        *read.place(min(short[0], long.start), end), read.written(*short), read.written(*words), read.place(*short),
        read.place(*words), long.certain, key,
    )  # fmt: skip


def _short_inside(text: str, bracket: re.Match[str], tag: Tag) -> Place | None:
    """Return the abbreviation that is all of a bracket; in Chinese it may be one in characters."""
    found = _SHORT.fullmatch(bracket["inside"])
    if found and not abbreviates(found["short"]):
        return None
    if found is None and tag == "zh":
        found = _HAN_SHORT.fullmatch(bracket["inside"])
    if found is None:
        return None
    start = bracket.start("inside")
    end = start + found.end("short")
    plural = text[end - 1] == "s" and text[end - 2].isupper()
    return start + found.start("short"), end - plural


def _short_before(text: str, end: int) -> Place | None:
    """Return the abbreviation that ends at `end`."""
    found = _SHORT_BEFORE.search(text, max(0, end - 28), end)
    return found.span() if found and abbreviates(found[0]) else None


def _explains(short: str, inside: str, names: Names) -> bool:
    """Say whether a bracket has the long form: known, or made of words whose letters these are."""
    named = names.after(inside, 0)
    if named and named[1] == len(inside) and named[0].form == "name":
        return True
    if names.tag == "zh" and _HAN_LONG.fullmatch(inside):
        return True
    return " " in inside and _spelled(inside, short) == 0


def _before(text: str, short: Place, end: int, names: Names) -> _Long | None:
    """Return the long form that ends at `end`."""
    written = text[slice(*short)]
    quoted = _QUOTED.search(text, max(0, end - 64), end)
    if quoted and (written[0].isascii() or names.tag != "zh" or _made_of(quoted[0], written) is not None):
        return _Long(*(quoted.span() if quoted["title"] else quoted.span(quoted.lastgroup or 0)), certain=True)
    short_of = names.abbreviations.get(written)
    if short_of and (found := names.before(text, end, short_of.key)) and found[0].form == "name":
        return _Long(found[1], end, certain=True)
    found = names.before(text, end)
    if names.tag == "zh":
        of_body = found and found[0].form == "name" and (written[0].isascii() or found[0].key not in HOUSES)
        return _in_characters(text, written, end, found[1] if found and of_body else end)
    for clause in (_CLAUSE.search(text, max(0, end - _REACH), end), _SENTENCE.search(text, max(0, end - _REACH), end)):
        begins = clause.start() if clause else end
        if (spelled := _spelled(text[begins:end], written)) is not None:
            return _Long(_with_namesake(text, begins + spelled), end, certain=True)
    if found and found[0].form == "name" and found[0].key not in HOUSES:
        return _Long(found[1], end, certain=short_of is None)
    clause = _CLAUSE.search(text, max(0, end - _REACH), end)
    return _guessed(text, clause.start() if clause else end, end, names.tag)


def _in_characters(text: str, short: str, end: int, known_from: int) -> _Long | None:
    """Return the Chinese name that ends at `end`; one in characters must have those of its abbreviation."""
    run = _HAN_RUN.search(text, max(0, end - 40), end)
    if run is None or len(run[0]) < 3:
        return None
    last = len(run[0])
    if not short[0].isascii():
        made = _made_of(run[0], short)
        if made is None or run[0].endswith(short):
            return None
        last = made + 1
    if known_from < end:
        return _Long(known_from, end, certain=True)
    cut = _HAN_CUT.match(run[0], 0, min(last, len(run[0]) - 3))
    start = run.start() + (cut.end() if cut else 0)
    return _Long(start + bool(_HAN_JOINT.match(text, start)), end, certain=False)


def _made_of(name: str, short: str) -> int | None:
    """Return where the characters of an abbreviation begin in a Chinese name, read backwards from the last."""
    place = len(name)
    for sign in reversed(short):
        place = name.rfind(sign, 0, place)
        if place < 0:
            return None
    return place if len(short) < len(name) else None


def _guessed(text: str, begins: int, end: int, tag: Tag) -> _Long | None:
    """Return a name whose letters are another language's: from a capital on, or the words of a clause."""
    words = list(_WORD.finditer(text, begins, end))[-12:]
    if tag == "ar":
        return _Long(words[0].start(), end, certain=False) if len(words) >= 2 else None
    capitals = [word.start() for word in words if word[0][0].isupper() and word.start() > begins] or [
        word.start() for word in words[:1] if word[0][0].isupper()
    ]
    if not capitals or " " not in text[capitals[0] : end]:
        return None
    return _Long(capitals[0], end, certain=False)


def _spelled(words: str, short: str) -> int | None:
    """Return where the words begin whose letters, read backwards from the last, make the abbreviation.

    First letters of words are looked for before others, so that CCTD begins with Comisión and not with Ciencia.
    """
    letters = [letter for letter in _plain(short) if letter.isalnum()]
    plain = _plain(words)
    if (initials := _by_initials(plain, letters)) is not None:
        return initials
    place = len(plain)
    for number, letter in enumerate(reversed(letters), 1):
        place = plain.rfind(letter, 0, place)
        while number == len(letters) and place > 0 and plain[place - 1].isalnum():
            place = plain.rfind(letter, 0, place)
        if place < 0:
            return None
    most = max(len(letters) + 6, 2 * len(letters))
    return place if " " in words[place:].strip() and len(_WORD.findall(words[place:])) <= most else None


def _by_initials(plain: str, letters: list[str]) -> int | None:
    left, skipped = letters[:], 0
    for start in reversed([word.start() for word in re.finditer(r"[^\W_]+", plain)]):
        if plain[start] == left[-1]:
            left.pop()
            skipped = 0
            if not left:
                return start if len(letters) > 1 else None
        else:
            skipped += 1
            if skipped > _SKIPPED:
                return None
    return None


def _with_namesake(text: str, start: int) -> int:
    """Return where a name begins whose first two words begin alike: Всемирная встреча, not встреча."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if before and text[start].islower() and before["word"][0].isupper() and before["word"][0].lower() == text[start]:
        return before.start("word")
    return start


def _plain(text: str) -> str:
    """Return a text in lower case without accents, as long as before."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", sign)[0].lower()[:1] for sign in text)
