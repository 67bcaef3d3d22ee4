"""Every instrument that the repository's documents cite by key is found again in what is composed of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from councilgen.blocks.dump import dump
from councilgen.i18n.names import names
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.document import Document
from councilgen.model.walk import passages
from councilgen.proofing.proofs import Proof, proofs
from councilgen.proofing.survey import gathered
from councilgen.recognise.citations import citations
from councilgen.recognise.mentions import Citation
from councilgen.recognise.names import Names
from councilgen.workspace import DiskWorkspace

ROOT = Path(__file__).parents[3]
_BY_KEY = re.compile(r"\[@([a-z0-9-]+)\]")


@cache
def found(tag: Tag) -> tuple[tuple[Document, Proof, tuple[Citation, ...]], ...]:
    """Return each document with its edition in a language, and what is cited in the edition's words."""
    workspace = DiskWorkspace(ROOT)
    subject = gathered(workspace)
    known = names(subject.register, subject.catalogs, tag)
    return tuple(
        (document, proof, tuple(_cited(proof, tag, known)))
        for loaded in subject.contents.sessions
        for document, proof in zip(loaded.documents, proofs(workspace, subject, loaded, (tag,)), strict=True)
    )


def _cited(proof: Proof, tag: Tag, known: Names) -> Iterator[Citation]:
    for line in dump(proof.edition).replace("⟨NBSP⟩", "\u00a0").splitlines():
        yield from citations(line, tag, known)


def by_key(document: Document, proof: Proof) -> set[str]:
    """Return what a document cites by key and the register words with a number."""
    instruments = proof.register.instruments
    named = {key for text in passages(document) for key in _BY_KEY.findall(text.markup)}
    return {key for key in (*named, *document.references) if key in instruments and instruments[key].body}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_is_cited_by_key_is_found_in_the_words(tag: Tag) -> None:
    """No citation is overlooked, in any language, and each says the year, place and revision of the register."""
    for document, proof, cited in found(tag):
        instruments = proof.register.instruments
        assert by_key(document, proof) <= {citation.key for citation in cited}
        for citation in cited:
            if citation.key and citation.year:
                instrument = instruments[citation.key]
                assert (str(citation.year), citation.place_key) == (instrument.year, instrument.place)
                # How often an ITU-R resolution was revised stands in its number; only Chinese marks it besides.
                assert bool(citation.revision) == instrument.revised or instrument.body == "ra"


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_all_languages_cite_alike(tag: Tag) -> None:
    """A document cites the same instruments in each language, by the same bodies and equally often."""
    for (_document, _proof, english), (_other, _same, cited) in zip(found("en"), found(tag), strict=True):
        assert _counted(cited) == _counted(english)


def _counted(cited: tuple[Citation, ...]) -> Counter[tuple[str, str, str, str]]:
    # A bare symbol may be worded otherwise in a translation; the own number of the document is no citation.
    numbers = ((one.noun, one.issuer, one.number, one.key) for one in cited if one.said and one.noun != "document")
    return Counter(numbers)
