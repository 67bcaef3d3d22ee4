"""How many words an edition has, as the manifest and the page of the set state them."""

from __future__ import annotations

import re

from councilgen.blocks.model import Edition
from councilgen.render.words import block_words

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHARACTER_OR_RUN = re.compile(rf"[{_HAN}]|[^\s{_HAN}]+")


def word_count(edition: Edition) -> int:
    """Return how many words the body and the notes have; what repeats on every page is left out.

    A word is what stands between spaces and has a letter or a figure, so marks of lists do not count. A Chinese
    character is a word, as translators and Word count.
    """
    notes = (paragraph for note in edition.notes for paragraph in block_words(note.blocks))
    return sum(_words(text) for text in (*block_words(edition.body), *notes))


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, run)) for run in _CHARACTER_OR_RUN.findall(text))
