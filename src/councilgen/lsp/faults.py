"""The faults of one file that somebody is writing: those that show from it and from what it shares, in an instant.

What needs the other files too, such as the catalogs of a text that changes, is found later and elsewhere
(`councilgen.lsp.reader`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from councilgen.checks.subject import Subject
from councilgen.checks.table import check
from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.catalogs import catalog
from councilgen.load.project import load
from councilgen.lsp.files import CatalogFile, DocumentFile, RegisterFile, SessionFile, kind_of
from councilgen.lsp.state import State
from councilgen.proofing.inventory import Answer, Bundle, Inventory, answered
from councilgen.proofing.reading import Opened, opened, own_files, with_files
from councilgen.register.read import read_register


def faults_of(state: State, file: str) -> tuple[Diagnostic, ...]:
    """Return the faults of a file that show at once, in their order."""
    match kind_of(file):
        case DocumentFile() as document:
            found: Iterable[Diagnostic] = _of_document(state, document)
        case CatalogFile() as own if own.document and own.domain.rpartition("/")[2] != "session":
            found = _of_catalog(state, own)
        case CatalogFile(language=language, domain=domain):
            found = catalog(state.workspace, language, domain).faults
        case RegisterFile():
            found = read_register(state.workspace).faults
        case SessionFile() as session:
            found = _of_session(state, session)
        case None:
            found = ()
    return tuple(sorted({fault for fault in found if fault.span.file == file}, key=lambda fault: fault.order))


def _of_document(state: State, document: DocumentFile) -> tuple[Diagnostic, ...]:
    """Return what shows of a document in the language of its original alone."""
    return _opened(state, document, ()).faults


def _of_catalog(state: State, own: CatalogFile) -> tuple[Diagnostic, ...]:
    source = kind_of(own.document)
    if not isinstance(source, DocumentFile) or not state.workspace.exists(source.path):
        return catalog(state.workspace, own.language, own.domain).faults
    return _opened(state, source, (own.path,)).faults


def _opened(state: State, document: DocumentFile, catalogs: tuple[str, ...]) -> Opened:
    """Return a document with some of its catalogs, looked at in their languages alone."""
    inventory = Inventory(state.workspace)
    only = tuple(kind.language for each in catalogs if isinstance(kind := kind_of(each), CatalogFile))
    reading = own_files(inventory, document.path, document.folder, only, ())
    found = opened(state.common, reading, only or ("en",))
    missed = [name for name in found.missed if not name.endswith(".po") and inventory.there(name)]
    return opened(state.common, with_files(reading, inventory, missed), only or ("en",)) if missed else found


def _of_session(state: State, session: SessionFile) -> list[Diagnostic]:
    files: dict[str, Answer] = {session.path: answered(state.workspace, session.path)}
    contents = load(Bundle(files), only=())
    alone = tuple(replace(each, session=replace(each.session, languages=())) for each in contents.sessions)
    subject = Subject(replace(contents, sessions=alone), state.register, {}, {})
    return [*contents.faults, *check(subject, "document")]
