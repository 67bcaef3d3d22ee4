"""Languages that do not exist, made from the original: for people who make templates and read one language only.

`long` has every word with accents and two fifths longer, as translations are; what stands without accents did not pass
through a catalog, and what does not fit will not fit in French. `rtl` has every letter replaced by an Arabic one. These
are real letters, shaped and ordered as Arabic is; marks that turn Latin letters round would be set aside by Word and
by the fonts, and so would show a layout that no Arabic document has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from councilgen.i18n.catalogs import Catalog, Entry
from councilgen.i18n.messages import Domain
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT, UNSEEN, visible

Pseudo = Literal["long", "rtl"]
PSEUDO: tuple[Pseudo, ...] = get_args(Pseudo)

_ACCENTS = str.maketrans(
    "aceghijklnorstuwyzACEGHIJKLNORSTUWYZ",
    "áçéğĥíĵķļñóŕšťúŵýžÁÇÉĞĤÍĴĶĻÑÓŔŠŤÚŴÝŽ",
)
_ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz",
    "ابصدعفغحيجكلمنوبقرستضثخطيز",
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(rf"[^\W\d_{OBJECT}{UNSEEN}]+(?:['’][^\W\d_]+)*")
# What a translator keeps: code, placeholders, character references, addresses, symbols such as A/RES/70/1 and WSIS+20.
_KEPT = re.compile(
    r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|\{[^{}\s]*\}|&#?\w+;|https?://[^\s\]()<>]+"
    r"|\b[A-Z][A-Z&]*\d*(?:[/+-][A-Z\d]+)+\b|\b[A-Z][A-Z&]*[A-Z]\d*\b",
    re.DOTALL,
)
_VOWELS = frozenset("aeiouyAEIOUY")


@dataclass(frozen=True, slots=True)
class Carrier:
    """How a language that does not exist is laid out: as one that does; and how its words are made."""

    language: Tag
    word: Callable[[str], str]


def longer(word: str) -> str:
    """Return a word with accents and half as many letters more, which with the spaces makes a text two fifths longer.

    Vowels are drawn out first, so that it can still be read. A word of one letter stays one.
    """
    more = round(len(word) / 2)
    order = sorted(range(len(word)), key=lambda at: (word[at] not in _VOWELS, at))
    drawn = set(order[:more])
    return "".join(letter + letter.lower() * (at in drawn) for at, letter in enumerate(word)).translate(_ACCENTS)


def turned(word: str) -> str:
    """Return a word in Arabic letters, one for each; letters of other scripts than Latin stay."""
    if not _LATIN.search(word):
        return word
    return word.lower().translate(_ARABIC)


# Dates, numbers and the marks of lists are not in catalogs: they are those of the language that lends its layout.
CARRIERS: Mapping[Pseudo, Carrier] = {"long": Carrier("fr", longer), "rtl": Carrier("ar", turned)}


def text(markup: str, word: Callable[[str], str]) -> str:
    """Return a text in Markdown with its words made by `word`, and all else as it was.

    Marks, citations, addresses, placeholders and code stay, as a translator would keep them.
    """
    seen = list(visible(markup))
    for kept in _KEPT.finditer(markup):
        seen[kept.start() : kept.end()] = OBJECT * len(kept[0])
    masked = "".join(seen)
    out, last = [], 0
    for found in _WORD.finditer(masked):
        out += [markup[last : found.start()], word(found[0])]
        last = found.end()
    return "".join([*out, markup[last:]])


def catalogs(domains: Iterable[Domain], pseudo: Pseudo) -> dict[tuple[Tag, str], Catalog]:
    """Return a whole catalog for each domain, by its language and name, as if somebody had translated it."""
    carrier = CARRIERS[pseudo]
    return {(carrier.language, domain.name): _catalog(domain, carrier, pseudo) for domain in domains}


def _catalog(domain: Domain, carrier: Carrier, pseudo: Pseudo) -> Catalog:
    entries = {}
    for key, message in domain.messages.items():
        strings = tuple(text(source, carrier.word) for source in (message.text, message.plural) if source)
        entries[key] = Entry(message.text, message.plural, message.context, strings, False, f"pseudo-{pseudo}")
    return Catalog(carrier.language, domain.name, entries)
