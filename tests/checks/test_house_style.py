"""The rules of style and structure on real words, and their cures.

The documents of the repository are read in all six languages, each translation as if its author had written it: a rule
that is right finds nothing there. And each cure is carried out on the cases, so that it is known to cure.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from checks.casefile import Case, cases
from councilgen.checks.editing.structure import table as structure
from councilgen.checks.editing.style import table as style
from councilgen.checks.manuscript.model import Manuscript
from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic, Edit, Fix
from councilgen.i18n.localise import localise
from councilgen.i18n.messages import document_domain
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import examine, read
from councilgen.workspace import DiskWorkspace, MemoryWorkspace

ROOT = Path(__file__).parents[2]
RULES = (*style.CHECKS, *structure.CHECKS)
CODES = {each.rule.code for each in RULES} | {each.rule.code for each in style.TEXT_CHECKS}
CASES = [case for case in cases(Path(__file__).parent / "cases") if case.file.stem[:5] in CODES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_found_in_the_own_documents(language: Tag) -> None:
    """Neither in an original nor in a translation that is read as one."""
    found = [fault for document in manuscripts(language) for fault in edited(document)]
    assert [f"{fault.span}: {fault.message} [{fault.rule.code}]" for fault in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_documents_to_read(language: Tag) -> None:
    """Each has texts, and nearly all of them in the language."""
    documents = list(manuscripts(language))
    assert len(documents) >= 3
    for document in documents:
        mine = [piece for piece in document.pieces if piece.text.language == language]
        assert len(mine) > 0.9 * len(document.pieces) > 0


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_cures_cure(case: Case) -> None:
    """After all cures of a case its file can be read as before, and no fault is left that had a cure."""
    before = found(case)
    mended = replace(case, sources=after([fix for fault in before for fix in fault.fixes[:1]], case.sources))
    left = found(mended)
    assert [fault.message for fault in left if fault.fixes] == []
    assert len(left) == sum(not fault.fixes for fault in before)


def test_rules_of_punctuation_have_cures() -> None:
    """Where a machine knows what is right it offers it; it does not know how a name in capitals is written."""
    cured = {fault.rule.code for case in CASES for fault in found(case) if fault.fixes}
    of_style = {code for code in CODES if code < "CG340"}
    assert of_style - cured == {"CG333", "CG336"}


@cache
def subject() -> Subject:
    """Return the repository's own project."""
    return read(DiskWorkspace(ROOT))[0]


def manuscripts(language: Tag) -> list[Manuscript]:
    """Return every document of the repository in one language."""
    project = subject()
    read_in = []
    for loaded, document in project.documents():
        catalog = project.catalogs.get((language, document_domain(document, loaded.session.folder)))
        localised = localise(document, catalog) if catalog else document
        if localised.language == language:
            read_in.append(project.manuscript(localised, loaded.session))
    return read_in


def edited(document: Manuscript) -> list[Diagnostic]:
    """Return what the rules find in one document."""
    faults = [fault for check in RULES for fault in check.run(document)]
    return faults + [
        fault for piece in document.pieces for check in style.TEXT_CHECKS for fault in check.run(piece.text)
    ]


def found(case: Case) -> list[Diagnostic]:
    """Return the faults of a case that are of its own rule."""
    return [fault for fault in examined(tuple(case.sources.items())) if fault.rule.code == case.file.stem[:5]]


@cache
def examined(sources: tuple[tuple[str, str], ...]) -> list[Diagnostic]:
    """Return the faults of a project."""
    return examine(MemoryWorkspace(dict(sources)))


def after(cures: list[Fix], sources: dict[str, str]) -> dict[str, str]:
    """Return the files with the cures carried out; the files of these cases need no escapes."""
    edits = sorted((edit for fix in cures for edit in fix.edits), key=lambda each: each.span, reverse=True)
    mended = dict(sources)
    for edit in edits:
        text = mended[edit.span.file]
        start, end = places(edit, text)
        mended[edit.span.file] = text[:start] + edit.text + text[end:]
    return mended


def places(edit: Edit, text: str) -> tuple[int, int]:
    """Return where an edit begins and ends in a file."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    span = edit.span
    first = starts[span.line - 1] + span.column - 1
    last_line = span.end_line or span.line
    return first, starts[last_line - 1] + (span.end_column or span.column + 1) - 1
