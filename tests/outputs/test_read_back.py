"""A Word file of the project, read as a document from outside: what was written comes back, in six languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from councilgen.checks.manuscript.labels import CAPTION, PART_OF
from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.manuscript.outside import read
from councilgen.checks.table import read_over
from councilgen.languages import LANGUAGES, Tag
from councilgen.markup.visible import OBJECT
from councilgen.model.passage import Kind
from councilgen.render.words import block_words
from judges import libreoffice
from outputs.conftest import DOCUMENTS, Built
from outputs.flow import plain
from pieces import outside

EVERYWHERE = list(product(DOCUMENTS, LANGUAGES))
NAMES = [f"{name}-{tag}" for (_session, name), tag in EVERYWHERE]
# What the template writes, and stands in no text of an author.
_NUMBERS = r"\d+(?:\.\d+)*\.?|[IVX]+"
_SIGNS = r"[–•]|\(?(?:[a-zа-я]|[أ-ي]|[ivx]+|\d+)\)|[;；؛]"  # of lists, and between references
_CALLED = "|".join(
    re.escape(label.replace(" ", ""))
    for label in (*PART_OF, "ANNEX", "ANNEXE", "ANEXO", "ПРИЛОЖЕНИЕ", "附件", "الملحق")
)
_COUNTS = "(?:Annexe?s?|Anexos?|Приложени[ея]|附件|الملحقات)[:：]\\d+件?"
_TEMPLATE = re.compile(rf"(?:{_COUNTS}|{CAPTION.pattern}|(?:{_CALLED})\d*|{_NUMBERS}|{_SIGNS})*", re.IGNORECASE)

every_document = pytest.mark.parametrize(("document", "tag"), EVERYWHERE, ids=NAMES)


def _read(built: Built, document: tuple[str, str], tag: Tag) -> Manuscript:
    return outside(built.file(*document, tag, "docx").read_bytes(), tag)


def _words(found: Manuscript, *, notes: bool) -> Iterator[str]:
    for piece in sorted(found.pieces, key=lambda each: each.text.passage.span()):
        if (piece.kind is Kind.FOOTNOTE) == notes:
            yield _solid(_without_marks(piece.text.passage.markup, piece.text.seen))


def _solid(text: str) -> str:
    """Return words without the spaces between them: a line end inside a paragraph is none in Chinese."""
    return "".join(plain(text).split())


def _without_marks(text: str, seen: str) -> str:
    """Return a text without the marks of its notes; those that it shows as code stay."""
    return re.sub(r"\[\^\d+\]", lambda mark: mark[0] if seen[mark.start()] != OBJECT else "", text)


@every_document
def test_the_words_come_back(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """All of the edition's words in their order, but for those that the template wrote."""
    edition = built.edition(document[1], tag)
    written = "".join(map(_solid, block_words(edition.body)))
    written = "".join(written.partition(_solid(edition.author))[1:])
    place = 0
    for words in _words(_read(built, document, tag), notes=False):
        found = written.find(words, place)
        assert found >= 0, words
        assert _by_template(written[place:found]), written[place:found]
        place = found + len(words)
    assert _by_template(written[place:])


@every_document
def test_the_notes_come_back(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Each as a text of its own."""
    edition = built.edition(document[1], tag)
    written = [_solid(words) for note in edition.notes for words in block_words(note.blocks)]
    assert list(_words(_read(built, document, tag), notes=True)) == written


@pytest.mark.parametrize("document", DOCUMENTS, ids=[name for _, name in DOCUMENTS])
def test_every_language_has_the_same_structure(built: Built, document: tuple[str, str]) -> None:
    """Parts, kinds, lists and notes are those of the English document, whatever the labels are called."""
    found = {tag: _structure(_read(built, document, tag)) for tag in LANGUAGES}
    assert all(found[tag] == found["en"] for tag in LANGUAGES)


@every_document
def test_the_language_is_told(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """From the words alone."""
    assert read(built.file(*document, tag, "docx").read_bytes(), "file").language == tag


@every_document
def test_the_rules_find_nothing(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """What is set without a fault in the project is so outside of it; keys and references are words there."""
    faults = [fault for fault in read_over(_read(built, document, tag)) if fault.rule.code.startswith("CG2")]
    assert [str(fault.span) + fault.message for fault in faults] == []


@pytest.mark.judge
@pytest.mark.slow
@pytest.mark.skipif(libreoffice.available() is not None, reason=libreoffice.available() or "")
@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_libreoffice_saves_reads_the_same(built: Built, tag: Tag, tmp_path: Path) -> None:
    """The document with every construct, saved again by another program: places, words and structure."""
    file = built.file("demo", "DEMO26-1", tag, "docx")
    again = libreoffice.saved_again(file, tmp_path / "made", tmp_path)
    first, second = outside(file.read_bytes(), tag), outside(again.read_bytes(), tag)
    assert _structure(second) == _structure(first)
    assert [piece.text.seen for piece in second.pieces] == [piece.text.seen for piece in first.pieces]
    assert [piece.text.passage.span() for piece in second.pieces] == [p.text.passage.span() for p in first.pieces]


def _structure(found: Manuscript) -> list[tuple[object, ...]]:
    """Return what stands where, references without their order, which each language has for itself."""
    told = [(each.part, each.kind, each.index, each.list, each.depth, each.note) for each in found.pieces]
    assert Counter(part for part, *_ in told)["title"] == 1
    return [each for each in told if each[0] != "references"]


def _by_template(words: str) -> bool:
    """Say whether these are words of the template: labels of the first page, numbers, what annexes are called."""
    return _TEMPLATE.fullmatch(words) is not None
