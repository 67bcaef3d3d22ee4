"""Exports of the project's own catalogs before other eyes: the schemas of XLIFF, and the Translate Toolkit."""

from __future__ import annotations

from collections import Counter
from functools import cache

import polib
import pytest

from conftest import ROOT
from councilgen.exchange import tmx, xliff_2
from councilgen.exchange.books import WRITERS, Shelf, memory, shelf
from councilgen.exchange.segments import Book
from councilgen.i18n.messages import domains
from councilgen.pipeline import read
from councilgen.workspace import DiskWorkspace
from judges import xliff as judged

tmx_of_others = pytest.importorskip("translate.storage.tmx")
xliff_of_others = pytest.importorskip("translate.storage.xliff")
xliff_2_of_others = pytest.importorskip("translate.storage.xliff2")


@cache
def _shelf() -> Shelf:
    workspace = DiskWorkspace(ROOT)
    subject, _faults = read(workspace)
    return shelf(workspace, domains(subject.contents, subject.register, workspace))


FILES = sorted(
    file.relative_to(ROOT).as_posix() for file in ROOT.glob("locales/*/LC_MESSAGES/**/*.po") if file.stat().st_size
)
needs_schemas = pytest.mark.skipif(judged.available() is not None, reason=judged.available() or "")
every_catalog = pytest.mark.parametrize("file", FILES)


def _book(file: str) -> Book:
    return next(book for book in _shelf().books if book.file == file)


def _exported(file: str, form: str) -> bytes:
    book = _book(file)
    return WRITERS[form](book, list(book.segments.values()), lambda key: f"Resolution {key}")


def _translations(file: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for entry in polib.pofile((ROOT / file).read_text("utf-8")):
        found.update(entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr])
    return found


@needs_schemas
@every_catalog
@pytest.mark.parametrize("form", sorted(WRITERS))
def test_files_follow_their_schema(file: str, form: str) -> None:
    """OASIS's own schemas, for 1.2 the strict one."""
    assert judged.judge(_exported(file, form), form) == []


@needs_schemas
def test_the_schemas_see_faults() -> None:
    """A judge that says nothing must not be taken for praise."""
    for form in WRITERS:
        good = _exported(FILES[0], form)
        assert judged.judge(good.replace(b"<source", b"<sauce").replace(b"</source", b"</sauce"), form)


@every_catalog
def test_others_read_the_same_texts_in_xliff_1(file: str) -> None:
    """With every code as the author's Markdown, and the notes; nothing is approved that nobody has reviewed."""
    found = xliff_of_others.xlifffile.parsestring(_exported(file, "xliff-1.2"))
    assert Counter(str(unit.target) for unit in found.units) == _translations(file)
    sources = {segment.source for segment in _book(file).segments.values()}
    assert {str(unit.source) for unit in found.units} == sources
    assert not any(unit.isapproved() for unit in found.units)
    assert sum(bool(unit.getnotes()) for unit in found.units) > len(found.units) / 3
    assert (found.getsourcelanguage(), found.gettargetlanguage()) == ("en", file.split("/")[1])


@every_catalog
def test_others_read_the_same_texts_in_xliff_2(file: str) -> None:
    """Codes hold no text in XLIFF 2: the words between them are the same."""
    found = xliff_2_of_others.Xliff2File.parsestring(_exported(file, "xliff"))
    segments = _book(file).segments
    assert [unit.getid() for unit in found.units] == list(segments)
    for unit, segment in zip(found.units, segments.values(), strict=True):
        assert unit.istranslated() == bool(str(unit.target))  # a text of codes alone has no words for it
        if not any(mark in segment.source for mark in "[*`\\{&"):
            assert str(unit.source) == segment.source
        if not any(mark in segment.target for mark in "[*`\\{&"):
            assert str(unit.target) == segment.target


def test_others_read_the_same_texts_in_a_memory() -> None:
    """Every translated message in all its languages."""
    french = [book for book in _shelf().books if book.language == "fr"]
    units = list(memory(french))
    found = tmx_of_others.tmxfile.parsestring(tmx.written(units, "en"))
    assert [(str(unit.source), str(unit.target)) for unit in found.units] == [
        (unit.languages["en"], unit.languages["fr"]) for unit in units
    ]


def test_what_others_write_can_be_read() -> None:
    """A unit that the Translate Toolkit has changed still comes in."""
    file = "locales/fr/LC_MESSAGES/demo/session.po"
    found = xliff_2_of_others.Xliff2File.parsestring(_exported(file, "xliff"))
    found.units[0].target = "Autre chose"
    from councilgen.exchange.opening import opened

    parts, faults = opened(bytes(found), "a.xlf", _shelf().books)
    assert faults == []
    (segment,) = parts[0].found
    assert segment.target == ("Autre chose",)
    assert segment.digest == next(iter(_book(file).segments.values())).digest
    assert xliff_2.NAMESPACE.encode() in bytes(found)
