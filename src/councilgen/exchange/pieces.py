"""A message as text and codes: what a translator writes, and what must stay whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from councilgen.markup.marks import InlineMark, MarkKind, inline_marks
from councilgen.remembering import remembered

PLACEHOLDER = "placeholder"
CHARACTER = "character"  # one that XML cannot carry
# Which codes say something that a translation must say too; the others are the translator's to place.
BINDING = (
    PLACEHOLDER, MarkKind.NOTE.value, MarkKind.CITATION.value, MarkKind.REFERENCE.value, MarkKind.LINK.value,
    MarkKind.IMAGE.value,
)  # fmt: skip

_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """Characters that a translator may change, in Markdown."""

    markup: str


@dataclass(frozen=True, slots=True)
class Code:
    """A mark that stands by itself: a footnote mark, a citation worded by the register, a line break."""

    kind: str
    markup: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A mark that stands round words: bold, a link, a citation in own words."""

    kind: str
    opening: str
    closing: str
    children: tuple[Piece, ...]


Piece = Text | Code | Pair


@remembered(4096)
def pieces(markup: str, placeholders: bool = False) -> tuple[Piece, ...]:
    """Return `markup` as text and codes; `joined` makes the same characters of them again.

    With `placeholders` a `{name}` is a code too: it is one in labels and register, and mere text in a document.
    """
    return tuple(_within(markup, 0, len(markup), list(inline_marks(markup)), placeholders))


def joined(found: Iterable[Piece]) -> str:
    """Return the Markdown of pieces."""
    return "".join(
        f"{piece.opening}{joined(piece.children)}{piece.closing}" if isinstance(piece, Pair) else piece.markup
        for piece in found
    )


def codes(found: Iterable[Piece]) -> Iterator[Code | Pair]:
    """Yield the codes among pieces in the order in which they begin."""
    for piece in found:
        if isinstance(piece, Text):
            continue
        yield piece
        if isinstance(piece, Pair):
            yield from codes(piece.children)


def face(code: Code | Pair) -> tuple[str, str]:
    """Return what a code is apart from the words in it: its Markdown before and after them."""
    return (code.opening, code.closing) if isinstance(code, Pair) else (code.markup, "")


def _within(markup: str, start: int, end: int, marks: list[InlineMark], placeholders: bool) -> Iterator[Piece]:
    """Yield the pieces between two places; `marks` are those that begin there."""
    at = start
    while marks:
        mark = marks.pop(0)
        yield from _text(markup[at : mark.start], placeholders)
        if mark.closing == (0, 0):
            yield Code(mark.kind.value, markup[mark.start : mark.end])
            at = mark.end
            continue
        first, last = mark.closing
        inside = [each for each in marks if each.start < first]
        del marks[: len(inside)]
        children = tuple(_within(markup, mark.end, first, inside, placeholders))
        yield Pair(mark.kind.value, markup[mark.start : mark.end], markup[first:last], children)
        at = last
    yield from _text(markup[at:end], placeholders)


def _text(text: str, placeholders: bool) -> Iterator[Piece]:
    """Yield text with the placeholders, and the characters that XML cannot carry, as codes."""
    at = 0
    found = [(match, CHARACTER) for match in _NO_XML.finditer(text)]
    if placeholders:
        found += [(match, PLACEHOLDER) for match in _PLACEHOLDER.finditer(text)]
    for match, kind in sorted(found, key=lambda each: each[0].start()):
        if match.start() > at:
            yield Text(text[at : match.start()])
        yield Code(kind, match[0])
        at = match.end()
    if at < len(text):
        yield Text(text[at:])
