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
from councilgen.markup.inline import words
from councilgen.model.words import Citation, flat
from councilgen.recognise.findings import Instrument as CitedInstrument
from councilgen.recognise.findings import Symbol
from councilgen.recognise.reading import recognise
from councilgen.register.model import Instrument

RULE = Rule("CG217", "symbol-differs", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    yield from discrepancies(pair, RULE, Matter.SYMBOL, "symbol or number")
    if "](@" in pair.target.markup:
        for word in flat(words(pair.target)):
            if isinstance(word, Citation) and word.text and word.key in pair.names.cited:
                yield from _own_words(pair, word, pair.names.cited[word.key])


def _own_words(pair: Pair, word: Citation, cited: Instrument) -> Iterator[Diagnostic]:
    """Yield what own words say of a number, year or revision that is not what they link to."""
    for found in recognise(word.text, pair.target.language):
        wrong = ""
        match found:
            case Symbol(symbol=symbol) if cited.number:
                wrong = "" if cited.number == symbol or cited.number.endswith(f"/{symbol}") else symbol
            case CitedInstrument(number=number, year=year, revised=revised) if cited.number:
                there = f"{number}, {year}, revised" if revised else f"{number}, {year}"
                same = cited.number == number or cited.number.endswith(f"/{number}")
                dated = year is None or not cited.year or (str(year), revised) == (cited.year, cited.revised)
                wrong = "" if same and dated else there if same else number
            case _:
                pass
        if wrong:
            message = f"own words name {wrong}, the register has {_registered(cited)} for {cited.key}"
            hint = f"correct the words, or write [@{cited.key}]"
            yield pair.fault(RULE, message, hint, at=(word.start, word.end))


def _registered(cited: Instrument) -> str:
    parts = [cited.number, cited.year, "revised" if cited.revised else ""]
    return ", ".join(part for part in parts if part)


CHECK = PairCheck(RULE, _run)
