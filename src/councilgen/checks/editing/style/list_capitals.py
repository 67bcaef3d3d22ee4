"""Some items of a list begin with a capital and some with a small letter.

**What it does.** Compares the first letters of the items of a list with three items or more, in the languages that
have capitals. A small letter among capitals is reported where at least two of the others begin with words that are
written small elsewhere, so that their capitals are those of a beginning and not of a name. A capital among small
letters is reported where the word is an article, a preposition or their like.

**Why it matters.** Items begin alike: with a small letter if they finish the sentence before the list, with a capital
if they stand for themselves.

**Cure.** Begin all items in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.listings import listings
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.alphabets import CYRILLIC, LATIN
from councilgen.checks.text.function_words import FUNCTION_WORDS, SHARED
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG326", "list-capitals", "warning", __doc__)

_LETTER = rf"[{LATIN}{CYRILLIC}]"
_FIRST = re.compile(rf"[\u2060(\"“«]*(?P<word>{_LETTER}+)(?![\w@+-])(?P<next>[ \u00a0\u2060\"“«]*{_LETTER}?)")
_SMALL = re.compile(rf"(?<![\w'’-]){_LETTER}+")
_CASED = ("en", "fr", "es", "ru")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language not in _CASED:
        return
    for listed in listings(manuscript):
        if len(listed.items) < 3:
            continue
        firsts = [(item.piece.text, found) for item in listed.items if (found := _FIRST.match(item.piece.text.prose))]
        small = [(text, found) for text, found in firsts if found["word"].islower()]
        capital = [(text, found) for text, found in firsts if found["word"].istitle()]
        if small and len(small) * 2 < len(capital) and _beginnings(manuscript, capital):
            yield from (_fault(text, found, "small") for text, found in small)
        elif capital and len(capital) * 2 < len(small):
            yield from (_fault(text, found, "capital") for text, found in capital if _is_article(text, found))


def _beginnings(manuscript: Manuscript, capital: list[tuple[Text, re.Match[str]]]) -> bool:
    """Say whether at least two of the words are written small elsewhere."""
    words = {word for piece in manuscript.own for word in _SMALL.findall(piece.text.prose)}
    words |= FUNCTION_WORDS[manuscript.language] | SHARED
    return sum(found["word"].lower() in words for _text, found in capital) > 1


def _is_article(text: Text, found: re.Match[str]) -> bool:
    word = found["word"].lower()
    return word in FUNCTION_WORDS[text.language] | SHARED and not found["next"][-1:].isupper()


def _fault(text: Text, found: re.Match[str], form: str) -> Diagnostic:
    word = found["word"]
    wanted = word.capitalize() if form == "small" else word.lower()
    other = "capitals" if form == "small" else "small letters"
    letter = "a small letter" if form == "small" else "a capital"
    place = found.span("word")
    fix = text.fix(f"write {wanted}", place, wanted)
    message = f"the item begins with {letter}, most others with {other}: {word}"
    return text.fault(RULE, message, f"write {wanted}", at=place, fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
