"""What has been translated before: texts with their translations, found by their words, by their frame, by likeness."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from councilgen.i18n.likeness import ALIKE, likeness
from councilgen.i18n.substitution import frame
from councilgen.languages import Tag

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
_LOOKED_AT = 6  # of the texts that share most words, the most alike is among these few


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
        self._texts = tuple(self._same)
        self._words = tuple(frozenset(words(text)) for text in self._texts)
        self._with: dict[str, list[int]] = defaultdict(list)
        for at, found in enumerate(self._words):
            for word in found:
                self._with[word].append(at)

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
        for at in self._near(text):
            candidates = [known for known in self._same[self._texts[at]] if known.kind in ("", kind)]
            if candidates and (alike := likeness(self._texts[at], text)) > best:
                best, found = alike, candidates[0]
        return None if found is None else (found, best)

    def _near(self, text: str) -> list[int]:
        """Return the texts that share most words with this one.

        Of texts that are alike at least half of the words are the same, so one of the rarer half is among them. Only
        these are looked up, which leaves out "the" and "of" and what they would bring.
        """
        wanted = frozenset(words(text))
        rare = sorted(wanted, key=lambda word: (len(self._with.get(word, ())), word))[: len(wanted) // 2 + 1]
        candidates = {at for word in rare for at in self._with.get(word, ())}
        shared = {at: 2 * len(wanted & self._words[at]) / (len(wanted) + len(self._words[at])) for at in candidates}
        near = sorted((at for at in shared if shared[at] >= 0.5), key=lambda at: (-shared[at], at))
        return near[:_LOOKED_AT]


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters; a Chinese character is one."""
    return _WORD.findall(text.lower())


def preferred(known: list[Known], session: str) -> Known:
    """Return which of several translations of one text is taken: of the same session, then the most used."""
    near = [each for each in known if session and each.origin.startswith(f"{session}/")] or known
    used = Counter(each.translation for each in near)
    return max(near, key=lambda each: used[each.translation])  # of equals the first
