"""The languages of a document beside each other, composed: whether they are built alike."""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.blocks.skeleton import skeleton
from councilgen.checks.finished.parity_broken import Side, parity_broken
from councilgen.checks.subject import Subject
from councilgen.compose.template import DOCUMENT
from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.localise import localise_session
from councilgen.i18n.messages import session_domain
from councilgen.i18n.wording import Words
from councilgen.model.document import Action, Document, Finance, Key, Session
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.proofing.proofs import Proof
from councilgen.workspace import TEMPLATES


def uneven(subject: Subject, found: list[Proof]) -> Iterator[Diagnostic]:
    """Yield a fault wherever a proof of a document is not built as the proof of its original is.

    `found` are all of the document's languages. Where its session is not issued in the language of the original, the
    first of them stands for it.
    """
    if not found:
        return
    measure = next((proof for proof in found if proof.document.language == proof.document.original), found[0])
    sides = {proof.document.language: _side(subject, proof) for proof in found}
    for proof in found:
        number = proof.document.spans["document"]
        template = f"{TEMPLATES}/{proof.loaded.session.template}/{DOCUMENT}"
        language = proof.document.language
        yield from parity_broken(sides[measure.document.language], sides[language], number, template)


def _side(subject: Subject, proof: Proof) -> Side:
    language = proof.document.language
    words = Words(subject.register, language, proof.catalogs)
    session = localise_session(
        proof.loaded.session, proof.catalogs[language, session_domain(proof.loaded.session.folder)]
    )
    return Side(language, skeleton(proof.edition), tuple(_texts(proof.document, session, words)))


def _texts(document: Document, session: Session, words: Words) -> Iterator[Passage]:
    """Yield what a document says, and what the register and the session say for it."""
    yield from passages(document)
    yield from passages(session)
    if isinstance(document.submitted_by, Key):
        yield words.author(document.submitted_by.name, document.kind)
    if isinstance(document.action, Action):
        yield words.action(document.action)
    if isinstance(document.financial_implications, Finance):
        yield words.finance(document.financial_implications)
