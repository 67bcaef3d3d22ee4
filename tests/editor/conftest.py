"""One server for all tests of a process, as an editor has it for all of its windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.editor import Editor

from editor.project import project


@pytest.fixture(scope="session")
def editor() -> Iterator[Editor]:
    """Return an editor without a folder: it finds projects by the files that are opened."""
    with Editor() as started:
        yield started
    assert started.code == 0


@pytest.fixture
def root(tmp_path: Path, editor: Editor) -> Iterator[Path]:
    """Return a project of this test alone, whose files are closed at the end."""
    yield project(tmp_path / "project")
    editor.close_all(tmp_path)
