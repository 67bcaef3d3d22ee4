"""Member State or Sector Member is written in small letters.

**What it does.** Looks for "member states", "Member states", "États membres", "Estados miembros" and the like, in
English, French and Spanish. Members of other unions are passed over, if these are named behind them.

**Why it matters.** With capitals these are terms of the Constitution of the Union, with the rights that go with them.

**Cure.** Write Member State, État Membre, Estado Miembro; Sector Member, Membre de Secteur, Miembro de Sector.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.capitals import MEMBERS, OF_OTHERS

RULE = Rule("CG383", "member-in-small", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    words = MEMBERS.get(manuscript.language, ())
    for piece in manuscript.own if words else ():
        text = piece.text.prose
        for pattern, form in words:
            for found in pattern.finditer(text):
                first = "É" if found[0][0] in "Éé" else "E"
                wanted = form.format(end=found["end"], first=first)
                if found[0] == wanted or OF_OTHERS[manuscript.language].match(text, found.end()):
                    continue
                fix = piece.text.fix(f"write {wanted}", found.span(), wanted)
                message = f"{found[0]} is in small letters"
                yield piece.text.fault(RULE, message, f"write {wanted}", at=found.span(), fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
