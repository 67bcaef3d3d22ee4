"""One Russian word is written with ё in one place and with е in another.

**What it does.** Looks for words with ё whose spelling with е stands in the same document too. Pairs that are two
words, such as все and всё, are left out.

**Why it matters.** Documents of the organizations of the United Nations write е; in one document both look like two
words, and a search finds one of them.

**Cure.** Write the word alike everywhere; the cure that is offered writes е.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG330", "yo-mixed", "warning", __doc__)

_WORD = re.compile(r"[А-Яа-яЁё]+")
# Written with е these are other words. Own knowledge.
_TWO_WORDS = ("все", "всем", "чем", "нем", "том", "небо", "совершенный", "совершенно", "узнаем", "узнает", "мел")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    texts = [piece.text for piece in manuscript.own if piece.text.language == "ru"]
    with_yo = [text for text in texts if "ё" in text.prose.lower()]
    if not with_yo:
        return
    plain: dict[str, tuple[Text, tuple[int, int]]] = {}
    for text in texts:
        for found in _WORD.finditer(text.prose):
            plain.setdefault(found[0].lower(), (text, found.span()))
    for text in with_yo:
        for found in _WORD.finditer(text.prose):
            other = found[0].lower().replace("ё", "е")
            if other != found[0].lower() and other in plain and other not in _TWO_WORDS:
                yield _fault(text, found, plain[other])


def _fault(text: Text, found: re.Match[str], other: tuple[Text, tuple[int, int]]) -> Diagnostic:
    plain = found[0].replace("ё", "е").replace("Ё", "Е")
    there = Related(other[0].passage.span(*other[1]), "written with е here")
    fix = text.fix(f"write {plain}", found.span(), plain)
    message = f"{found[0]} is written with ё here, and with е elsewhere"
    hint = "write the word alike everywhere"
    return text.fault(RULE, message, hint, at=found.span(), related=(there,), fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
