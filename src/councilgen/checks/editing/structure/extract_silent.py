"""An annex promises paragraphs that mention a body, and has others.

**What it does.** Reads headings of annexes that promise paragraphs which mention or refer to a body, and counts
the quoted paragraphs below that do not name it, in any of its forms.

**Why it matters.** The reader takes all of them for paragraphs that give the body something to do.

**Cure.** Take the others out, or say what the paragraphs have to do with the body: paragraphs that concern it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.passage import Kind
from councilgen.recognise.bodies import bodies
from councilgen.recognise.mentions import NamedBody

RULE = Rule("CG381", "extract-silent", "warning", __doc__)

_MENTIONS = {
    "en": r"(?i)\bmention(?:s|ed|ing)?\b|\brefer(?:s|red|ring)? to\b",
    "fr": r"(?i)\bmention(?:ne|nant|nent|née?s?)\b|\bfont référence\b|\bfaisant référence\b|\bcit(?:ent|ant|é)\b",
    "es": r"(?i)\bmencion\w+|\bse refieren?\b|\bhace[n]? referencia\b|\bcita[n]?\b",
    "ru": r"(?i)\bупомина\w+|\bупомян\w+|\bссыла\w+ся\b",
    "zh": "提及|提到|述及",
    "ar": r"ذ[ُ]?كر|تشير|يشير|المشار",
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    promises = re.compile(_MENTIONS[manuscript.language])
    annexes: dict[int, list[Piece]] = {}
    for piece in manuscript.of("annex"):
        annexes.setdefault(piece.index, []).append(piece)
    for pieces in annexes.values():
        heading = next((piece for piece in pieces if piece.kind in (Kind.HEADING, Kind.TITLE)), None)
        extracts = [piece for piece in pieces if piece.kind is Kind.EXTRACT]
        if heading is None or not extracts:
            continue
        found = promises.search(heading.text.prose)
        body = next((each for each in _bodies(heading, manuscript) if found and each.start > found.start()), None)
        if body is None:
            continue
        silent = [each for each in extracts if body.key not in {one.key for one in _bodies(each, manuscript)}]
        if silent:
            yield _fault(heading, body, silent, len(extracts))


def _bodies(piece: Piece, manuscript: Manuscript) -> tuple[NamedBody, ...]:
    return bodies(piece.text.seen, manuscript.language, manuscript.names)


def _fault(heading: Piece, body: NamedBody, silent: list[Piece], count: int) -> Diagnostic:
    related = tuple(Related(piece.text.passage.span(), f"does not name {body.written}") for piece in silent[:3])
    message = f"{len(silent)} of {count} paragraphs do not name {body.written}, as the heading promises"
    hint = "take them out, or say what they concern"
    return heading.text.fault(RULE, message, hint, at=(body.start, body.end), related=related)


CHECK = ManuscriptCheck(RULE, _run)
