"""A translation has lost, gained or changed a footnote mark, a citation, a cross-reference or a link.

**What it does.** Compares what source and translation refer to, each as often as it stands there; the order may differ,
as the syntax of the language asks.

**Why it matters.** A footnote that exists in English only, or a resolution that only some readers are told of, makes
six documents of one.

**Cure.** Write the missing mark where it belongs: `[^label]`, `[@key]` or `[words](@key)`, `[](#id)` or `[words](#id)`,
`[words](https://…)`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.inline import words
from councilgen.model.passage import Passage
from councilgen.model.words import Citation, CrossReference, Hyperlink, Mark, flat

RULE = Rule("CG206", "marks-differ", "error", __doc__)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    wanted, found = _marks(pair.source), _marks(pair.target)
    for mark in wanted - found:
        yield pair.fault(RULE, f"translation lacks {mark}", f"write {mark} where it belongs")
    for mark in found - wanted:
        hint = f"delete {mark}, or correct it to what the source has"
        yield pair.fault(RULE, f"translation has {mark}, the source has not", hint)


def _marks(passage: Passage) -> Counter[str]:
    marks: Counter[str] = Counter()
    for word in flat(words(passage)):
        match word:
            case Mark(label=label):
                marks[f"the footnote mark [^{label}]"] += 1
            case Citation(key=key):
                marks[f"the citation [@{key}]"] += 1
            case CrossReference(target=target):
                marks[f"the cross-reference (#{target})"] += 1
            case Hyperlink(address=address):
                marks[f"the link ({address})"] += 1
            case _:
                pass
    return marks


CHECK = PairCheck(RULE, _run, shared=False)
