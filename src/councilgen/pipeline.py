"""The whole build on one page: load, check, localise, compose, render, publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from councilgen.blocks.model import Edition, Image
from councilgen.checks.glyph_missing import glyph_missing
from councilgen.checks.subject import Subject
from councilgen.checks.table import check
from councilgen.compose.edition import Setting, compose
from councilgen.diagnostics.model import Diagnostic, failed
from councilgen.errors import MachineError, UsageError
from councilgen.i18n.catalogs import INTERFACE, REGISTER, Catalog, catalog, path
from councilgen.i18n.localise import localise, localise_session
from councilgen.i18n.messages import document_domain, session_domain
from councilgen.i18n.wording import Words
from councilgen.languages import Tag
from councilgen.load.project import SESSION_FILE, Contents, Loaded, load
from councilgen.model.document import Document
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.publish import index, manifest
from councilgen.publish.files import Shelf
from councilgen.publish.manifest import Finished
from councilgen.publish.names import FORMATS, Format, file_name
from councilgen.register.read import read_register
from councilgen.render.fonts import uncovered
from councilgen.render.stationery import Stationery
from councilgen.workspace import CONTENT, TEMPLATES, Workspace
from councilgen import workspace as places

_STRICT = ("CG203", "CG204")  # untranslated texts and labels: warnings, unless a build is strict


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a build is asked for; empty means everything."""

    documents: tuple[str, ...] = ()  # numbers (C26/901) or paths (content/c26/x.yaml)
    languages: tuple[Tag, ...] = ()
    formats: tuple[Format, ...] = FORMATS
    jobs: int = 1
    warnings_fail: bool = False
    strict: bool = False


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


@dataclass(frozen=True, slots=True)
class _Work:
    """One document in one language, on its way."""

    loaded: Loaded
    document: Document  # localised
    edition: Edition
    catalog: Catalog
    originals: tuple[Passage, ...]


def read(workspace: Workspace) -> tuple[Subject, list[Diagnostic]]:
    """Return a project as it was read, with every fault of reading it."""
    contents, register = load(workspace), read_register(workspace)
    catalogs = _catalogs(workspace, contents)
    faults = [*contents.faults, *register.faults, *(fault for found in catalogs.values() for fault in found.faults)]
    return Subject(contents, register, catalogs), faults


def examine(workspace: Workspace, strict: bool = False) -> tuple[Subject, list[Diagnostic]]:
    """Return a project with every fault of form and of sense, in the order of the files."""
    subject, faults = read(workspace)
    found = sorted({*faults, *check(subject)}, key=lambda fault: fault.order)
    return subject, [_strictly(fault) for fault in found] if strict else found


def build(workspace: Workspace, output: Path, wanted: Wanted) -> Outcome:
    """Build what is wanted into `output`; with any error in what is wanted nothing is written at all."""
    subject, faults = examine(workspace, wanted.strict)
    chosen = _chosen(subject, wanted)
    faults = _about(faults, subject, chosen, wanted)
    if failed(faults, wanted.warnings_fail):
        return Outcome(tuple(faults))
    works = [work for loaded in chosen.sessions for work in _works(workspace, subject, loaded, wanted)]
    faults += [fault for work in works for fault in _unsettable(work)]
    if failed(faults, wanted.warnings_fail):
        return Outcome(tuple(faults))
    made: list[Path] = []
    changed: list[Path] = []
    for loaded in chosen.sessions:
        own = [work for work in works if work.loaded is loaded]
        new, all_paths = _publish(workspace, output / loaded.session.folder, subject, loaded, own, wanted)
        made += all_paths
        changed += new
    return Outcome(tuple(faults), tuple(made), tuple(changed))


# ------------------------------------------------------------------------------------------------------------- reading


def _catalogs(workspace: Workspace, contents: Contents) -> dict[tuple[Tag, str], Catalog]:
    """Return every catalog that the sessions need."""
    needed: dict[tuple[Tag, str], None] = {}
    for loaded in contents.sessions:
        for language in loaded.session.languages:
            needed[language, INTERFACE] = needed[language, REGISTER] = None
            needed[language, session_domain(loaded.session.folder)] = None
            for document in loaded.documents:
                needed[language, document_domain(document, loaded.session.folder)] = None
    return {(language, domain): catalog(workspace, language, domain) for language, domain in needed}


