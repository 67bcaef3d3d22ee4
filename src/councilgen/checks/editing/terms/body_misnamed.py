"""The name of a body differs by a word or a character from what the register calls it.

**What it does.** Looks for stretches that are the official name of a body but for one word, or in Chinese one or two
characters: 经济与社会理事会 for 经济及社会理事会.

**Why it matters.** A body has one name in each language; with another it is another body to a search, and to the body
itself a slight.

**Cure.** Write the name that the message gives. If it is the name of something else, allow it with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from councilgen.checks.editing.terms.likeness import distance
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG191", "body-misnamed", "warning", __doc__)

_SHORTEST = {"zh": 6}  # characters of a name that can be told from others with one of them changed
_SHORTEST_LATIN = 16
_WORD = re.compile(r"[^\W\d_]+")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    language = manuscript.language
    official = [name.text for name in manuscript.names.own if name.form == "name" and name.official]
    wanted = tuple(name for name in official if len(name) >= _SHORTEST.get(language, _SHORTEST_LATIN))
    for piece in manuscript.own:
        for start, end, name in _nearly(piece.text.prose, wanted, language):
            written = piece.text.prose[start:end]
            fix = piece.text.fix(f"write {name}", (start, end), name, safe=False)
            message = f"{written} is nearly, but not quite, {name}"
            yield piece.text.fault(RULE, message, f"write {name}", at=(start, end), fixes=(fix,))


@lru_cache(maxsize=2048)
def _nearly(text: str, names: tuple[str, ...], language: Tag) -> tuple[tuple[int, int, str], ...]:
    """Return the stretches that are one of the names but for one sign or word."""
    find = _in_characters if language == "zh" else _in_words
    found = [(start, end, name) for name in names for start, end in find(text, name)]
    exact = [(place.start(), place.end()) for name in names for place in re.finditer(re.escape(name), text)]
    return tuple(one for one in found if not any(start < one[1] and one[0] < end for start, end in exact))


def _in_characters(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a name's length that differ from it in one character; half of it is there unchanged."""
    half = len(name) // 2
    for part, shift in ((name[:half], 0), (name[half:], half)):
        place = text.find(part)
        while place >= 0:
            start = place - shift
            stretch = text[start : start + len(name)] if start >= 0 else ""
            if len(stretch) == len(name) and stretch != name and distance(stretch, name, 1) == 1:
                yield start, start + len(name)
            place = text.find(part, place + 1)


def _in_words(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of as many words as a name has that differ from it in a few letters of one word."""
    words = _WORD.findall(name)
    first, last = words[0].casefold(), words[-1].casefold()
    if len(words) < 3 or (first not in (low := text.casefold()) and last not in low):
        return
    found = list(_WORD.finditer(text))
    for begin in range(len(found) - len(words) + 1):
        stretch = found[begin : begin + len(words)]
        others = [
            (each[0], word) for each, word in zip(stretch, words, strict=True) if each[0].casefold() != word.casefold()
        ]
        if len(others) == 1 and len(others[0][1]) > 5 and distance(*others[0], 2) <= 2:
            yield stretch[0].start(), stretch[-1].end()


CHECK = ManuscriptCheck(RULE, _run)
