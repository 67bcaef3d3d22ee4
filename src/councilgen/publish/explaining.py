"""Why a file was made again: what is another than when the file was last finished."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from pathlib import Path

from councilgen.press.project import Project
from councilgen.press.versions import versions
from councilgen.publish import manifest
from councilgen.publish.manifest import Finished, Manifest
from councilgen.publish.plan import Piece

_SHOWN = 3  # names of changed files


class Memory:
    """What the manifest of a set said before a build."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _manifest(self) -> Manifest | None:
        """Return the manifest, which is opened when the first file has to be made again."""
        try:
            return manifest.opened(self._folder)
        except (OSError, manifest.Damaged):
            return None

    @cached_property
    def _files(self) -> dict[str, Finished]:
        return {file.path: file for file in self._manifest.files} if self._manifest else {}

    def reason(self, project: Project, piece: Piece) -> str:
        """Return why the file of a piece is not the one that stands there."""
        before = self._files.get(piece.path)
        if before is None or self._manifest is None:
            return "it was never made"
        if changed := self._changed(project, before, self._manifest):
            more = f" and {len(changed) - _SHOWN} more" if len(changed) > _SHOWN else ""
            return f"{', '.join(changed[:_SHOWN])}{more} changed"
        if libraries := self._libraries(self._manifest):
            return f"other versions of {', '.join(libraries)}"
        return self._there(before)

    def _changed(self, project: Project, before: Finished, listed: Manifest) -> list[str]:
        """Return the inputs of a file, its own and those that all share, that are others or have come or gone."""
        own = {name for file in listed.files for name in file.inputs}
        inputs = {name for name in listed.inputs if name in before.inputs or name not in own}
        return sorted(name for name in inputs if project.inventory.mark(f"read {name}") != listed.inputs[name])

    def _libraries(self, listed: Manifest) -> list[str]:
        now = versions()
        return sorted(name for name in {*now, *listed.versions} if now.get(name) != listed.versions.get(name))

    def _there(self, before: Finished) -> str:
        try:
            data = (self._folder / before.path).read_bytes()
        except OSError:
            return "it had gone"
        return "it had been altered" if sha256(data).hexdigest() != before.sha256 else "councilgen itself changed"
