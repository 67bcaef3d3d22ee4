"""The whole build on one page: load, check, localise, compose, render, publish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from councilgen.checks.subject import Subject
from councilgen.checks.table import check
from councilgen.diagnostics.model import Diagnostic, failed
from councilgen.errors import UsageError
from councilgen.i18n.catalogs import INTERFACE, REGISTER, Catalog, catalog
from councilgen.i18n.messages import document_domain, session_domain, shared_domains
from councilgen.languages import Tag
from councilgen.load.project import Contents, load
from councilgen.publish.proofs import proofs, unsettable
from councilgen.publish.selection import Wanted, chosen, concerning
from councilgen.publish.sets import publish
from councilgen.register.read import read_register
from councilgen.workspace import Workspace

_STRICT = ("CG203", "CG204")  # untranslated texts and labels: warnings, unless a build is strict


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: the faults it found, the files it made, those of them that changed."""

    faults: tuple[Diagnostic, ...]
    made: tuple[Path, ...] = ()
    changed: tuple[Path, ...] = ()

    @property
    def built(self) -> bool:
        """Say whether there was nothing to stop the build."""
        return bool(self.made)


def read(workspace: Workspace) -> tuple[Subject, list[Diagnostic]]:
    """Return a project as it was read, with every fault of reading it."""
    contents, register = load(workspace), read_register(workspace)
    catalogs = _catalogs(workspace, contents)
    faults = [*contents.faults, *register.faults, *(fault for found in catalogs.values() for fault in found.faults)]
    shared = {domain.name: domain for domain in shared_domains(contents, register, workspace)}
    return Subject(contents, register, catalogs, shared), faults


def examine(workspace: Workspace, strict: bool = False) -> tuple[Subject, list[Diagnostic]]:
    """Return a project with every fault of form and of sense, in the order of the files."""
    subject, faults = read(workspace)
    found = sorted({*faults, *check(subject)}, key=lambda fault: fault.order)
    return subject, [_strictly(fault) for fault in found] if strict else found


def examine_settings(workspace: Workspace, subject: Subject) -> list[Diagnostic]:
    """Return what shows only when documents are composed: characters that no font has."""
    loaded = subject.contents.sessions
    found = {fault for each in loaded for proof in proofs(workspace, subject, each, ()) for fault in unsettable(proof)}
    return sorted(found, key=lambda fault: fault.order)


def build(workspace: Workspace, output: Path, wanted: Wanted) -> Outcome:
    """Build what is wanted into `output`; with any error in what is wanted nothing is written at all."""
    subject, faults = examine(workspace, wanted.strict)
    contents = chosen(subject, wanted)
    faults = concerning(faults, subject, contents, wanted)
    if failed(faults, wanted.warnings_fail):
        return Outcome(tuple(faults))
    works = [list(proofs(workspace, subject, loaded, wanted.languages)) for loaded in contents.sessions]
    if not any(works):
        languages = ", ".join(wanted.languages)
        cure = f"no session is issued in {languages}" if languages else "councilgen new document begins one"
        raise UsageError("there is nothing to build", cure)
    faults += [fault for work in works for proof in work for fault in unsettable(proof)]
    if failed(faults, wanted.warnings_fail):
        return Outcome(tuple(faults))
    made: list[Path] = []
    changed: list[Path] = []
    for work in works:
        if work:
            new, everything = publish(workspace, output / work[0].loaded.session.folder, subject, work, wanted)
            changed += new
            made += everything
    return Outcome(tuple(faults), tuple(made), tuple(changed))


def _catalogs(workspace: Workspace, contents: Contents) -> dict[tuple[Tag, str], Catalog]:
    """Return every catalog that the sessions need."""
    needed: dict[tuple[Tag, str], None] = {}
    for loaded in contents.sessions:
        folder = loaded.session.folder
        domains = [INTERFACE, REGISTER, session_domain(folder)]
        domains += [document_domain(document, folder) for document in loaded.documents]
        needed |= {(language, domain): None for language in loaded.session.languages for domain in domains}
    return {(language, domain): catalog(workspace, language, domain) for language, domain in needed}


def _strictly(fault: Diagnostic) -> Diagnostic:
    if fault.rule.code not in _STRICT:
        return fault
    return replace(fault, rule=replace(fault.rule, severity="error"))
