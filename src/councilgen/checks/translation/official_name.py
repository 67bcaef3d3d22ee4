"""A body, a place or an instrument is not called in the translation what the register calls it.

**What it does.** Where the source has a name of the register in the register's words, looks for the register's wording
in the translation, in any case, with any article, preposition or clitic. A body may be called by its abbreviation. Once
in a text is enough: what is named again may be a pronoun.

**Why it matters.** A conference with two names is two conferences to a reader and to a search.

**Cure.** Write the name as `register.po` has it, inflected as the sentence asks; or cite by key. If the name is meant
otherwise here, allow it with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG223", "official-name", "warning", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name, start, end in pair.named:
        if name.sort != "abbreviation" and name.source not in seen:
            seen.add(name.source)
            if not name.found_in(pair.normal_translation):
                message = f"translation does not call {name.source} what the register calls it: {name.wording}"
                hint = f"write {name.wording}, in the form that the sentence asks for"
                yield pair.fault(RULE, message, hint, source=(start, end))


CHECK = PairCheck(RULE, _run)
