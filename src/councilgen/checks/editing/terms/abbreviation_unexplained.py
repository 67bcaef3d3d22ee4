"""An abbreviation is used and never spelled out.

**What it does.** Looks for abbreviations in the text whose long form stands nowhere in the document, neither before nor
behind them in brackets. Passed over are those that every delegate knows, those of the bodies that the register or
everybody knows, codes (GB18030), and words in capitals that the text has in small letters too.

**Why it matters.** A delegate who joined this year cannot guess that HLE is the High-Level Event; a translator may
guess wrong.

**Cure.** Spell it out at the first mention, with the abbreviation in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import FAMILIAR, abbreviating, body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.function_words import FUNCTION_WORDS
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

_OF_YEAR = re.compile(r"[(（](?P<short>[A-ZА-ЯЁ]{2,})[-+ \u2011]?\d{2,4}[)）]")  # … Conference of 2027 (WRC-27)
_CODE = re.compile(r"\d\d")  # of a form, a room, a rule
_RUN = re.compile(r"[A-ZÀ-ÞА-ЯЁ]{2,}(?:[ \u00a0][A-ZÀ-ÞА-ЯЁ]{2,})+")  # of words in capitals
_WORD = 4  # letters of the shortest word that is looked for in small letters

RULE = Rule("CG185", "abbreviation-unexplained", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found = abbreviating(manuscript)
    known = {one.definition.short for one in found.introduced} | FAMILIAR
    printed = "\n".join(piece.text.prose for piece in manuscript.pieces)
    known |= {found["short"] for found in _OF_YEAR.finditer(printed)}
    known |= set(manuscript.names.abbreviations)
    for use in found.used:
        short = use.abbreviation.short
        if short not in known and body(use.piece):
            known.add(short)
            shouted = _shouted(use.piece.text.prose, use.abbreviation.start, manuscript.language)
            if shouted or _CODE.search(short) or _is_word(short, printed, manuscript.language):
                continue
            message = f"{short} is never spelled out"
            yield RULE.at(use.span, message, f"write the long form, and ({short}) behind it, at the first mention")


def _is_word(short: str, printed: str, language: Tag) -> bool:
    """Say whether letters are a word in capitals: THE; ANNEX, since the document has annex too."""
    if short.lower() in FUNCTION_WORDS[language]:
        return True
    return len(short) >= _WORD and re.search(rf"(?<![^\W_]){short.lower()}(?![^\W_])", printed) is not None


def _shouted(text: str, start: int, language: Tag) -> bool:
    """Say whether the letters at a place are a word of a phrase in capitals."""
    run = next((run for run in _RUN.finditer(text) if run.start() <= start < run.end()), None)
    words = run[0].split() if run else []
    small = any(word.lower() in FUNCTION_WORDS[language] for word in words)
    return small or sum(len(word) > _WORD for word in words) > 1


CHECK = ManuscriptCheck(RULE, _run)
