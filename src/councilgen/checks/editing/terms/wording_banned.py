"""A text uses a wording that the glossary bans in its language.

**What it does.** Looks in originals for what stands under `not` in `content/register/glossary.yaml`, in any of its
forms. In translations CG230 does so, with the source at hand.

**Why it matters.** A superseded name or a false friend reads well and is wrong.

**Cure.** Write the wording that the message names. If this sentence means another thing, allow it with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.translation.terms import pattern
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.recognise.normal import normal
from councilgen.remembering import remembered

RULE = Rule("CG192", "wording-banned", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    language = manuscript.language
    banned = [
        (each, term.wordings.get(language, ("",))[0])
        for term in manuscript.register.glossary.values()
        for each in term.banned.get(language, ())
    ]
    wordings = tuple(each.wording for each, _wanted in banned)
    for piece in manuscript.own if banned else ():
        for number, start, end in _found(piece.text.prose, wordings, language):
            each, wanted = banned[number]
            hint = f"write {wanted}" if wanted else "write the wording of the glossary"
            message = f"{piece.text.spoken(start, end)} is not to be used: {each.reason}"
            yield piece.text.fault(RULE, message, hint, at=(start, end))


@remembered(4096)
def _found(text: str, wordings: tuple[str, ...], language: Tag) -> tuple[tuple[int, int, int], ...]:
    """Return which of some wordings a text has, by their number, and where."""
    read = normal(text)
    return tuple(
        (number, *found.span())
        for number, wording in enumerate(wordings)
        for found in pattern(wording, language, 0, banned=True).finditer(read)
    )


CHECK = ManuscriptCheck(RULE, _run)
