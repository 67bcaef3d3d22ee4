"""How far translators are: messages by their state and the words that are left, a catalog at a time and in all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.messages import Domain
from councilgen.languages import Tag
from councilgen.markup.visible import spoken

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many messages a catalog has, in each state, and how much of the source is left to translate."""

    messages: int = 0
    translated: int = 0  # of them, also those that are reviewed
    fuzzy: int = 0
    reviewed: int = 0
    words_left: int = 0  # of the source; characters where it is Chinese

    def __add__(self, other: Progress) -> Progress:
        return Progress(
            self.messages + other.messages, self.translated + other.translated, self.fuzzy + other.fuzzy,
            self.reviewed + other.reviewed, self.words_left + other.words_left,
        )  # fmt: skip

    @property
    def percent(self) -> int:
        """Return how much is translated; 100 only where nothing is left."""
        return self.translated * 100 // self.messages if self.messages else 100

    @property
    def percent_reviewed(self) -> int:
        """Return how much is reviewed; 100 only where nothing is left."""
        return self.reviewed * 100 // self.messages if self.messages else 100


def progress(domain: Domain, original: Tag, catalog: Catalog) -> Progress:
    """Return how far the translation of `domain` is."""
    translated = fuzzy = reviewed = left = 0
    for (context, text), message in domain.messages.items():
        state = catalog.state(text, context)
        if state in ("translated", "reviewed"):
            translated += 1
            reviewed += state == "reviewed"
        else:
            fuzzy += state == "fuzzy"
            left += size(text, original) + size(message.plural, original)
    return Progress(len(domain.messages), translated, fuzzy, reviewed, left)


def size(markup: str, language: Tag) -> int:
    """Return how many words a text has; in Chinese each character is one, and so is a foreign word."""
    seen = spoken(markup)
    if language != "zh":
        return len(_WORD.findall(seen))
    return len(_HAN.findall(seen)) + len(_WORD.findall(_HAN.sub(" ", seen)))
