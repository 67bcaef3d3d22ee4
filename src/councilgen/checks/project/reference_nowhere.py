"""A cross-reference leads nowhere, or to a place that has no number to be called by.

**What it does.** Looks up every `[](#id)` and `[words](#id)` among the ids of the document's sections, sub-headings,
annexes, captioned tables and figures. Without words of its own, the place must also have a number.

**Why it matters.** The words "section IV" and "Table 2" are made from the number of the place, in six languages.

**Cure.** Correct the id, give the table or figure a caption, or write words: `[the section on staff](#staff)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.guesses import rewritten
from councilgen.checks.subject import Check, Subject
from councilgen.compose.outline import outline
from councilgen.diagnostics.guesses import guess
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.inline import words
from councilgen.model.walk import passages
from councilgen.model.words import CrossReference, flat

RULE = Rule("CG141", "reference-nowhere", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for _loaded, document in subject.documents():
        targets = outline(document).targets
        for passage in passages(document):
            for word in flat(words(passage)):
                if not isinstance(word, CrossReference):
                    continue
                span, found = passage.span(word.start, word.end), targets.get(word.target)
                if found is None:
                    meant = guess(word.target, targets)
                    known = ", ".join(f"#{name}" for name in targets)
                    hint = f"did you mean #{meant}?" if meant else f"the ids of this document are: {known}"
                    fixes = rewritten(passage, (word.start, word.end), word.target, meant)
                    yield RULE.at(span, f"the document has no place #{word.target}", hint, fixes=fixes)
                elif not word.text and not found.number and found.kind != "annex":
                    hint = f"write words: [the section on …](#{word.target})"
                    yield RULE.at(span, f"the {found.kind} #{word.target} has no number to be called by", hint)


CHECK = Check(RULE, _run)
