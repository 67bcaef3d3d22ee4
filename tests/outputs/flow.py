"""The words of a document as they follow each other, whichever file they were read from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# A mark of a footnote stands between these two, which no document has: so it can be told from a figure of the text.
MARK, MARK_END = "\ue000", "\ue001"
_MARKS = re.compile(f"{MARK}(\\d+){MARK_END}")
_DIRECTIONS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Flow:
    """What is read from beginning to end: the paragraphs of the body, then those of the notes, without empty ones.

    A number, a label or the mark of a list stands before the words it belongs to, with one space between.
    """

    body: tuple[str, ...]
    notes: tuple[str, ...]


def mark(number: str | int) -> str:
    """Return the mark of a footnote."""
    return f"{MARK}{number}{MARK_END}"


def flow(body: Iterable[str], notes: Iterable[str]) -> Flow:
    """Return the paragraphs that have words, with spaces and line ends made one and without marks of direction."""
    return Flow(tuple(filter(None, map(plain, body))), tuple(filter(None, map(plain, notes))))


def plain(text: str) -> str:
    """Return `text` with single spaces; each format has its own means for direction and for where a line may break."""
    return spaced(_DIRECTIONS.sub("", unicodedata.normalize("NFC", text)))


def spaced(text: str) -> str:
    """Return `text` with single spaces and without soft hyphens; the kashida in a letter of a list is no letter."""
    return " ".join(text.replace("\u00ad", "").replace("\u0640", "").split())


def undirected(text: str) -> str:
    """Return `text` without marks of direction."""
    return _DIRECTIONS.sub("", text)


def is_direction(character: str) -> bool:
    """Say whether `character` is a mark of direction."""
    return _DIRECTIONS.match(character) is not None


def without_marks(text: str) -> str:
    """Return `text` without the marks of footnotes."""
    return plain(_MARKS.sub("", text))


def with_bare_marks(text: str) -> str:
    """Return `text` with the marks of footnotes as mere figures, as they are printed."""
    return _MARKS.sub(r"\1", text)


def difference(one: Iterable[str], other: Iterable[str]) -> str:
    """Return the first words in which two texts differ, or nothing; a whole document is too long to be shown."""
    first, second = " ".join(one).split(), " ".join(other).split()
    at = next((n for n, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), None)
    if at is None and len(first) == len(second):
        return ""
    start = min(len(first), len(second)) if at is None else at
    shown = slice(max(0, start - 5), start + 5)
    return f"{' '.join(first[shown])!r} is not {' '.join(second[shown])!r}"
