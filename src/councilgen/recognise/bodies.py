"""Bodies named in a text, in any form of a name or an abbreviation that the register or everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from councilgen.languages import Tag
from councilgen.recognise.document_symbols import symbols
from councilgen.recognise.inflected import stem
from councilgen.recognise.lean import Lean, Taken, lean, word_start
from councilgen.recognise.mentions import NamedBody
from councilgen.recognise.names import Name, Names, bent, goes_on, known, of_another
from councilgen.recognise.normal import normal
from councilgen.remembering import remembered

_WORD = re.compile(r"[^\W_]+")


@remembered(4096)
def bodies(text: str, tag: Tag, names: Names | None = None) -> tuple[NamedBody, ...]:
    """Return the bodies that a text names, in its order; of two names that overlap the longer.

    A single common word, as Council, counts only as it is written when it stands alone, and not at the end of another
    body's name.
    """
    names, read = names or known(tag), lean(text)
    return tuple(_named(read, names))


@dataclass(frozen=True, slots=True)
class _Index:
    heads: re.Pattern[str]
    names: Mapping[str, tuple[Name, ...]]  # by head


def _named(read: Lean, names: Names) -> Iterator[NamedBody]:
    index, text, last = _index(names), read.text, 0
    taken = Taken((symbol.start, symbol.end) for symbol in symbols(read.source))
    for head in index.heads.finditer(text):
        if head.start() < last:
            continue
        start = word_start(text, head.start(), names.tag)
        if start is None or start < last or read.place(start, start + 1)[0] in taken:
            continue
        for name in index.names[head[0]]:
            found = bent(name).match(text, start)
            if found and not (name.common and _of_another(text, start, found.end(), names.tag)):
                joined = start < head.start() and text[start] in ("و", "ف")  # "and", which is no part of the name
                last = found.end()
                yield _body(name, read, start + joined, last, names)
                break


def _body(name: Name, read: Lean, start: int, end: int, names: Names) -> NamedBody:
    written, official = read.written(start, end), name.official and name.language == names.tag
    return NamedBody(*read.place(start, end), name.key, name.form, written, name.text, official, name.language)


def _of_another(text: str, start: int, end: int, tag: Tag) -> bool:
    return of_another(text, start, tag) or goes_on(text, end, tag)


@cache
def _index(names: Names) -> _Index:
    found: dict[str, list[Name]] = {}
    for name in (*names.own, *names.foreign):
        for head in _heads(name):
            found.setdefault(head, []).append(name)
    heads = sorted(found, key=lambda head: (-len(head), head))
    longest = {head: tuple(sorted(each, key=lambda name: -len(name.text))) for head, each in found.items()}
    # A head that begins another head would hide its names.
    whole = {
        head: tuple(name for other in heads if head.startswith(other) for name in longest[other]) for head in heads
    }
    pattern = "|".join(re.escape(head) for head in heads) or "(?!)"
    ordered = {head: tuple(sorted(each, key=lambda name: (-len(name.text), name.text))) for head, each in whole.items()}
    return _Index(re.compile(pattern), ordered)


def _heads(name: Name) -> tuple[str, ...]:
    """Return the letters by which a name can begin."""
    text = normal(name.text)
    if name.language == "zh":
        return (text.lstrip("《“")[:2],)
    word = _WORD.search(text)
    if word is None:
        return ()
    first = stem(word[0], name.language)
    if name.form == "abbreviation":
        return (first,)
    forms = (first, first.upper()) if " " not in text else (first, first[0].lower() + first[1:], first.upper())
    return tuple(dict.fromkeys(forms))
