"""The glossary is read like every other file of the register."""

from __future__ import annotations

import pytest

from councilgen.model.passage import Kind
from councilgen.register.read import read_register
from councilgen.workspace import MemoryWorkspace

FILE = "content/register/glossary.yaml"
FAULTS = [
    ("a: {fr: terme}\n", "a term lacks the key en"),
    ("a: {en: term, de: Begriff}\n", "a term has no key 'de'"),
    ("a: {en: []}\n", "the list is empty"),
    ("a: {en: term, kinds: [headline]}\n", "'headline' is not a kind of text"),
    ("a: {en: term, not: {fr: [{wording: terme}]}}\n", "a wording that is not to be used lacks the key reason"),
    ("a: {en: term, fr: x, not: {fr: [{wording: x, reason: wrong}]}}\n", "'x' is both asked for and banned"),
    ("a: {en: term}\nb: {en: [word, Term]}\n", "the term a has the wording 'Term' already"),
    ("A: {en: term}\n", "'A' is not a key"),
    (f"a: {{en: {'x' * 121}}}\n", "is not a wording of at most 120 characters"),
]


def test_a_term_has_its_wordings_its_bans_and_its_kinds() -> None:
    """One wording or several, with what must not be written, and where."""
    banned = "  not: {zh: [{wording: 行动方针, reason: old}]}\n"
    text = f"line:\n  en: action line\n  ar: [خط, خطوط]\n{banned}  kinds: [heading]\n"
    register = read_register(MemoryWorkspace({FILE: text}))
    term = register.glossary["line"]
    assert register.faults == ()
    assert term.wordings == {"ar": ("خط", "خطوط"), "en": ("action line",)}
    assert [(each.wording, each.reason) for each in term.banned["zh"]] == [("行动方针", "old")]
    assert term.kinds == (Kind.HEADING,)


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_what_is_wrong_is_said(text: str, message: str) -> None:
    """A fault has a place in the file and says what stands there."""
    faults = read_register(MemoryWorkspace({FILE: text})).faults
    assert any(message in fault.message and fault.span.file == FILE for fault in faults), faults


def test_one_wording_may_be_two_terms_in_texts_of_two_kinds() -> None:
    """Original over a document is a label; elsewhere it is a word."""
    text = "a: {en: Original, kinds: [phrase]}\nb: {en: original}\n"
    assert read_register(MemoryWorkspace({FILE: text})).faults == ()
