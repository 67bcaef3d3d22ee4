"""What all documents share: sessions, register, labels and their catalogs, read once."""

from __future__ import annotations

from collections.abc import Container

from councilgen.checks.subject import Subject
from councilgen.checks.table import check
from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.catalogs import Catalog, catalog
from councilgen.i18n.messages import document_domain, session_domain, shared_domains
from councilgen.i18n.names import Naming
from councilgen.i18n.places import INTERFACE, REGISTER
from councilgen.languages import Tag
from councilgen.load.project import Contents, Loaded, load
from councilgen.model.demands import NO_DEMANDS, Demands
from councilgen.proofing.cards import SessionCard, Survey, without_manuals
from councilgen.proofing.inventory import Traced
from councilgen.register.read import read_register
from councilgen.workspace import Workspace


def gathered(workspace: Workspace, only: Container[str] | None = None) -> Subject:
    """Return a project as it was read, with all of its documents or with `only` some."""
    contents, register = load(workspace, only), read_register(workspace)
    shared = {domain.name: domain for domain in shared_domains(contents, register, workspace)}
    catalogs = _catalogs(workspace, contents)
    return Subject(contents, register, catalogs, shared, Naming(register, catalogs))


def faults_of_reading(subject: Subject) -> list[Diagnostic]:
    """Return what was found while a project was read."""
    catalogs = (fault for catalog in subject.catalogs.values() for fault in catalog.faults)
    return [*subject.contents.faults, *subject.register.faults, *catalogs]


def survey(workspace: Workspace, demands: Demands = NO_DEMANDS) -> Survey:
    """Return what the documents of a project share, with every fault of it."""
    traced = Traced(workspace)
    subject = gathered(traced, only=()).under(demands)
    faults = dict.fromkeys([*faults_of_reading(subject), *check(subject)])
    sessions = tuple(_card(loaded) for loaded in subject.contents.sessions)
    return Survey(sessions, without_manuals(faults), traced.trace)


def _catalogs(workspace: Workspace, contents: Contents) -> dict[tuple[Tag, str], Catalog]:
    """Return every catalog that the sessions need."""
    needed: dict[tuple[Tag, str], None] = {}
    for loaded in contents.sessions:
        folder = loaded.session.folder
        domains = [INTERFACE, REGISTER, session_domain(folder)]
        domains += [document_domain(document, folder) for document in loaded.documents]
        needed |= {(language, domain): None for language in loaded.session.languages for domain in domains}
    return {(language, domain): catalog(workspace, language, domain) for language, domain in needed}


def _card(loaded: Loaded) -> SessionCard:
    session = loaded.session
    listing = session.list_of_documents
    return SessionCard(
        session.folder, session.code, session.languages, session.template, session.file_names,
        listing.symbol if listing else None, listing.span if listing else None,
        session.rules.get("CG169", "warning"),
    )  # fmt: skip
