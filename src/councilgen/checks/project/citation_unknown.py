"""A citation or reference names a key that the register does not have.

**What it does.** Looks up every `[@key]`, `[words](@key)` and every key under `references` in
`content/register/instruments.yaml`.

**Why it matters.** The register words a citation in six languages; a key that it does not have has no words in any.

**Cure.** Correct the key, or add the instrument to the register.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.guesses import rewritten
from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.guesses import guess, replacement
from councilgen.diagnostics.model import Diagnostic, Fix, Rule, Span
from councilgen.markup.inline import words
from councilgen.model.document import Key
from councilgen.model.walk import passages
from councilgen.model.words import Citation, flat

RULE = Rule("CG140", "citation-unknown", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    known = subject.register.instruments
    for _loaded, document in subject.documents():
        for reference in document.references:
            if isinstance(reference, Key) and reference.name not in known:
                meant = guess(reference.name, known)
                yield _fault(reference.name, reference.span, meant, replacement(reference.span, reference.name, meant))
        for passage in passages(document):
            for word in flat(words(passage)):
                if isinstance(word, Citation) and word.key not in known:
                    meant, stretch = guess(word.key, known), (word.start, word.end)
                    fixes = rewritten(passage, stretch, word.key, meant)
                    yield _fault(word.key, passage.span(*stretch), meant, fixes)


def _fault(key: str, span: Span, meant: str, fixes: tuple[Fix, ...]) -> Diagnostic:
    hint = f"did you mean {meant}?" if meant else "add it to content/register/instruments.yaml"
    return RULE.at(span, f"the register has no instrument {key!r}", hint, fixes=fixes)


CHECK = Check(RULE, _run)
