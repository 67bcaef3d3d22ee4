"""The set of a session: its files, index and manifest, put onto the shelf together."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from councilgen.checks.subject import Subject
from councilgen.load.project import Loaded
from councilgen.publish import index, manifest
from councilgen.publish.files import Shelf
from councilgen.publish.finishing import finish
from councilgen.publish.links import linked
from councilgen.publish.manifest import Finished
from councilgen.publish.names import FORMATS, file_name
from councilgen.publish.press import printed, stationery
from councilgen.publish.proofs import Proof
from councilgen.publish.selection import Wanted
from councilgen.workspace import REGISTER, TEMPLATES, Workspace


def publish(
    workspace: Workspace, folder: Path, subject: Subject, proofs: list[Proof], wanted: Wanted
) -> tuple[list[Path], list[Path]]:
    """Make the files of a session; return the paths whose bytes changed, and all paths.

    Nothing gets its name before everything is made, and the manifest gets its name last: files that it lists are whole.
    """
    loaded = proofs[0].loaded
    look = stationery(workspace, loaded.session.template)
    tasks = [(proof, form) for proof in proofs for form in wanted.formats]
    files: list[Finished] = []
    with closing(Shelf(folder)) as shelf:
        made = printed([(linked(proof, form), form) for proof, form in tasks], look, wanted.jobs)
        for (proof, form), data in zip(tasks, made, strict=True):
            finished = finish(proof, form, data)
            shelf.stage(finished.path, data)
            files.append(finished)
        before, inputs = manifest.read(folder)
        kept = _kept(folder, before, files, subject, loaded)
        everything = sorted([*kept, *files], key=lambda file: file.path)
        page = index.page(workspace, loaded.session, everything, subject)
        shelf.stage(index.INDEX, page)
        fresh = _digests(workspace, files, loaded.session.template)
        used = {name for file in everything for name in file.inputs}
        inputs = {**{name: value for name, value in inputs.items() if name in used}, **fresh}
        shelf.stage(manifest.MANIFEST, manifest.written(loaded.session.code, everything, inputs))
        paths = [*(file.path for file in files), index.INDEX, manifest.MANIFEST]
        changed = shelf.publish(paths)
    for gone in {file.path for file in before} - {file.path for file in everything}:
        (folder / gone).unlink(missing_ok=True)
    return [folder / name for name in changed], [folder / name for name in paths]


def _digests(workspace: Workspace, files: list[Finished], template: str) -> dict[str, str]:
    """Return the hash of every file of the workspace that went into `files`, the shared ones too."""
    folder = f"{TEMPLATES}/{template}"
    shared = [name for suffix in (".j2", ".css", ".docx") for name in workspace.files(folder, suffix)]
    shared += workspace.files(REGISTER, ".yaml")
    own = {name for file in files for name in file.inputs}
    return {name: manifest.digest(workspace.read(name)) for name in sorted({*own, *shared})}


def _kept(
    folder: Path, before: list[Finished], files: list[Finished], subject: Subject, loaded: Loaded
) -> list[Finished]:
    """Return the files of earlier builds that still belong to the set: those that a whole build would make.

    A document that cannot be read just now has not gone, and keeps its files.
    """
    now = {file.path for file in files}
    whole = next(found for found in subject.contents.sessions if found.session.folder == loaded.session.folder)
    session, unread = whole.session, set(subject.contents.unread.values())
    wanted = {
        f"{language}/{file_name(session, document.symbol, language, form)}"
        for document in whole.issued
        for language in session.languages
        for form in FORMATS
    }
    return [
        file
        for file in before
        if file.path not in now
        and (file.path in wanted or unread.intersection(file.inputs))
        and (folder / file.path).is_file()
    ]
