"""A citation or reference names a key that the register does not have.

**What it does.** Looks up every `[@key]`, `[words](@key)` and every key under `references` in
`content/register/instruments.yaml`.

**Why it matters.** The register words a citation in six languages; a key that it does not have has no words in any.

**Cure.** Correct the key, or add the instrument to the register.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule, Span
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
                yield _fault(reference.name, reference.span, list(known))
        for passage in passages(document):
            for word in flat(words(passage)):
                if isinstance(word, Citation) and word.key not in known:
                    yield _fault(word.key, passage.span(word.start, word.end), list(known))


def _fault(key: str, span: Span, known: list[str]) -> Diagnostic:
    close = get_close_matches(key, known, 1)
    hint = f"did you mean {close[0]}?" if close else "add it to content/register/instruments.yaml"
    return RULE.at(span, f"the register has no instrument {key!r}", hint)


CHECK = Check(RULE, _run)
