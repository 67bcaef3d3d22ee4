"""Unsaved texts over the files on the disk, and the project that a file lies in."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgen.lsp.overlay import Overlay, root_of
from councilgen.workspace import MemoryWorkspace

BELOW = MemoryWorkspace({"content/a/session.yaml": "old", "content/a/x.yaml": "x"})


def test_what_is_not_saved_counts() -> None:
    over = Overlay(BELOW, {"content/a/session.yaml": b"new", "content/a/y.yaml": b"y", "content/b/z.yaml": b"z"})
    assert over.read("content/a/session.yaml") == b"new"
    assert over.read("content/a/x.yaml") == b"x"
    assert over.exists("content/b/z.yaml")
    assert over.files("content/a", ".yaml") == ["content/a/session.yaml", "content/a/x.yaml", "content/a/y.yaml"]
    assert over.folders("content") == ["a", "b"]
    with pytest.raises(FileNotFoundError):
        over.read("content/c.yaml")


def test_the_project_of_a_file_is_found_by_walking_up(tmp_path: Path) -> None:
    session = tmp_path / "project/content/c26/session.yaml"
    session.parent.mkdir(parents=True)
    session.write_text("", "utf-8")
    assert root_of(session.parent) == tmp_path / "project"
    assert root_of(tmp_path / "project") == tmp_path / "project"
    assert root_of(tmp_path) is None


def test_a_folder_content_alone_makes_no_project(tmp_path: Path) -> None:
    (tmp_path / "content/posts").mkdir(parents=True)
    assert root_of(tmp_path / "content/posts") is None
