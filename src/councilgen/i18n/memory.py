"""What has been translated before: texts with their translations, found by their words, by their frame, by likeness."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import chain

from councilgen.i18n.likeness import ALIKE, likeness
from councilgen.i18n.substitution import frame
from councilgen.languages import Tag

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
_COUNTED = 24  # of the texts that share most rare words, so many are compared by all of their words
_LOOKED_AT = 6  # and of these so many by their characters


@dataclass(frozen=True, slots=True)
class Known:
    """A text and its translation."""

    text: str
    translation: str
    origin: str  # a domain, or a file and line
    kind: str = ""  # what the text is in its document
    context: str = ""
    ours: bool = True  # of a catalog of the project, not of a memory from elsewhere


class Memory:
    """Texts of one original language, with their translations into another."""

    def __init__(self, original: Tag, language: Tag, known: Iterable[Known]) -> None:
        self.original = original
        self.language = language
        self._same: dict[str, list[Known]] = defaultdict(list)
        for each in known:
            self._same[each.text].append(each)
        self._framed: dict[str, list[str]] = defaultdict(list)
        for text in self._same:
            self._framed[frame(text, original == "en")].append(text)
        self._near = nearness(tuple(self._same))

    def same(self, text: str) -> list[Known]:
        """Return the translations of just this text, in the order of the catalogs."""
        return self._same.get(text, [])

    def framed(self, text: str) -> list[Known]:
        """Return the translations of texts that differ from this one in figures, dates, symbols and keys only."""
        found = self._framed.get(frame(text, self.original == "en"), ())
        return [known for other in found if other != text for known in self._same[other]]

    def like(self, text: str, kind: str) -> tuple[Known, float] | None:
        """Return the translation of the text of one kind that is most like this one, and how alike they are."""
        best, found = ALIKE, None
        for other in self._near.to(text):
            candidates = [known for known in self._same[other] if known.kind in ("", kind)]
            if candidates and (alike := likeness(other, text)) > best:
                best, found = alike, candidates[0]
        return None if found is None else (found, best)


class Nearness:
    """Which of many texts share words with a given one; the answers are kept, as each language asks the same."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._texts = texts
        self._words = tuple(frozenset(words(text)) for text in texts)
        self._with: dict[str, list[int]] = defaultdict(list)
        for at, found in enumerate(self._words):
            for word in found:
                self._with[word].append(at)
        self._answers: dict[str, tuple[str, ...]] = {}

    def to(self, text: str) -> tuple[str, ...]:
        """Return the texts that share most words with this one, and at least half of them."""
        if text not in self._answers:
            self._answers[text] = self._found(text)
        return self._answers[text]

    def _found(self, text: str) -> tuple[str, ...]:
        """Look for those that share words of the rarer half first: "the" and "of" would only bring everything."""
        wanted = frozenset(words(text))
        rare = sorted(wanted, key=lambda word: (len(self._with.get(word, ())), word))[: len(wanted) // 2 + 1]
        shared = Counter(chain.from_iterable(self._with.get(word, ()) for word in rare))
        likely = nsmallest(_COUNTED, ((-count, at) for at, count in shared.items()))
        parts = ((self._part(wanted, at), at) for _count, at in likely)
        near = sorted((-part, at) for part, at in parts if part >= 0.5)
        return tuple(self._texts[at] for _part, at in near[:_LOOKED_AT])

    def _part(self, wanted: frozenset[str], at: int) -> float:
        """Return the part of the words of both texts that they share."""
        return 2 * len(wanted & self._words[at]) / (len(wanted) + len(self._words[at]))


nearness = lru_cache(maxsize=6)(Nearness)


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters; a Chinese character is one."""
    return _WORD.findall(text.lower())


def preferred(known: list[Known], session: str) -> Known:
    """Return which of several translations of one text is taken: of the same session, then the most used."""
    near = [each for each in known if session and each.origin.startswith(f"{session}/")] or known
    used = Counter(each.translation for each in near)
    return max(near, key=lambda each: used[each.translation])  # of equals the first
