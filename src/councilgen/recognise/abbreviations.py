"""Where a text uses abbreviations: words in capitals, and what it has introduced as one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from councilgen.languages import Tag
from councilgen.recognise.citations import citations
from councilgen.recognise.definitions import CAPITALS, HAN, abbreviates, definitions
from councilgen.recognise.document_symbols import symbols
from councilgen.recognise.lean import Lean, Taken, lean
from councilgen.recognise.mentions import Abbreviation
from councilgen.recognise.names import Names, known
from councilgen.recognise.people import people
from councilgen.remembering import remembered

# A Russian group of two subjects is one word: РГС-ВВУИО и ЦУР.
_ONE = rf"[{CAPITALS}][{CAPITALS}0-9]*"
_WORD = re.compile(rf"[А-ЯЁ]{{2,}}-[А-ЯЁ]{{2,}} и [А-ЯЁ]{{2,}}|[{CAPITALS}][{CAPITALS}0-9]+(?:[&-]{_ONE})*")
_AGENDA_ITEM = re.compile(r"(?:PL|ADM) \d")
_OF_NUMBER = re.compile(r"/\d")
_ADDRESS = re.compile(r"https?://[^\s\ufffc<>]*|www\.[^\s\ufffc<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LOWER = re.compile(rf"[a-zà-öø-ÿа-яёء-ي{HAN}]{{2}}")
_FEW = 12  # capitals that are a few abbreviations, not a heading


@remembered(4096)
def abbreviations(text: str, tag: Tag, names: Names | None = None) -> tuple[Abbreviation, ...]:
    """Return the uses of abbreviations in a text, in its order; where one is introduced, it is not used.

    A text of several words all in capitals has none that can be told. Symbols, addresses, currencies, units, Roman
    numbers and names of people are none.
    """
    read = lean(text)
    found = tuple(_WORD.finditer(read.text))
    if not found or _shouted(read.text):
        return ()
    names = names or known(tag)
    defined = definitions(text, tag, names)
    taken = Taken(
        (
            *(one.short_place for one in defined),
            *((one.start, one.end) for one in symbols(text)),
            *(one.details for one in citations(text, tag, names)),
            *(one.name_place for one in people(text, tag)),
        )
    )
    shorts = {one.short for one in defined}
    uses = _uses(read, found, names, shorts)
    return tuple(use for use in uses if use.start not in taken)


def _shouted(text: str) -> bool:
    """Say whether a text of several words is all in capitals, as headings are."""
    return not _LOWER.search(text) and " " in text.strip() and sum(map(str.isupper, text)) > _FEW


def _uses(
    read: Lean, found: tuple[re.Match[str], ...], names: Names, defined: Collection[str]
) -> Iterator[Abbreviation]:
    text, last = read.text, 0
    addresses = Taken(address.span() for address in _ADDRESS.finditer(text) if "/" in text or "@" in text)
    for word in found:
        start = word.start()
        if start < last or not _whole(text, word) or start in addresses:
            continue
        several = _several(names).match(text, start)
        for short, begins in ((several[0], start),) if several else _parts(word[0], start, names, defined):
            if short in defined or several or abbreviates(short):
                last = begins + len(short)
                name = names.abbreviations.get(short)
                place = read.place(begins, last)
                yield Abbreviation(*place, short, name.key if name else "", name.language if name else None)


def _whole(text: str, found: re.Match[str]) -> bool:
    """Say whether letters are a whole word, or one in the plural: not the beginning of a name, nor of an address."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 2]
    if before and (before in "_@\\#" or (before.isalnum() and not "\u4e00" <= before <= "\u9fff")):
        return False
    if _AGENDA_ITEM.match(text, found.start()) or _OF_NUMBER.match(text, found.end()):
        return False
    if after[:1] == "s" and not after[1:].isalpha():
        return True
    return not (after[:1].isalpha() and not "\u4e00" <= after[0] <= "\u9fff") and after[:1] not in ("_", "@")


def _parts(word: str, start: int, names: Names, defined: Collection[str]) -> Iterator[tuple[str, int]]:
    """Yield a word, or its parts if they are abbreviations each and it is none: WSIS-GDC."""
    parts = word.split("-")
    if (
        word in defined
        or word in names.abbreviations
        or not all(part in defined or part in names.abbreviations for part in parts)
    ):
        yield word, start
        return
    for part in parts:
        yield part, start
        start += len(part) + 1


@cache
def _several(names: Names) -> re.Pattern[str]:
    """Return what finds the abbreviations of several words: ГА ООН."""
    several = sorted((short for short in names.abbreviations if " " in short), key=lambda short: (-len(short), short))
    return re.compile(rf"(?:{'|'.join(re.escape(short) for short in several) or '(?!)'})(?![^\W_])")
