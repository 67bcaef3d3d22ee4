"""An instrument is typed by hand though the register has it.

**What it does.** Looks for citations in free text, with their body or symbol, of what the register knows. Own words
before a key, `[the resolution](@pp-140)`, are no such thing, nor are the words of a link or a later mention by the bare
number.

**Why it matters.** What is typed is translated five times by hand, and stays as it is when the resolution is revised.

**Cure.** Write `[@key]`. The fix does so; the words change to those of the register where they were others.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import misnamed
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG166", "cited-by-hand", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.document is None:
        return
    for one in manuscript.citations:
        if one.manner == "hand" and one.key and one.piece and not one.piece.quoted and _whole(one):
            hint = f"write [@{one.key}]"
            fixes = _fixes(manuscript, one)
            yield RULE.at(one.span, f"{one.written} is typed by hand; the register has it", hint, fixes=fixes)


def _whole(one: Cited) -> bool:
    """Say whether this is a full citation, and in a place where a key can stand."""
    return (
        one.citation is not None
        and one.citation.issuer != ""
        and one.piece is not None
        and one.piece.kind is not Kind.TITLE
        and not misnamed(one)
    )


def _fixes(manuscript: Manuscript, one: Cited) -> tuple[Fix, ...]:
    """Return the cure, unless it is one of a list; it is safe if not a letter changes."""
    if one.at is None or one.piece is None:
        return ()
    written = one.piece.text.passage.markup[slice(*one.at)]
    wording = manuscript.wording(one.key) if manuscript.wording else ""
    same = " ".join(written.split()) == " ".join(wording.split())
    return (one.piece.text.fix(f"cite it as [@{one.key}]", one.at, f"[@{one.key}]", safe=same),)


CHECK = ManuscriptCheck(RULE, _run)
