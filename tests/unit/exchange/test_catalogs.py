"""Every catalog of the repository through both versions of XLIFF into an empty catalog: not a byte is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT
from councilgen.exchange.books import WRITERS
from councilgen.exchange.opening import opened
from councilgen.exchange.segments import Book, book
from councilgen.exchange.taking import taken
from councilgen.i18n.catalogs import catalog
from councilgen.i18n.entries import Change, changed, records
from councilgen.languages import LANGUAGES
from councilgen.workspace import MemoryWorkspace

FILES = sorted(file.relative_to(ROOT).as_posix() for file in ROOT.glob("locales/*/LC_MESSAGES/**/*.po"))


def _book(file: str, data: bytes) -> Book:
    _locales, language, _messages, *names = Path(file).with_suffix("").parts
    tag = next(known for known in LANGUAGES if known == language)
    return book(catalog(MemoryWorkspace({file: data}), tag, "/".join(names)), "en", records(data))


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("form", sorted(WRITERS))
def test_a_catalog_comes_back_whole(file: str, form: str) -> None:
    """All translations are taken: none has a broken code, and no comment, flag or line end is another."""
    data = (ROOT / file).read_bytes()
    full = _book(file, data)
    empty = changed(data, {record.key: Change(("",) * len(record.strings)) for record in full.records})
    assert not any("".join(record.strings) for record in records(empty))
    sent = WRITERS[form](full, list(full.segments.values()), lambda _key: "")
    into = _book(file, empty)
    parts, faults = opened(sent, "a.xlf", [into])
    changes, (tally,), more = taken(parts, {file: into})
    assert (faults, more) == ([], [])
    assert tally.taken == len(full.segments)
    assert changed(empty, changes[file]) == data
