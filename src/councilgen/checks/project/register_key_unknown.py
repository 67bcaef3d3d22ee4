"""A key names an office, a term, a phrase or a place that the register does not have.

**What it does.** Looks up `submitted_by`, `strategic_plan`, `action`, `financial_implications` and the session's
`place` in the register.

**Why it matters.** What the register does not have, it cannot word in any language.

**Cure.** Correct the key, add it to the register, or write free text: `submitted_by: {text: …}`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.guesses import guess, replacement
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.model.document import Action, Document, Finance, Key
from councilgen.register.model import Register

RULE = Rule("CG144", "register-key-unknown", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    register = subject.register
    for loaded in subject.contents.sessions:
        session = loaded.session
        yield from _missing(session.place, session.spans["place"], register.places, "place", "places")
        for document in loaded.issued:
            yield from _of_document(document, register)


def _of_document(document: Document, register: Register) -> Iterator[Diagnostic]:
    author = document.submitted_by
    if isinstance(author, Key):
        yield from _missing(author.name, author.span, register.offices, "office", "offices")
        office = register.offices.get(author.name)
        if office is not None and document.kind not in office.lines:
            message = f"the office {author.name} has no author line for a document of the kind {document.kind}"
            hint = f"add {document.kind}: to it in content/register/offices.yaml, or write submitted_by: {{text: …}}"
            yield RULE.at(author.span, message, hint)
    if isinstance(document.strategic_plan, tuple):
        for key in document.strategic_plan:
            yield from _missing(key.name, key.span, register.strategic_plan, "term of the strategic plan", "vocabulary")
    action, finance = document.action, document.financial_implications
    if isinstance(action, Action) and (action.verb, action.object) not in register.actions:
        message = f"the register has no phrase for {action.verb}: {action.object}"
        yield RULE.at(action.span, message, "add it to content/register/phrases.yaml, or write the sentence")
    if isinstance(finance, Finance):
        yield from _missing(finance.phrase, finance.span, register.finance, "phrase", "phrases")


def _missing(key: str, span: Span, known: Collection[str], what: str, file: str) -> Iterator[Diagnostic]:
    if key in known:
        return
    meant = guess(key, known)
    hint = f"did you mean {meant}?" if meant else f"add it to content/register/{file}.yaml"
    yield RULE.at(span, f"the register has no {what} {key!r}", hint, fixes=replacement(span, key, meant))


CHECK = Check(RULE, _run)
