"""Parts of a set that were built apart, joined into the set that one build would have made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from councilgen.checks.finished.sets_disagree import sets_disagree
from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic
from councilgen.load.project import Loaded
from councilgen.model.document import Session
from councilgen.press.formats import FORMATS
from councilgen.press.names import INDEX, file_name
from councilgen.publish import index
from councilgen.publish.files import Shelf
from councilgen.publish.finished import FinishedSet
from councilgen.publish.manifest import MANIFEST, Finished, Manifest, read
from councilgen.workspace import Workspace

_ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Joint:
    """Parts of the set of one session."""

    session: Session
    parts: tuple[FinishedSet, ...]

    @property
    def sources(self) -> dict[str, tuple[FinishedSet, Finished]]:
        """Return every file by its path, with the part that has it; where several have it, the first."""
        found: dict[str, tuple[FinishedSet, Finished]] = {}
        for part in self.parts:
            for file in part.manifest.files:
                found.setdefault(file.path, (part, file))
        return found

    @property
    def manifest(self) -> Manifest:
        """Return the manifest of the whole."""
        files = tuple(file for _part, file in self.sources.values())
        inputs = {name: value for part in self.parts for name, value in part.manifest.inputs.items()}
        return Manifest(self.session.code, files, inputs, self.parts[0].manifest.versions)

    def conflicts(self) -> Iterator[Diagnostic]:
        """Yield a fault for everything that two parts say differently: of a library, an input or a file."""
        absent = dict.fromkeys(sorted({name for part in self.parts for name in part.manifest.versions}), _ABSENT)
        yield from self._differing("the version of", lambda found: {**absent, **found.versions})
        yield from self._differing("the SHA-256 of", lambda found: found.inputs)
        yield from self._differing("the SHA-256 of", lambda found: {file.path: file.sha256 for file in found.files})

    def _differing(self, what: str, said: Callable[[Manifest], Mapping[str, str]]) -> Iterator[Diagnostic]:
        first: dict[str, tuple[str, str]] = {}
        for part in self.parts:
            for name, value in said(part.manifest).items():
                before = first.setdefault(name, (part.name, value))
                if before[1] != value:
                    yield sets_disagree(f"{what} {name}", before, (part.name, value))

    def lacking(self, whole: Loaded) -> list[str]:
        """Return the paths of the files that no part has and a build of the whole project would make."""
        session, there = whole.session, self.sources
        paths = (
            f"{language}/{file_name(session, document.symbol, language, form)}"
            for document in whole.issued
            for language in session.languages
            for form in FORMATS
        )
        return sorted(path for path in paths if path not in there)


def merged(workspace: Workspace, subject: Subject, joints: list[Joint], output: Path) -> list[Path]:
    """Write the joint sets below `output`; return the paths of all files.

    Each set is put into place as a build does it: staged whole, its manifest last. Files of an earlier set that the new
    one does not have go.
    """
    return [path for joint in joints for path in _merge(workspace, subject, joint, output / joint.session.folder)]


def _merge(workspace: Workspace, subject: Subject, joint: Joint, folder: Path) -> list[Path]:
    manifest = joint.manifest
    files = sorted(manifest.files, key=lambda file: file.path)
    with closing(Shelf(folder)) as shelf:
        for part, file in joint.sources.values():
            shelf.stage(file.path, part.read(file))
        shelf.stage(INDEX, index.page(workspace, joint.session, files, subject))
        shelf.stage(MANIFEST, manifest.written())
        before, _inputs = read(folder)
        paths = [*(file.path for file in files), INDEX, MANIFEST]
        shelf.publish(paths)
    for gone in {file.path for file in before} - set(paths):
        (folder / gone).unlink(missing_ok=True)
    return [folder / path for path in paths]
