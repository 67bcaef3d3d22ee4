"""A document uses a name and its abbreviation, and never says that they are one.

**What it does.** Looks in the sections for bodies of the register that are called both by their full name and by their
abbreviation or short name, of which no text says Full Name (ABBR): 联合国大会 and 联大, Commission on Science and
Technology for Development and CSTD. The first page may tie them too. Abbreviations that every delegate knows are passed
over.

**Why it matters.** Whoever does not know the abbreviation cannot guess that it is the body of the page before.

**Cure.** Write the abbreviation in brackets behind the full name, at its first mention.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import FAMILIAR, abbreviating, body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.passage import Kind
from councilgen.recognise.bodies import bodies
from councilgen.recognise.issuers import HOUSES
from councilgen.recognise.mentions import NamedBody

RULE = Rule("CG370", "name-untied", "warning", __doc__)

_COMMON = 3  # characters of a Chinese name that is a common word: 大会


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    tied = {one.definition.short for one in abbreviating(manuscript).introduced}
    full: dict[str, tuple[Piece, int, int]] = {}
    short: dict[str, tuple[Piece, int, int]] = {}
    for piece in manuscript.own:
        if not body(piece) or piece.kind is Kind.CELL:
            continue
        for name in bodies(piece.text.prose, manuscript.language, manuscript.names):
            if _telling(name) and piece.text.prose[name.start - 1 : name.start] != "@":
                (full if name.form == "name" else short).setdefault(name.key, (piece, name.start, name.end))
    for key, (piece, start, end) in short.items():
        written = piece.text.spoken(start, end)
        if key in full and written not in tied:
            other, begin, stop = full[key]
            full_name = other.text.spoken(begin, stop)
            related = (Related(other.text.passage.span(begin, stop), "the full name"),)
            message = f"{written} and {full_name} are one body, and the text does not say so"
            yield piece.text.fault(
                RULE, message, f"write ({written}) behind the full name", at=(start, end), related=related
            )


def _telling(name: NamedBody) -> bool:
    """Say whether a name is one that a delegate may not know, or that is not a common word."""
    if name.key in HOUSES or name.wording in FAMILIAR:
        return False
    return name.form == "abbreviation" or " " in name.wording or len(name.wording) > _COMMON


CHECK = ManuscriptCheck(RULE, _run)
