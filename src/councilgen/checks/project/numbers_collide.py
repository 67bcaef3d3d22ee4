"""A sub-heading and a paragraph can have the same number.

**What it does.** Looks for documents with sub-headings whose headings are numbered `arabic` and whose paragraphs are
numbered `by-section`.

**Why it matters.** Both kinds of number are a section and a count: 2.1 would be a sub-heading and a paragraph, and a
delegate who cites it is misunderstood.

**Cure.** Number the paragraphs `continuous`, or the headings `upper-roman`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.document import Numbering
from councilgen.model.prose import SubHeading

RULE = Rule("CG148", "numbers-collide", "warning", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for _loaded, document in subject.documents():
        if document.numbering != Numbering("arabic", "by-section"):
            continue
        if any(isinstance(block, SubHeading) for section in document.sections for block in section.body.blocks):
            hint = "number the paragraphs continuous, or the headings upper-roman"
            message = "sub-headings and paragraphs get the same numbers"
            yield RULE.at(document.spans["numbering"], message, hint)


CHECK = Check(RULE, _run)