def _chosen(subject: Subject, wanted: Wanted) -> Contents:
    """Return the sessions and documents that are wanted; a name that is none is wrong usage."""
    if not wanted.documents:
        if not subject.contents.sessions and not subject.contents.faults:
            raise UsageError("the project has no session", "make one: councilgen new session")
        return subject.contents
    named = {str(document.symbol): document for _loaded, document in subject.documents()}
    named |= {document.file: document for _loaded, document in subject.documents()}
    unread = {fault.span.file for fault in subject.contents.faults}
    for name in wanted.documents:
        if name not in named and name not in unread:
            known = ", ".join(sorted(str(document.symbol) for _loaded, document in subject.documents()))
            raise UsageError(f"there is no document {name}", f"the documents are: {known}")
    files = {named[name].file for name in wanted.documents if name in named}
    sessions = (
        replace(loaded, documents=tuple(document for document in loaded.documents if document.file in files))
        for loaded in subject.contents.sessions
    )
    return replace(subject.contents, sessions=tuple(loaded for loaded in sessions if loaded.documents))


def _about(faults: list[Diagnostic], subject: Subject, chosen: Contents, wanted: Wanted) -> list[Diagnostic]:
    """Return the faults that concern what is chosen: all but those of other documents and their catalogs."""
    if not wanted.documents:
        return faults
    kept = {document.file for loaded in chosen.sessions for document in loaded.documents} | set(wanted.documents)
    others: set[str] = set()
    for loaded, document in subject.documents():
        if document.file not in kept:
            domain = document_domain(document, loaded.session.folder)
            others |= {document.file, *(path(language, domain) for language in loaded.session.languages)}
    others |= {fault.span.file for fault in subject.contents.faults if fault.span.file not in kept}
    return [fault for fault in faults if fault.span.file not in others]


def _strictly(fault: Diagnostic) -> Diagnostic:
    if fault.rule.code not in _STRICT:
        return fault
    return replace(fault, rule=replace(fault.rule, severity="error"))


# ----------------------------------------------------------------------------------------------- localise and compose


def _works(workspace: Workspace, subject: Subject, loaded: Loaded, wanted: Wanted) -> Iterator[_Work]:
    images = {
        file: Image(file.rpartition("/")[2], scan.media_type, scan.data, scan.width, scan.height)
        for file, scan in subject.contents.images.items()
    }
    for language in loaded.session.languages:
        if wanted.languages and language not in wanted.languages:
            continue
        catalogs = subject.catalogs
        words = Words(subject.register, language, catalogs[language, REGISTER], catalogs[language, INTERFACE])
        session = localise_session(loaded.session, catalogs[language, session_domain(loaded.session.folder)])
        setting = Setting(session, words, images, workspace)
        for document in loaded.documents:
            own = catalogs[language, document_domain(document, loaded.session.folder)]
            localised = localise(document, own)
            yield _Work(loaded, localised, compose(localised, setting), own, tuple(passages(document)))


def _unsettable(work: _Work) -> Iterator[Diagnostic]:
    missing = {found.character: found.excerpt for found in uncovered(work.edition)}
    yield from glyph_missing(work.document, missing)


# ---------------------------------------------------------------------------------------------------------- rendering


def stationery(workspace: Workspace, template: str) -> Stationery:
    """Return the look of a template."""
    folder = f"{TEMPLATES}/{template}"
    try:
        return Stationery(
            workspace.read(f"{folder}/reference.docx"),
            workspace.read(f"{folder}/print.css").decode("utf-8"),
            workspace.read(f"{folder}/screen.css").decode("utf-8"),
        )
    except FileNotFoundError as error:
        cure = "a template has document.html.j2, labels.html.j2, reference.docx, print.css and screen.css"
        raise MachineError(f"the template {template} lacks {error}", cure) from error


def _render(edition: Edition, look: Stationery, form: Format) -> bytes:
    """Return a finished file. Writers are imported here: a process that writes no PDF never loads its engine."""
    if form == "docx":
        from councilgen.render.docx import render_docx

        return render_docx(edition, look)
    if form == "pdf":
        from councilgen.render.pdf import render_pdf

        return render_pdf(edition, look)
    from councilgen.render.html import render_html

    return render_html(edition, look)


_worker_look: list[Stationery] = []


