"""A project translated into its own words: every catalog says what it was asked, and the documents stay as they were.

The language of the translation is English under another name, so that nothing but the way through the catalogs could
make a difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest import mock

import polib
from hypothesis import example, given

from councilgen.blocks.model import Edition
from councilgen.i18n import dates
from councilgen.i18n.messages import domains
from councilgen.i18n.places import path
from councilgen.i18n.update import updated
from councilgen.languages import LANGUAGES
from councilgen.pipeline import examine, read
from councilgen.proofing.proofs import proofs
from councilgen.workspace import DiskWorkspace, MemoryWorkspace, Workspace
from properties.texts import TEXT, budget, project

ROOT = Path(__file__).parents[2]
DISGUISE = replace(LANGUAGES["en"], tag="es")


@contextmanager
def _disguised() -> Iterator[None]:
    """Have English spoken under the name of Spanish."""
    with (
        mock.patch.dict(LANGUAGES, {"es": DISGUISE}),
        mock.patch.dict(dates._FORMS, {"es": dates._FORMS["en"]}),
    ):
        yield


def _in_own_words(workspace: Workspace) -> dict[str, str]:
    """Return a catalog for everything there is to translate, each with its messages for translations."""
    subject, _faults = read(workspace)
    found = {}
    for domain, _original in domains(subject.contents, subject.register, workspace):
        catalog = polib.pofile(updated(domain, "es", None).decode("utf-8"))
        for entry in catalog:
            if entry.msgid_plural:
                entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural}
            else:
                entry.msgstr = entry.msgid
        found[path("es", domain.name)] = f"{catalog}\n"
    return found


def _editions(workspace: Workspace) -> list[tuple[Edition, Edition]]:
    """Return every document in English and in its disguise."""
    subject, _faults = read(workspace)
    # That a Spanish text is English is what the rules of translation find, and what is wanted here.
    faults = [fault for fault in examine(workspace) if not fault.rule.code.startswith("CG2")]
    assert not [fault for fault in faults if fault.severity == "error"]
    pairs = []
    for loaded in subject.contents.sessions:
        english, other = (list(proofs(workspace, subject, loaded, (tag,))) for tag in ("en", "es"))
        pairs += [(one.edition, two.edition) for one, two in zip(english, other, strict=True)]
    return pairs


def _assert_same(workspace: Workspace, count: int) -> None:
    with _disguised():
        pairs = _editions(workspace)
        assert len(pairs) == count
        for english, other in pairs:
            assert other.language is DISGUISE
            assert replace(other, language=LANGUAGES["en"]) == english


def test_the_documents_of_the_repository_stay_as_they_were() -> None:
    """Three documents with everything that the format has: text, labels, citations, dates, numbers, plurals."""
    disk = DiskWorkspace(ROOT)
    files = {
        file.relative_to(ROOT).as_posix(): file.read_bytes()
        for part in ("content", "templates")
        for file in ROOT.glob(f"{part}/**/*")
        if file.is_file()
    }
    _assert_same(MemoryWorkspace({**files, **_in_own_words(disk)}), 3)


@budget(60)
@given(TEXT)
@example('Two\\\nlines and a "quotation" \\\\ [@pp-140] [](#a)\n\n- one\n  1. two[^n]\n\n> said\n\n[^n]: x *y*')
def test_any_text_stays_as_it_was(body: str) -> None:
    """Whatever an author writes that has no fault."""
    if any(fault.severity == "error" for fault in examine(project(body), compose=True)):
        return
    _assert_same(project(body, "en, es", _in_own_words(project(body))), 1)
