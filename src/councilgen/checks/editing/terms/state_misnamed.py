"""A State is called by a name that it does not bear in the house.

**What it does.** Looks for names of States that neither house prints: South Korea for Republic of Korea, 韩国 for
大韩民国, Birmanie for Myanmar. Names within longer ones are passed over.

**Why it matters.** Delegates notice the name of their own country first, and some have asked to be called so.

**Cure.** Write the name by which the State is a Member.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.states import states
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG378", "state-misnamed", "warning", __doc__)

_QUOTED = (Kind.QUOTATION, Kind.EXTRACT)


def _run(written: Text) -> Iterator[Diagnostic]:
    if written.passage.kind in _QUOTED:
        return
    for start, end, name in states(written.prose, written.language):
        fix = written.fix(f"write {name}", (start, end), name, safe=False)
        message = f"{written.spoken(start, end)} is a Member as {name}"
        yield written.fault(RULE, message, f"write {name}", at=(start, end), fixes=(fix,))


CHECK = TextCheck(RULE, _run)
