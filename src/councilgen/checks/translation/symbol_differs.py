"""The symbol of a document or the number of a resolution differs between source and translation, or is not there.

**What it does.** Compares symbols (A/RES/70/125, C26/35(Rev.1)) and instruments that are typed by hand: number, kind,
year, and whether they are revised. Revisions may be written in any way: (Rev.1), (Rév.1), R1. Own words of a citation
by key are held against the register: `[Résolution 141](@pp-140)` names another resolution than it links to.

**Why it matters.** A wrong digit leads to another document; a lost "Rev." to an older text.

**Cure.** Write the symbol of the source, or cite by key: `[@key]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.translation.discrepancies import discrepancies
from councilgen.checks.translation.figures import Matter
from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG217", "symbol-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from discrepancies(pair, RULE, Matter.SYMBOL, "symbol or number")


CHECK = PairCheck(RULE, _run)
