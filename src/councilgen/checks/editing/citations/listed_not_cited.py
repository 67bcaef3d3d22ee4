"""An instrument stands among the references and is cited nowhere in the text.

**What it does.** Looks for resolutions, decisions, recommendations and opinions on the list of references that neither
the purpose nor a section cites. It is off unless a session asks for it, since councils list what a delegate should have
at hand: `rules: {CG160: warning}` in session.yaml.

**Why it matters.** A list that is copied from year to year grows, until nobody reads it.

**Cure.** Cite it where it is spoken of, or take it off the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import together, worded
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG160", "listed-not-cited", "warning", __doc__)

_LISTED = ("resolution", "decision", "recommendation", "opinion")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for which, group in together(manuscript):
        if which.noun in _LISTED and all(one.reference for one in group):
            message = f"{worded(manuscript, group[0])} stands among the references and is cited nowhere"
            yield RULE.at(group[0].span, message, "cite it where it is spoken of, or take it off the list")


CHECK = ManuscriptCheck(RULE, _run, everywhere=False)
