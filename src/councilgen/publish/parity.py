"""The languages of a document beside each other, composed: whether they are built alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from councilgen.blocks.skeleton import skeleton
from councilgen.checks.parity_broken import Side, parity_broken
from councilgen.checks.subject import Subject
from councilgen.compose.template import DOCUMENT
from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.localise import localise_session
from councilgen.i18n.messages import session_domain
from councilgen.i18n.wording import Words
from councilgen.languages import Tag
from councilgen.load.project import Loaded
from councilgen.model.document import Action, Document, Finance, Key, Session
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.publish.proofs import Proof, proofs
from councilgen.workspace import TEMPLATES, Workspace


def uneven(workspace: Workspace, subject: Subject, found: list[Proof]) -> Iterator[Diagnostic]:
    """Yield a fault wherever a proof is not built as the proof of its original is.

    An original that is not among them is composed for the purpose. Where a session is not issued in the language of the
    original, the first of its languages stands for it.
    """
    measures: dict[str, Side] = {}
    for proof in found:
        tag = _measure(proof.loaded, proof.document)
        if proof.document.language == tag:
            measures[proof.document.file] = _side(subject, proof)
    for proof in found:
        tag = _measure(proof.loaded, proof.document)
        if proof.document.language == tag:
            continue
        if proof.document.file not in measures:
            measures[proof.document.file] = _side(subject, _composed(workspace, subject, proof, tag))
        template = f"{TEMPLATES}/{proof.loaded.session.template}/{DOCUMENT}"
        number = proof.document.spans["document"]
        yield from parity_broken(measures[proof.document.file], _side(subject, proof), number, template)


def _measure(loaded: Loaded, document: Document) -> Tag:
    """Return the language that the others are held against."""
    languages = loaded.session.languages
    return document.original if document.original in languages else languages[0]


def _composed(workspace: Workspace, subject: Subject, proof: Proof, tag: Tag) -> Proof:
    alone = tuple(document for document in proof.loaded.documents if document.file == proof.document.file)
    (composed,) = proofs(workspace, subject, replace(proof.loaded, documents=alone), (tag,))
    return composed


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
