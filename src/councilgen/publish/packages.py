"""Packages of a finished set: a ZIP file a language, and one of all, each with its own manifest and page."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from councilgen.checks.subject import Subject
from councilgen.errors import MachineError
from councilgen.model.document import Session
from councilgen.press.names import INDEX, package_name
from councilgen.publish import index
from councilgen.publish.files import Shelf
from councilgen.publish.finished import FinishedSet
from councilgen.publish.manifest import MANIFEST, Finished
from councilgen.workspace import Workspace

_EPOCH = (1980, 1, 1, 0, 0, 0)
_BEST = 9


@dataclass(frozen=True, slots=True)
class _Package:
    name: str
    files: tuple[Finished, ...]


def packed(workspace: Workspace, subject: Subject, found: list[tuple[Session, FinishedSet]], folder: Path) -> list[str]:
    """Write the packages of finished sets into `folder`; return their names.

    All of them are made before the first gets its name. The sets have been compared with their manifests before; a file
    that changes while it is being packed stops everything.
    """
    with closing(Shelf(folder)) as shelf:
        names = []
        for session, finished in found:
            for package in _packages(session, finished.manifest.files):
                _write(
                    shelf.staging / package.name,
                    package,
                    finished,
                    _own(workspace, subject, session, finished, package),
                )
                names.append(package.name)
        shelf.publish(names)
    return names


def _packages(session: Session, files: tuple[Finished, ...]) -> Iterator[_Package]:
    """Yield what to pack: of the languages that the session is issued in now, each that the set has, and all."""
    packed_up: tuple[Finished, ...] = ()
    for tag in session.languages:
        if found := tuple(file for file in files if file.language == tag):
            yield _Package(package_name(session, tag), found)
            packed_up += found
    yield _Package(package_name(session), packed_up)


def _own(
    workspace: Workspace, subject: Subject, session: Session, finished: FinishedSet, package: _Package
) -> dict[str, bytes]:
    """Return what a package holds besides documents: the page and the manifest of just these files."""
    page = index.page(workspace, session, list(package.files), subject)
    return {INDEX: page, MANIFEST: finished.manifest.part(package.files).written()}


def _write(target: Path, package: _Package, finished: FinishedSet, own: dict[str, bytes]) -> None:
    """Write a ZIP file: entries sorted by their names, with a fixed date, so that equal sets give equal bytes."""
    listed = {file.path: file for file in package.files}
    try:
        with zipfile.ZipFile(target, "w") as written:
            for name in sorted([*own, *listed]):
                _put(written, name, own[name] if name in own else finished.read(listed[name]))
    except OSError as error:
        raise MachineError(f"{target.name} cannot be written: {error.strerror}", "nothing was changed") from error


def _put(written: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # the same on every system
    written.writestr(entry, data, compresslevel=_BEST)
