"""What a build is asked for, and which documents and faults that concerns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import UsageError
from councilgen.i18n.catalogs import path
from councilgen.i18n.messages import document_domain
from councilgen.languages import Tag
from councilgen.load.project import Contents, Loaded
from councilgen.publish.names import FORMATS, Format
from councilgen.workspace import CONTENT


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a build is asked for; empty means everything."""

    documents: tuple[str, ...] = ()  # numbers (C26/901) or paths (content/c26/x.yaml)
    languages: tuple[Tag, ...] = ()
    formats: tuple[Format, ...] = FORMATS
    jobs: int = 1
    warnings_fail: bool = False
    strict: bool = False


def chosen(subject: Subject, wanted: Wanted) -> Contents:
    """Return the sessions and documents that are wanted; a name that is none is wrong usage."""
    if not wanted.documents:
        if not subject.contents.sessions and not subject.contents.faults:
            raise UsageError("the project has no session", "make one: councilgen new session C27")
        return subject.contents
    named = {str(document.symbol): document for _loaded, document in subject.issued()}
    named |= {document.file: document for _loaded, document in subject.issued()}
    unread = {*subject.contents.unread, *subject.contents.unread.values()}
    unread |= {fault.span.file for fault in subject.contents.faults}
    for name in wanted.documents:
        if name not in named and name not in unread:
            known = ", ".join(sorted(str(document.symbol) for _loaded, document in subject.issued()))
            raise UsageError(f"there is no document {name}", f"the documents are: {known}")
    files = {named[name].file for name in wanted.documents if name in named}
    sessions = (
        replace(
            loaded,
            documents=tuple(document for document in loaded.documents if document.file in files),
            listing=loaded.listing if loaded.listing and loaded.listing.file in files else None,
        )
        for loaded in subject.contents.sessions
    )
    return replace(subject.contents, sessions=tuple(loaded for loaded in sessions if loaded.issued))


def concerning(faults: list[Diagnostic], subject: Subject, contents: Contents, wanted: Wanted) -> list[Diagnostic]:
    """Return the faults that concern the chosen contents: all but those of other documents and of their catalogs."""
    if not wanted.documents:
        return faults
    kept = {document.file for loaded in contents.sessions for document in loaded.documents} | set(wanted.documents)
    kept |= {file for number, file in subject.contents.unread.items() if number in wanted.documents}
    kept |= {name for loaded in contents.sessions if loaded.listing for name in _listed(loaded, subject)}
    others = {fault.span.file for fault in subject.contents.faults if fault.span.file not in kept}
    for loaded, document in subject.documents():
        if document.file not in kept:
            domain = document_domain(document, loaded.session.folder)
            others |= {document.file, *(path(language, domain) for language in loaded.session.languages)}
    return [fault for fault in faults if fault.span.file not in others]


def _listed(chosen: Loaded, subject: Subject) -> Iterator[str]:
    """Yield the files of all documents of a session: what is wrong with one is wrong with the list of them."""
    folder = chosen.session.folder
    for loaded, document in subject.documents():
        if loaded.session.folder == folder:
            yield document.file
    yield from (file for file in subject.contents.unread.values() if file.startswith(f"{CONTENT}/{folder}/"))