def _set_up_worker(look: Stationery) -> None:
    _worker_look[:] = [look]


def _render_in_worker(task: tuple[Edition, Format]) -> bytes:
    return _render(task[0], _worker_look[0], task[1])


def _rendered(tasks: list[tuple[Edition, Format]], look: Stationery, jobs: int) -> Iterator[bytes]:
    """Yield the files of `tasks` in order, made by up to `jobs` processes."""
    if jobs < 2 or len(tasks) < 4:
        yield from (_render(edition, look, form) for edition, form in tasks)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), _set_up_worker, (look,)) as pool:
        yield from pool.map(_render_in_worker, tasks)


# --------------------------------------------------------------------------------------------------------- publishing


def _publish(
    workspace: Workspace, folder: Path, subject: Subject, loaded: Loaded, works: list[_Work], wanted: Wanted
) -> tuple[list[Path], list[Path]]:
    """Make the files of a session; return the paths whose bytes changed, and all paths."""
    session = loaded.session
    look = stationery(workspace, session.template)
    tasks = [(work, form) for work in works for form in wanted.formats]
    files: list[Finished] = []
    with closing(Shelf(folder)) as shelf:
        made = _rendered([(work.edition, form) for work, form in tasks], look, wanted.jobs)
        for (work, form), data in zip(tasks, made, strict=True):
            name = file_name(session, work.document.symbol, work.document.language, form)
            finished = _finished(f"{work.document.language}/{name}", work, form, data)
            shelf.stage(finished.path, data)
            files.append(finished)
        kept, inputs = _kept(folder, files, subject, loaded)
        own = {name for file in files for name in file.inputs}
        inputs |= {name: manifest.digest(workspace.read(name)) for name in own | _shared(workspace, session.template)}
        everything = sorted([*kept, *files], key=lambda file: file.path)
        shelf.stage(index.INDEX, index.page(workspace, session, everything, subject, look.screen_css))
        shelf.stage(manifest.MANIFEST, manifest.written(session.code, everything, inputs))
        paths = [*(file.path for file in files), index.INDEX, manifest.MANIFEST]
        before, _inputs = manifest.read(folder)
        changed = shelf.publish(paths)
    for gone in {file.path for file in before} - {file.path for file in everything}:
        (folder / gone).unlink(missing_ok=True)
    return [folder / name for name in changed], [folder / name for name in paths]


def _finished(name: str, work: _Work, form: Format, data: bytes) -> Finished:
    document = work.document
    translates = document.language != document.original
    messages = {passage.message for passage in work.originals} if translates else set()
    translated = sum(work.catalog.find(message) is not None for message in messages)
    return Finished(
        name, str(document.symbol), document.language, form, len(data), manifest.digest(data), len(messages),
        translated, tuple(sorted(_inputs(work))),
    )  # fmt: skip


def _inputs(work: _Work) -> Iterable[str]:
    """Return the files of the workspace that a document in a language was made from."""
    folder, language = work.loaded.session.folder, work.document.language
    found = {work.document.file, f"{CONTENT}/{folder}/{SESSION_FILE}"}
    found |= {passage.file for passage in (*work.originals, *passages(work.document))}
    for domain in (INTERFACE, REGISTER, session_domain(folder)):
        found |= {path(language, domain)} if language != "en" else set()
    return found


def _shared(workspace: Workspace, template: str) -> set[str]:
    """Return the files that every document of a session is made from."""
    return {
        *workspace.files(places.REGISTER, ".yaml"),
        *(name for suffix in (".j2", ".css", ".docx") for name in workspace.files(f"{TEMPLATES}/{template}", suffix)),
    }


def _kept(
    folder: Path, files: list[Finished], subject: Subject, loaded: Loaded
) -> tuple[list[Finished], dict[str, str]]:
    """Return the files of an earlier build that still belong to the set, with their inputs."""
    before, inputs = manifest.read(folder)
    now = {file.path for file in files}
    whole = next(found for found in subject.contents.sessions if found.session is loaded.session)
    numbers = {str(document.symbol) for document in whole.documents}
    kept = [file for file in before if file.path not in now and file.document in numbers and (folder / file.path).is_file()]
    needed = {name for file in kept for name in file.inputs}
    return kept, {name: value for name, value in inputs.items() if name in needed}

