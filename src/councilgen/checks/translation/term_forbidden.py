"""A translation uses a wording that the glossary bans for a term of the source.

**What it does.** Looks for the terms of `content/register/glossary.yaml` in the source, and in the translation for what
stands there under `not`, in any of its forms.

**Why it matters.** A superseded name or a false friend reads well and is wrong: 行动方针 for an action line is the work
of a machine, and delegates see it at once.

**Cure.** Write the wording that the message names. If this sentence means another thing, allow the breach and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG230", "term-forbidden", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if pair.terms is None:
        return
    for found in pair.terms.in_source(pair.source, pair.original):
        for start, end, reason in pair.terms.banned(found.term, pair.translation):
            there, term = pair.translation[start:end], pair.original[found.start : found.end]
            wanted = found.term.wordings.get(pair.language, ())
            hint = f"write {' or '.join(wanted)}" if wanted else "write another wording"
            message = f"{there} is not to be used for {term!r}: {reason}"
            yield pair.fault(RULE, message, hint, at=(start, end), source=(found.start, found.end))


CHECK = PairCheck(RULE, _run)
