"""The faults of one file that somebody is writing: those that show from it and from what it shares.

They are looked for twice. The first look is for faults of form and of what leads nowhere, which must be there at once;
the second reads every sentence too. What needs the other files, such as the catalogs of a text that changes, is found
later and elsewhere (`councilgen.lsp.reader`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from councilgen.checks.subject import Subject
from councilgen.checks.table import CHECKS, check, sensed
from councilgen.diagnostics.model import Diagnostic
from councilgen.diagnostics.rules import READING
from councilgen.i18n.catalogs import catalog
from councilgen.load.project import Contents, load
from councilgen.lsp.files import CatalogFile, DocumentFile, RegisterFile, SessionFile, kind_of
from councilgen.lsp.state import State
from councilgen.proofing.inventory import Answer, Bundle, Inventory, answered
from councilgen.proofing.reading import Opened, opened, own_files, with_files
from councilgen.register.read import read_register

_FORM = frozenset(rule.code for rule in READING)
_SENSE = frozenset(each.rule.code for each in CHECKS if each.scope == "document")


def found_first(file: str) -> frozenset[str]:
    """Return the codes of the rules that the first look at a file decides."""
    return _FORM | _SENSE if isinstance(kind_of(file), DocumentFile) else _FORM


def first_faults(state: State, file: str) -> tuple[Diagnostic, ...]:
    """Return the faults of a file that show at the first look, in their order."""
    match kind_of(file):
        case DocumentFile() as document:
            contents = _loaded(state, document)
            subject = Subject(contents, state.register, {}, {}, state.desk.naming)
            return _of(file, (*contents.faults, *sensed(subject)))
        case CatalogFile(language=language, domain=domain):
            return _of(file, catalog(state.workspace, language, domain).faults)
        case _:
            return faults_of(state, file)


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
    return _of(file, found)


def _of(file: str, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted({fault for fault in found if fault.span.file == file}, key=lambda fault: fault.order))


def _loaded(state: State, document: DocumentFile) -> Contents:
    """Return a document that its session issues in no language, so that nobody asks for translations."""
    inventory = Inventory(state.workspace)
    reading = own_files(inventory, document.path, document.folder, (), ())
    project = Bundle(reading.files)
    found = load(project, only={document.path})
    if missed := [name for name in project.missed if inventory.there(name)]:
        found = load(Bundle(with_files(reading, inventory, missed).files), only={document.path})
    return _unissued(found)


def _unissued(contents: Contents) -> Contents:
    sessions = (replace(each, session=replace(each.session, languages=())) for each in contents.sessions)
    return replace(contents, sessions=tuple(sessions))


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
    subject = Subject(_unissued(contents), state.register, {}, {}, state.desk.naming)
    return [*contents.faults, *check(subject, "document")]
