"""The documents of a project in all their languages, each stage of their making open to the clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from councilgen.blocks.model import Edition
from councilgen.checks.subject import Subject
from councilgen.languages import Tag
from councilgen.load.project import Loaded
from councilgen.pipeline import read
from councilgen.press.printing import stationery
from councilgen.proofing.proofs import proofs
from councilgen.render.stationery import Stationery
from councilgen.workspace import DiskWorkspace


@dataclass(frozen=True)
class Specimen:
    """A document in one language."""

    symbol: str  # by which the command line calls the document
    language: Tag
    workspace: DiskWorkspace
    subject: Subject
    loaded: Loaded  # the session with this document only
    look: Stationery

    @property
    def name(self) -> str:
        """Return a name for files."""
        return f"{self.symbol.replace('/', '-')}-{self.language}"

    @cached_property
    def edition(self) -> Edition:
        """Return the tree that all writers are given."""
        return self.composed()

    def composed(self) -> Edition:
        """Return the document localised and composed, as a build does it."""
        return next(proofs(self.workspace, self.subject, self.loaded, (self.language,))).edition


def specimens(root: Path) -> tuple[Specimen, ...]:
    """Return every document of the project in `root`, in every language of its session."""
    workspace = DiskWorkspace(root)
    subject, _faults = read(workspace)
    return tuple(
        Specimen(str(document.symbol), language, workspace, subject, replace(loaded, documents=(document,)), look)
        for loaded in subject.contents.sessions
        for look in [stationery(workspace, loaded.session.template)]
        for document in loaded.documents
        for language in loaded.session.languages
    )
