"""What a diction holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from councilgen.languages import Tag
from councilgen.recognise.mentions import Noun, Title


@dataclass(frozen=True, slots=True)
class Citing:
    """The words of citations. What is no word is a regular expression over a lean text, without regard to case."""

    nouns: Mapping[str, Noun]  # words in lower case
    several: frozenset[str]  # those that announce more than one
    implied: Mapping[str, str]  # nouns that only one body uses, to its key
    revised: str
    modified: str
    joining: str  # between two that share a noun
    last: str  # the part of it that announces the last one
    numbered: str  # before a number: No., №
    of: str  # between a number and its issuer
    between: str  # between the noun and an issuer before the number
    dated: str  # between a number and the date of adoption
    ends: str  # after a bare number of a list; what else follows is counted by it
    not_numbers: str  # after a number that belongs to no instrument: 300 dpi


@dataclass(frozen=True, slots=True)
class Courtesy:
    """The words before, or after, the name of a person."""

    titles: Mapping[str, Title]  # as they are written
    particles: tuple[str, ...]  # of names, in lower case: de, von
    roles: tuple[str, ...]  # what may follow a title and is no name: Chair


@dataclass(frozen=True, slots=True)
class Meetings:
    """The words for meetings that are counted."""

    nouns: Mapping[str, str]  # words in lower case to the noun of a `Meeting`
    between: str  # between an ordinal and its noun: plenary, annual
    of: str  # between the noun and the body


@dataclass(frozen=True, slots=True)
class Diction:
    """The words of one language."""

    tag: Tag
    citing: Citing
    courtesy: Courtesy
    meetings: Meetings
    weekdays: Mapping[str, int]  # words in lower case; 0 is Monday


def counted(text: str) -> dict[str, int]:
    """Return the words of a text by their order from 0, forms of one joined by a stroke."""
    return {form: place for place, group in enumerate(text.split()) for form in group.split("/")}


def kinds(**groups: str) -> dict[str, Noun]:
    """Return the words of each noun: `resolution="resolution resolutions"`."""
    return {word: noun for noun, text in groups.items() for word in text.split()}  # type: ignore[misc]


def bent(stem: str, endings: str) -> str:
    """Return a stem with each ending; a blank at the beginning of `endings` stands for none."""
    return " ".join(stem + ending for ending in endings.split(" "))


def each(**groups: str) -> dict[str, str]:
    """Return the words, parted by commas, of each kind."""
    return {word.strip(): kind for kind, text in groups.items() for word in text.split(",")}


def parted(text: str) -> tuple[str, ...]:
    """Return the words of a text that commas part."""
    return tuple(word.strip() for word in text.split(","))


def titles(**groups: str) -> dict[str, Title]:
    """Return the words, parted by commas, of each title."""
    return each(**groups)  # type: ignore[return-value]
