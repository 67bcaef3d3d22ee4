"""When two texts are one: without what does not change the meaning, or without what another language may not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLES = "a an the of in on at for to and or by with de la le les des du el los las y et"
_SMALL = frozenset(_ARTICLES.split(" "))
_ENDING = re.compile(r"(?:ies|es|s|y|e|ed|ing)$")


def gist(text: str) -> str:
    """Return a text without capitals, the marks at its ends, and spaces beyond one."""
    return _SPACES.sub(" ", _EDGES.sub("", text.lower()))


def root(text: str) -> tuple[str, ...]:
    """Return the bare words of a text in their order: without articles, figures, number and case."""
    return tuple(_ENDING.sub("", word) for word in _WORD.findall(text.lower()) if word not in _SMALL)


def in_order(pairs: Iterator[Pair]) -> list[Pair]:
    """Return the pairs of documents in the order of their catalogs, so that the later of two is the one complained of.

    What is shared is left out: its contexts tell apart what is one word in English.
    """
    own = (pair for pair in pairs if not pair.shared)
    return sorted(own, key=lambda pair: (pair.entry.file, pair.entry.line))
