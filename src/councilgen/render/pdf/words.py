"""Inlines as plain data: a text, or a dictionary that says what is around other texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, assert_never

from councilgen.blocks.model import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Isolated,
    LineBreak,
    Link,
    NoteMark,
    PageCount,
    PageNumber,
    Raised,
    Reference,
    Strong,
    Tab,
    Text,
)
from councilgen.languages import Language
from councilgen.render.html.markup import is_safe, printable
from councilgen.render.pdf.typefaces import sized
from councilgen.render.words import SYMBOL, turned

_GOES_ON = re.compile(r"[^\w\s]*\s?[A-Za-z0-9]")
_HAN = re.compile(r"[\u2e80-\u2fff\u3400-\u9fff]")
_APART = ({"is": "gap"},)  # between Han and Latin letters, which a box keeps the typesetter from leaving
_ZERO_WIDTH_SPACE = "\u200b"
_LONGEST_ADDRESS = 4_000  # the typesetter takes none of twice as many characters
_LINE, _CELL_LINE = 50, 60  # characters that surely stand on a line, in the text and in a table as wide as it
_BETWEEN_PARTS = re.compile(r"(?<=[/._?&=,;:@+\\])(?=\w)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words of a passage stand in."""

    language: Language
    targets: frozenset[str]  # the places in the document to which links may lead
    links: bool = True
    head: bool = False  # in the head of a table, which is printed again on each page
    longest: int = _LINE  # characters of a word that no line can end in

    def within(self, language: Language) -> Surroundings:
        """Return the surroundings of words in `language`."""
        return replace(self, language=language)

    def without_links(self) -> Surroundings:
        """Return the surroundings of words in a margin; PDF/UA-1 allows no link in what is not read."""
        return replace(self, links=False)

    def in_cell(self, share: float, *, head: bool) -> Surroundings:
        """Return the surroundings of words in a cell that is this share of a line wide."""
        return replace(self, head=head, longest=max(int(share * _CELL_LINE), 4))


def write_words(children: tuple[Inline, ...], around: Surroundings) -> list[Any]:
    """Return the parts of `children`."""
    return [part for child in children for part in _write(child, around)]


def _write(inline: Inline, around: Surroundings) -> Iterator[Any]:
    match inline:
        case Text():
            yield from _text(inline.text, around)
        case Strong() | Emphasis() | Raised():
            kind = type(inline).__name__.lower()
            yield {"is": kind, "words": write_words(inline.children, around)}
        case Code():
            code = {"is": "code", "words": [_divisible(printable(inline.text), around.longest)]}
            yield {"is": "isolated", "words": [code]} if around.language.right_to_left else code
        case Link():
            followed = is_safe(inline.address) and len(inline.address) <= _LONGEST_ADDRESS
            target = {"address": printable(inline.address)} if followed else None
            yield from _link(inline.text, target, around)
        case Reference():
            target = {"anchor": inline.target} if inline.target in around.targets else None
            yield from _link(inline.text, target, around)
        case NoteMark():
            yield {"is": "note", "number": inline.number, "head": around.head}
        case Foreign():
            words = write_words(inline.children, around.within(inline.language))
            yield {"is": "foreign", "language": inline.language.tag, "words": words}
        case Isolated():
            if around.language.right_to_left:
                yield {"is": "isolated", "words": list(sized(printable(inline.text), around.language))}
            else:
                yield from _text(inline.text, around)
        case LineBreak():
            yield {"is": "line-break"}
        case Tab():
            yield " "
        case PageNumber():
            yield {"is": "page-number"}
        case PageCount():
            yield {"is": "page-count"}
        case _:
            assert_never(inline)


def _link(words: str, target: dict[str, str] | None, around: Surroundings) -> Iterator[Any]:
    if target is None or not around.links:
        yield from _text(words, around)
    else:
        parts = list(_text(words, around))
        if turned(words, around.language):
            parts = [{"is": "isolated", "words": parts}]
        yield {"is": "link", "words": parts, "head": around.head, **target}


def _text(words: str, around: Surroundings) -> Iterator[Any]:
    """Yield a text and the symbols in it, at whose slashes no line may end."""
    words, end = printable(words), 0
    for symbol in SYMBOL.finditer(words):
        if len(symbol[0]) > around.longest:
            continue
        if around.language.right_to_left and _GOES_ON.match(words, symbol.end()):
            continue  # a box would turn round what goes on from left to right
        yield from sized(_divisible(words[end : symbol.start()], around.longest), around.language)
        yield from _APART if _HAN.match(words[: symbol.start()][-1:]) else ()
        yield {"is": "symbol", "words": list(sized(symbol[0], around.language))}
        yield from _APART if _HAN.match(words, symbol.end()) else ()
        end = symbol.end()
    yield from sized(_divisible(words[end:], around.longest), around.language)


def _divisible(words: str, longest: int) -> str:
    """Return `words` such that a line may end in each word that is longer than `longest` characters."""
    if len(words) <= longest:
        return words
    return _long(longest).sub(lambda word: _divided(word[0], longest), words)


def _divided(word: str, longest: int) -> str:
    parts = _BETWEEN_PARTS.split(word)
    pieces = (part[at : at + longest] for part in parts for at in range(0, len(part), longest))
    return _ZERO_WIDTH_SPACE.join(pieces)


@cache
def _long(longest: int) -> re.Pattern[str]:
    """Return what finds a word that is too long, in a script that divides words by spaces or hyphens."""
    return re.compile(rf"[^\s\u2010-\u201f\u2e80-\uffff-]{{{longest + 1},}}")
