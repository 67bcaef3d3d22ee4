"""The repository's whole project, built once for all the tests of a run, whichever process they run in."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from councilgen.blocks.model import Edition
from councilgen.languages import LANGUAGES, Tag
from councilgen.press.cache import Cache
from councilgen.press.links import linked
from councilgen.press.project import Project
from councilgen.press.store import Nowhere
from councilgen.proofing.lists import Listing, read_list
from councilgen.proofing.reading import own_files, read
from councilgen.workspace import DiskWorkspace

ROOT = Path(__file__).parents[2]
PARTS = ("content", "locales", "templates")
# Session and name of every document; a test of its own says that there are no others.
DOCUMENTS = (
    ("c26", "C26-901"), ("c26", "C26-902"), ("c26", "C26-DT-901"), ("demo", "DEMO26-1"), ("demo", "DEMO26-DT-2"),
)  # fmt: skip


@dataclass(frozen=True)
class Built:
    """A copy of the project, so that nobody edits it while tests run, and what was built from it."""

    project: Path

    @property
    def output(self) -> Path:
        """Return the folder of finished files."""
        return self.project / "build"

    def file(self, session: str, name: str, tag: Tag, suffix: str) -> Path:
        """Return a finished file."""
        return self.output / session / tag / f"{name}-{LANGUAGES[tag].letter}.{suffix}"

    def edition(self, name: str, tag: Tag) -> Edition:
        """Return the edition that the files were written from."""
        return self._editions[f"{name}-{LANGUAGES[tag].letter}"]

    @cached_property
    def _editions(self) -> dict[str, Edition]:
        project = Project(DiskWorkspace(self.project), Cache(Nowhere()))
        common = project.kit(printing=False).common
        found: list[Edition] = []
        for session in project.survey.sessions:
            cards = []
            for source in (each for each in project.sources if each.folder == session.folder and not each.listing):
                reading = own_files(project.inventory, source.file, source.folder, session.languages, ())
                done = read(common, reading.asking(session.languages, compose=True))
                found += done.editions
                cards.append(done.card)
            for source in (each for each in project.sources if each.folder == session.folder and each.listing):
                done = read_list(common, Listing(source.file, source.folder, tuple(cards), session.languages))
                found += [linked(edition, session, "html") for edition in done.editions]
        return {edition.symbol.replace("/", "-"): edition for edition in found}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the project with its finished files: five documents, six languages, three formats."""
    folder = _shared(tmp_path_factory) / "whole-project"
    with _alone(folder.with_suffix(".lock")):
        if not folder.exists():
            _build(folder)
    failure = folder / "failed"
    if failure.exists():
        pytest.fail(f"the project cannot be built:\n{failure.read_text('utf-8')}", pytrace=False)
    return Built(folder)


def _shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the processes of a run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _build(folder: Path) -> None:
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    command = [sys.executable, "-m", "councilgen", "--workspace", str(folder), "build"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    if run.returncode != 0:
        (folder / "failed").write_text(run.stderr, "utf-8")
