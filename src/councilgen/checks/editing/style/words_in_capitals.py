"""Words of the running text are in capitals throughout.

**What it does.** Looks for two or more words in capitals one after the other of which at least one is no
abbreviation, because it is an article or a preposition, or is written in small letters elsewhere in the document; and
for single words of stress such as NOT and MUST. Abbreviations, and cells of tables, are passed over.

**Why it matters.** Capitals are read letter by letter, a screen reader may spell them, and a heading typed so cannot
be set in another way.

**Cure.** Write the words in small letters. Bold stresses a word; the template decides how a heading looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.function_words import FUNCTION_WORDS
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.model.passage import Kind

RULE = Rule("CG333", "words-in-capitals", "warning", __doc__)

_KINDS = (Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.FOOTNOTE, Kind.CAPTION)
_CAPITALS = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_RUN = re.compile(rf"[{_CAPITALS}](?<![\w&/@.-].)[{_CAPITALS}]+(?:[ ,\u00a0]+[{_CAPITALS}]{{2,}})+(?![\w&/.-]*\w)")
_JOINED = re.compile(r"[\w&/-]")
_WORD = re.compile(rf"[{_CAPITALS}]+")
# Words that are shouted one by one. Own list.
_STRESSED: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"(?:NOT|MUST|SHALL|ONLY|NEVER|ALWAYS|BEFORE|AFTER|EVERY)(?![\w&/-])"),
    "fr": re.compile(r"(?:JAMAIS|TOUJOURS|AVANT|UNIQUEMENT|DOIT|DOIVENT)(?![\w&/-])"),
    "es": re.compile(r"(?:NUNCA|SIEMPRE|ANTES|ÚNICAMENTE|DEBE|DEBEN)(?![\w&/-])"),
    "ru": re.compile(r"(?:НЕ|НИКОГДА|ТОЛЬКО|ВСЕГДА|ДОЛЖЕН|ДОЛЖНЫ)(?![\w&/-])"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language not in _STRESSED:
        return
    for piece in manuscript.own:
        text = piece.text
        if piece.kind not in _KINDS or text.language != manuscript.language:
            continue
        runs = list(_RUN.finditer(text.prose))
        for found in shouted(piece, manuscript):
            yield _fault(text, found)
        for found in _STRESSED[text.language].finditer(text.prose):
            alone = not _JOINED.match(text.prose, found.start() - 1) if found.start() else True
            if alone and not any(run.start() <= found.start() < run.end() for run in runs):
                yield _fault(text, found)


def shouted(piece: Piece, manuscript: Manuscript) -> Iterator[re.Match[str]]:
    """Yield the words in capitals one after the other that are certainly not all abbreviations."""
    for found in _RUN.finditer(piece.text.prose) if manuscript.language in _STRESSED else ():
        if any(_is_known(word.lower(), manuscript) for word in _WORD.findall(found[0])):
            yield found


def _fault(text: Text, found: re.Match[str]) -> Diagnostic:
    return text.fault(RULE, f"{found[0]} is in capitals", "write small letters", at=found.span())


def _is_known(word: str, manuscript: Manuscript) -> bool:
    """Say whether a word is certainly no abbreviation: an article or its like, or written small in the document."""
    if len(word) > 2 and word in FUNCTION_WORDS[manuscript.language]:
        return True
    small = re.compile(rf"(?<![\w'’-]){word}(?![\w-])")
    return len(word) > 3 and any(
        word in piece.text.prose and small.search(piece.text.prose) for piece in manuscript.own
    )


CHECK = ManuscriptCheck(RULE, _run)
