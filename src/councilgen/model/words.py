"""The inlines of a passage: what an author or a translator wrote, read but not yet worded or numbered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plain:
    """Characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """**bold**"""

    children: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Italic:
    """*italic*"""

    children: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """`code`"""

    text: str


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """[text](https://…)"""

    address: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """[@key], worded by the register, or [text](@key), in own words."""

    key: str
    text: str  # empty: worded by the register
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CrossReference:
    """[](#id), worded by the system, or [text](#id), in own words."""

    target: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """[^label], the mark of a footnote."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Break:
    """A line end that the author asked for."""


Word = Plain | Bold | Italic | Verbatim | Hyperlink | Citation | CrossReference | Mark | Break


def flat(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words in order, those inside bold and italic too."""
    found: list[Word] = []
    for word in words:
        found.append(word)
        if isinstance(word, Bold | Italic):
            found.extend(flat(word.children))
    return tuple(found)


def plain(words: tuple[Word, ...]) -> str:
    """Return the characters of the words, without marks and without what the register would word."""
    return "".join(_characters(word) for word in words)


def _characters(word: Word) -> str:
    match word:
        case Plain(text) | Verbatim(text):
            return text
        case Bold(children) | Italic(children):
            return plain(children)
        case Hyperlink(text=text) | Citation(text=text) | CrossReference(text=text):
            return text
        case Break():
            return " "
        case Mark():
            return ""
