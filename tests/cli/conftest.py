"""A small project for every test of the commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.project import small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a good project on disk."""
    return small_project(tmp_path / "project")
