"""Entries of a manifest made by hand, and the page of the set that they make."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from councilgen.checks.subject import Subject
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import read
from councilgen.press.formats import FORMATS
from councilgen.press.names import file_name
from councilgen.publish.index import page
from councilgen.publish.manifest import Finished
from councilgen.workspace import DiskWorkspace

ENTRY = Finished(
    path="en/C26-1-E.pdf", document="C26/1", title="A title", title_language="en", agenda_item="PL 1",
    date="2026-03-01", original="en", language="en", format="pdf", bytes=1_234_567, sha256="0" * 64, pages=3,
    words=900, messages=0, translated=0, state="original", inputs=("content/c26/x.yaml",),
)  # fmt: skip


@cache
def _subject(workspace: DiskWorkspace) -> Subject:
    return read(workspace)[0]


def index_page(workspace: DiskWorkspace, *files: Finished) -> str:
    """Return the page of session C26 with these files."""
    subject = _subject(workspace)
    session = next(loaded.session for loaded in subject.contents.sessions if loaded.session.code == "C26")
    return page(workspace, session, files, subject).decode("utf-8")


def in_all_formats(workspace: DiskWorkspace, entry: Finished) -> list[Finished]:
    """Return the entry for every language and format, the translations half translated; Arabic not at all."""
    subject = _subject(workspace)
    session = next(loaded.session for loaded in subject.contents.sessions if loaded.session.code == "C26")
    return [_in(entry, tag, form, file_name(session, entry.symbol, tag, form)) for tag in LANGUAGES for form in FORMATS]


def _in(entry: Finished, tag: Tag, form: str, name: str) -> Finished:
    found = replace(
        entry, path=f"{tag}/{name}", language=tag, format=form, pages=entry.pages if form == "pdf" else None
    )
    if tag == entry.original:
        return found
    if tag == "ar":
        return replace(found, state="untranslated", messages=10)
    return replace(found, state="partial", messages=10, translated=5, title_language=tag)
