"""Addresses that open a place in an editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgen.diagnostics.model import Span
from councilgen.errors import UsageError
from councilgen.preview.editors import EDITORS, editor

SPAN = Span("content/c26/a b#é.yaml", 12, 5)


def test_a_place_in_an_editor() -> None:
    """Characters that mean something in an address are escaped."""
    found = editor("vscode", Path("/home/author")).place(SPAN)
    assert found == "vscode://file/home/author/content/c26/a%20b%23%C3%A9.yaml:12:5"
    assert editor("x://open?{path}&{line}", Path("/p")).place(SPAN) == "x://open?/p/content/c26/a%20b%23%C3%A9.yaml&12"


def test_no_editor() -> None:
    """There is nothing to open."""
    assert editor("none", Path("/p")).place(SPAN) is None
    assert all(editor(name, Path("/p")) for name in EDITORS)


@pytest.mark.parametrize(
    "named",
    ["emacs", "vscode://file", "javascript://{path}", "http://evil.example/{path}", "data://{path}", "x://{path} y"],
)
def test_what_is_no_editor(named: str) -> None:
    """A name that nobody knows, an address without a path, one that runs or leads to the web."""
    with pytest.raises(UsageError):
        editor(named, Path("/p"))
