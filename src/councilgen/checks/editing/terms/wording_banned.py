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
from councilgen.recognise.normal import normal

RULE = Rule("CG192", "wording-banned", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    language = manuscript.language
    banned = [
        (each, term.wordings.get(language, ("",))[0])
        for term in manuscript.register.glossary.values()
        for each in term.banned.get(language, ())
    ]
    for piece in manuscript.own if banned else ():
        text = normal(piece.text.prose)
        for each, wanted in banned:
            for found in pattern(each.wording, language, 0, banned=True).finditer(text):
                hint = f"write {wanted}" if wanted else "write the wording of the glossary"
                message = f"{found[0]} is not to be used: {each.reason}"
                yield piece.text.fault(RULE, message, hint, at=found.span())


CHECK = ManuscriptCheck(RULE, _run)
