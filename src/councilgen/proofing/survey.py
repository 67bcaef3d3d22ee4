"""What all documents share: sessions, register, labels and their catalogs, read once."""

from __future__ import annotations

from councilgen.checks.subject import Subject
from councilgen.checks.table import check
from councilgen.i18n.catalogs import INTERFACE, REGISTER, Catalog, catalog
from councilgen.i18n.messages import session_domain, shared_domains
from councilgen.languages import Tag
from councilgen.load.project import Loaded, load
from councilgen.proofing.cards import SessionCard, Survey, without_manuals
from councilgen.proofing.inventory import Traced
from councilgen.register.read import read_register
from councilgen.workspace import Workspace


def desk(workspace: Workspace) -> Subject:
    """Return the project without its documents: what lies on the desk while one after the other is looked at."""
    contents, register = load(workspace, only=()), read_register(workspace)
    catalogs: dict[tuple[Tag, str], Catalog] = {}
    for loaded in contents.sessions:
        for domain in (INTERFACE, REGISTER, session_domain(loaded.session.folder)):
            for language in loaded.session.languages:
                if (language, domain) not in catalogs:
                    catalogs[language, domain] = catalog(workspace, language, domain)
    shared = {domain.name: domain for domain in shared_domains(register, workspace)}
    return Subject(contents, register, catalogs, shared)


def survey(workspace: Workspace) -> Survey:
    """Return what the documents of a project share, with every fault of it."""
    traced = Traced(workspace)
    subject = desk(traced)
    faults = [*subject.contents.faults, *subject.register.faults]
    faults += [fault for found in subject.catalogs.values() for fault in found.faults]
    faults += check(subject)
    sessions = tuple(_card(loaded) for loaded in subject.contents.sessions)
    return Survey(sessions, without_manuals(tuple(dict.fromkeys(faults))), traced.trace)


def _card(loaded: Loaded) -> SessionCard:
    session = loaded.session
    return SessionCard(session.folder, session.code, session.languages, session.template, session.file_names)
