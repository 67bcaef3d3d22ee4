"""The project's own documents, in all six languages, as if each had been written in each: sound originals of real
text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from councilgen.checks.editing.figures.table import CHECKS
from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.subject import Subject
from councilgen.i18n.localise import localise
from councilgen.i18n.messages import document_domain
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import read
from councilgen.workspace import DiskWorkspace

ROOT = Path(__file__).parents[2]


@cache
def _project() -> Subject:
    return read(DiskWorkspace(ROOT))[0]


def _written(language: Tag) -> Iterator[Manuscript]:
    project = _project()
    for loaded, document in project.documents():
        catalog = project.catalogs[language, document_domain(document, loaded.session.folder)]
        yield project.manuscript(localise(document, catalog), loaded.session)


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_of_the_own_documents_are_sound(language: Tag) -> None:
    """No rule of figures finds anything in them but what their authors allow: the budget period of the reports."""
    found = [fault for each in _written(language) for check in CHECKS for fault in check.run(each)]
    found = [fault for fault in found if fault.rule.code != "CG177"]
    assert [f"{fault.span}: {fault.message} [{fault.rule.code}]" for fault in found] == []
