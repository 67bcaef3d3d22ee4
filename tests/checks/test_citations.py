"""The rules of citations on real words, and their cures.

The project's own documents are read in all six languages, each translation as if its author had written it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from checks.casefile import Case, cases
from checks.test_house_style import after, found
from councilgen.checks.editing.citations.table import CHECKS
from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.subject import Subject
from councilgen.i18n.localise import localise
from councilgen.i18n.messages import document_domain
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import read
from councilgen.workspace import DiskWorkspace

ROOT = Path(__file__).parents[2]
CODES = {each.rule.code for each in CHECKS}
CASES = [case for case in cases(Path(__file__).parent / "cases") if case.file.stem[:5] in CODES]


@cache
def _project() -> Subject:
    return read(DiskWorkspace(ROOT))[0]


def _written(language: Tag) -> Iterator[Manuscript]:
    project = _project()
    for loaded, document in project.documents():
        catalog = project.catalogs[language, document_domain(document, loaded.session.folder)]
        yield project.manuscript(localise(document, catalog), loaded.session)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_own_documents_cite_soundly(language: Tag) -> None:
    """No rule of citations finds anything in them but the symbol that the demonstration types on purpose."""
    read_in = list(_written(language))
    found = [fault for each in read_in for check in CHECKS if check.asked(each) for fault in check.run(each)]
    assert [fault.message for fault in found] == ["A/RES/70/125 is typed by hand; the register has it"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_and_own_words_are_read_in_every_language(language: Tag) -> None:
    """What the report of the working group cites is the same in each of them."""
    report = next(each for each in _written(language) if each.file.endswith("cwg-wsis-sdg-report.yaml"))
    keys = {one.key or one.behind for one in report.citations if one.manner != "hand"}
    assert {"pp-140", "pp-172", "pp-214", "council-1332", "unga-70-125", "a-70-684"} <= keys
    assert ("pp-214", "214") in {(one.behind, one.citation.number) for one in report.citations if one.citation}


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_cures_cure(case: Case) -> None:
    """After all cures of a case its file can be read as before, and no fault is left that had a cure."""
    before = found(case)
    mended = replace(case, sources=after([fix for fault in before for fix in fault.fixes[:1]], case.sources))
    left = found(mended)
    assert [fault.message for fault in left if fault.fixes] == []
    assert len(left) == sum(not fault.fixes for fault in before)


def test_the_same_words_are_cured_safely() -> None:
    """A citation becomes a key without being asked only if the page stays as it is, letter by letter."""
    (case,) = (case for case in CASES if case.name == "CG166-cited-by-hand: English")
    cures = [(fix.edits[0].instead_of, fix.safe) for fault in found(case) for fix in fault.fixes]
    assert cures == [
        ("Resolution 140 (Rev. Bucharest, 2022) of the Plenipotentiary Conference", True),
        ("Resolution 172 of the Plenipotentiary Conference", False),
        ("A/RES/70/125", False),
    ]
