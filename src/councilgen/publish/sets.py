"""The set of a session: its files, page and manifest, put onto the shelf together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from councilgen.i18n.places import INTERFACE, REGISTER, path
from councilgen.model.symbol import Symbol
from councilgen.press.cache import Printed, set_key
from councilgen.press.formats import FORMATS, LOOKS
from councilgen.press.names import INDEX, file_name
from councilgen.press.project import Project
from councilgen.proofing.cards import SessionCard
from councilgen.proofing.inventory import ABSENT
from councilgen.publish import manifest
from councilgen.publish.files import Shelf
from councilgen.publish.manifest import Finished, state
from councilgen.publish.plan import Piece
from councilgen.workspace import CONTENT, LOCALES, TEMPLATES
from councilgen.workspace import REGISTER as REGISTER_FOLDER


@dataclass(frozen=True, slots=True)
class Put:
    """A set that was put onto its shelf: which of its files got new bytes, and all of them."""

    changed: tuple[Path, ...]
    everything: tuple[Path, ...]
    digests: Mapping[str, str]  # of all its files, from the output folder
    kept: tuple[str, ...]  # files of earlier builds that still belong to it, from the output folder


def put(project: Project, shelf: Shelf, session: SessionCard, pieces: Mapping[Piece, Printed]) -> Put:
    """Give the files of a session their names; what is new of them has been staged.

    The manifest gets its name last: files that it lists are whole. Nobody else puts this set meanwhile.
    """
    files = [_finished(project, piece, printed) for piece, printed in pieces.items()]
    with shelf.alone():
        before, inputs = manifest.read(shelf.folder)
        kept = list(_kept(project, shelf.folder, session, before, {file.path for file in files}))
        everything = sorted([*kept, *files], key=lambda file: file.path)
        used = {name for file in everything for name in file.inputs}
        inputs = {name: value for name, value in inputs.items() if name in used} | _digests(project, session, files)
        listed = manifest.written(session.code, everything, inputs)
        page = _page(project, session, everything)
        shelf.stage(INDEX, page)
        shelf.stage(manifest.MANIFEST, listed)
        digests = {file.path: file.sha256 for file in files}
        digests |= {INDEX: manifest.digest(page), manifest.MANIFEST: manifest.digest(listed)}
        changed = shelf.publish(list(digests))
        for gone in {file.path for file in before} - {file.path for file in everything}:
            (shelf.folder / gone).unlink(missing_ok=True)
    return Put(
        tuple(shelf.folder / name for name in changed), tuple(shelf.folder / name for name in digests),
        {f"{session.folder}/{name}": value for name, value in digests.items()},
        tuple(f"{session.folder}/{file.path}" for file in kept),
    )  # fmt: skip


def _finished(project: Project, piece: Piece, printed: Printed) -> Finished:
    card, edition = piece.document, piece.edition
    return Finished(
        path=piece.path, document=card.number, title=edition.title, title_language=edition.title_language,
        agenda_item=card.agenda_item, date=card.date, original=card.original, language=edition.language,
        format=piece.form, bytes=printed.bytes, sha256=printed.sha256, pages=printed.pages, words=edition.words,
        messages=edition.messages, translated=edition.translated,
        state=state(edition.language == card.original, edition.messages, edition.translated, edition.reviewed),
        inputs=_inputs(project, piece),
    )  # fmt: skip


def _inputs(project: Project, piece: Piece) -> tuple[str, ...]:
    """Return the files of the project that this document alone, in this language, was made from."""
    language, folder = piece.edition.language, piece.session.folder
    own = (question.partition(" ")[2] for question, mark in piece.document.inputs.items() if mark != ABSENT)
    found = {name for name in own if not name.startswith(f"{LOCALES}/") or name.startswith(f"{LOCALES}/{language}/")}
    shared = (path(language, domain) for domain in (INTERFACE, REGISTER, f"{folder}/session"))
    return tuple(sorted(found | {name for name in shared if project.inventory.there(name)}))


def _digests(project: Project, session: SessionCard, files: Iterable[Finished]) -> dict[str, str]:
    """Return the hash of every file of the project that went into `files`, the shared ones too."""
    names = {name for file in files for name in file.inputs}
    names.update(project.inventory.listed(f"{TEMPLATES}/{session.template}", ".j2"))
    names.update(f"{TEMPLATES}/{session.template}/{look}" for look in LOOKS.values())
    names.update(project.inventory.listed(REGISTER_FOLDER, ".yaml"))
    return {name: project.inventory.mark(f"read {name}") for name in sorted(names)}


def _page(project: Project, session: SessionCard, files: list[Finished]) -> bytes:
    """Return the page of the set; the same set has the same page, which is made once."""
    shared = project.shared(session.folder)
    own = [f"{TEMPLATES}/{session.template}/index.html.j2", f"{CONTENT}/{session.folder}/session.yaml"]
    key = set_key(
        "page",
        sha256(repr(files).encode("utf-8", "backslashreplace")).hexdigest(),
        shared,
        *(project.inventory.mark(f"read {name}") for name in own),
    )
    known = project.cache.file(key)
    if known is not None and (data := project.cache.data(known)) is not None:
        return data
    from councilgen.proofing.survey import gathered
    from councilgen.publish.index import page

    subject = gathered(project.workspace, only=())
    found = next(loaded.session for loaded in subject.contents.sessions if loaded.session.folder == session.folder)
    data = page(project.workspace, found, files, subject)
    project.cache.keep_file(key, data, None)
    return data


def _kept(
    project: Project, folder: Path, session: SessionCard, before: list[Finished], now: set[str]
) -> Iterator[Finished]:
    """Yield the files of earlier builds that still belong to the set: those that a whole build would make.

    A document that cannot be read just now has not gone, and keeps its files.
    """
    others = [file for file in before if file.path not in now]
    if not others:
        return
    here = [source for source in project.sources if source.folder == session.folder]
    symbols = {source.file: Symbol.parse(source.number) for source in here}
    wanted = {
        f"{language}/{file_name(session, symbol, language, form)}"
        for symbol in symbols.values()
        if symbol is not None
        for language in session.languages
        for form in FORMATS
    }
    unread = {file for file, symbol in symbols.items() if symbol is None}
    for file in others:
        belongs = file.path in wanted or unread.intersection(file.inputs)
        if belongs and (folder / file.path).is_file():
            yield file
