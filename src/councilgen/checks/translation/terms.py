"""Terms of the glossary in a text: which of them the source has, and whether a translation has their wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from councilgen.checks.translation.stems import PARTICLES, exact_pattern, word_pattern
from councilgen.languages import Tag
from councilgen.model.passage import Kind, Passage
from councilgen.register.model import Register, Term
from councilgen.remembering import remembered

_WORD = re.compile(r"\w+")
_GAP = r"[\s\u00a0\u2060\"'’«»()\-–]+"
_INDEXED = 3  # letters by which the terms that may begin at a word are looked up


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text, and where it stands."""

    term: Term
    start: int
    end: int


class TermIndex:
    """The glossary as the source of a catalog knows it; official names are in it, so that no term is seen in them."""

    def __init__(self, register: Register, language: Tag) -> None:
        self.language = language
        self._beginning: dict[str, list[tuple[str, Term | None]]] = {}
        for term in register.glossary.values():
            for wording in term.wordings.get(language, ()):
                self._add(wording, term)
        for name in _names(register) if language == "en" else ():
            self._add(name, None)
        for listed in self._beginning.values():
            listed.sort(key=lambda each: -len(each[0]))  # the longest first
        self.find = remembered(4096)(self._find)  # one source has a translation in each of five languages

    def _add(self, wording: str, term: Term | None) -> None:
        first = _WORD.search(wording)
        if first is not None:
            self._beginning.setdefault(self._index(first[0]), []).append((wording, term))

    def _index(self, word: str) -> str:
        return word[0] if self.language in ("zh", "ar") else word[:_INDEXED].lower()

    def _find(self, text: str) -> tuple[Found, ...]:
        return tuple(self._found(text))

    def _found(self, text: str) -> Iterator[Found]:
        end = 0
        for start, beginning in self._places(text):
            if start < end:
                continue
            for wording, term in self._beginning.get(beginning, ()):
                if found := pattern(wording, self.language, 0).match(text, start):
                    end = found.end()
                    if term is not None:
                        yield Found(term, start, end)
                    break

    def _places(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where a term may begin, and by what it is looked up."""
        if self.language == "zh":
            yield from enumerate(text)
        else:
            for word in _WORD.finditer(text):
                yield word.start(), self._index(word[0])


@dataclass(frozen=True, slots=True)
class Terms:
    """The glossary for texts of one language and their translations into another."""

    lexicon: TermIndex
    language: Tag

    def in_source(self, passage: Passage, text: str) -> tuple[Found, ...]:
        """Return the terms of a source, each once; those that have another sense in this kind of text are left out."""
        there: dict[str, Found] = {}
        for found in self.lexicon.find(text):
            if _holds(found.term, passage.kind):
                there.setdefault(found.term.key, found)
        return tuple(there.values())

    def worded(self, term: Term, text: str) -> bool:
        """Say whether a translation has one of the wordings that the glossary asks for."""
        wordings = term.wordings[self.language]
        plain = text.lower()  # most translations have a wording as it is, which is found faster than its forms
        return any(_stands(wording.lower(), plain) for wording in wordings) or any(
            pattern(wording, self.language, 2).search(text) for wording in wordings
        )

    def banned(self, term: Term, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a translation has a wording that the glossary bans, with the reason."""
        for each in term.banned.get(self.language, ()):
            if self.language == "zh" and each.wording not in text:
                continue
            for found in pattern(each.wording, self.language, 0, banned=True).finditer(text):
                yield found.start(), found.end(), each.reason


@cache
def pattern(wording: str, language: Tag, gap: int, banned: bool = False) -> re.Pattern[str]:
    """Return what finds a wording in any of its forms, with up to `gap` words between two of its own.

    An abbreviation is found in capitals only: AI is no ai, and ITU-T no part of a word.
    """
    if language == "zh":
        return re.compile(re.escape(wording), re.IGNORECASE)
    words = _WORD.findall(wording)
    between = _GAP + (rf"(?:[\w\u2060]+{_GAP}){{0,{gap}}}?" if gap else "")
    if wording.isupper():
        clitics = PARTICLES if language == "ar" else ""
        return re.compile(rf"(?<![\w&@/-]){clitics}{between.join(map(re.escape, words))}s?(?![\w&@/])")
    forms = exact_pattern if banned else word_pattern
    joined = between.join(forms(word, language) for word in words)
    return re.compile(rf"(?<![\w&@]){joined}(?!\w)", re.IGNORECASE)


def _stands(wording: str, text: str) -> bool:
    """Say whether a wording stands in a text as it is, and in no longer word; in Chinese words have no ends."""
    start = text.find(wording)
    end = start + len(wording)
    inside = text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum()
    return start >= 0 and (not inside or "\u4e00" <= wording[0] <= "\u9fff")


def _holds(term: Term, kind: Kind) -> bool:
    return not term.kinds or kind in term.kinds


def _names(register: Register) -> Iterator[str]:
    """Yield the official names, whose words are the register's business."""
    for body in register.bodies.values():
        yield body.name.markup
        yield body.abbreviation.markup
    for instrument in register.instruments.values():
        if "{" not in instrument.title.markup:
            yield instrument.title.markup
    for office in register.offices.values():
        yield office.name.markup
