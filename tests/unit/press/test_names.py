"""File names, plain and as the Union publishes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from councilgen.load.project import load
from councilgen.model.document import Session
from councilgen.model.symbol import Symbol
from councilgen.press.names import file_name
from councilgen.workspace import DiskWorkspace


@pytest.fixture
def session(project: DiskWorkspace) -> Session:
    """Return the session C26."""
    return next(loaded.session for loaded in load(project).sessions if loaded.session.code == "C26")


@pytest.mark.parametrize(
    ("symbol", "plain", "published"),
    [
        ("C26/17", "C26-17-E.docx", "S26-CL-C-0017!!MSW-E.docx"),
        ("C26/INF/3", "C26-INF-3-E.docx", "S26-CL-INF-0003!!MSW-E.docx"),
        ("C26/17(Rev.1)(Add.2)", "C26-17-Rev.1-Add.2-E.docx", "S26-CL-C-0017!R1A2!MSW-E.docx"),
    ],
)
def test_names(session: Session, symbol: str, plain: str, published: str) -> None:
    """A number is recognised in the name of its file."""
    parsed = Symbol.parse(symbol)
    assert parsed is not None
    assert str(parsed) == symbol
    assert file_name(session, parsed, "en", "docx") == plain
    assert file_name(replace(session, file_names="published"), parsed, "en", "docx") == published


@pytest.mark.parametrize("text", ["C26", "C26/0", "C26/17-E", "C26/17(Rev.0)", "c26/17", "C26/XX/1", "C26/17 "])
def test_what_is_no_number(text: str) -> None:
    """A number with the letter of a language is a file of a document, not its number."""
    assert Symbol.parse(text) is None
