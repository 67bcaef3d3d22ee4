"""A translation has lost, gained or changed the address of a link.

**What it does.** Compares the addresses of the links in source and translation. An address that has pages in several
languages stays as the source has it; the site knows its readers.

**Why it matters.** Who follows the link should come to the same page.

**Cure.** Write the link where it belongs: `[words](https://…)`, with the address of the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.marks import differences, link
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG211", "link-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from differences(pair, RULE, link)


CHECK = PairCheck(RULE, _run, shared=False)
