"""YAML by its lines: right where the file is whole, and never at a loss where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from councilgen.load.nodes import Mapping, Node, Scalar, Sequence, parsed
from councilgen.lsp.lines import cursor, outline
from councilgen.lsp.outlines import Body, Comment, Cursor, Value, Word
from councilgen.lsp.outlines import Path as Keys

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "content").rglob("*.yaml"))
WHOLE = (ROOT / "content/demo/every-construct.yaml").read_text("utf-8")


def keys(node: Node, path: Keys = ()) -> list[tuple[Keys, int, int]]:
    """Return the keys that the reader of files finds, with their lines and columns."""
    found: list[tuple[Keys, int, int]] = []
    match node:
        case Mapping(entries=entries):
            for key, value in entries:
                found += [((*path, key.value), key.span.line, key.span.column), *keys(value, (*path, key.value))]
        case Sequence(items=items):
            for at, item in enumerate(items):
                found += keys(item, (*path, at))
        case Scalar():
            pass
    return found


@pytest.mark.parametrize("file", FILES, ids=[file.relative_to(ROOT).as_posix() for file in FILES])
def test_every_key_of_a_whole_file_is_found_in_its_place(file: Path) -> None:
    text = file.read_text("utf-8")
    node, _faults = parsed(text, "x")
    assert node is not None
    found = [(entry.path, entry.line, entry.column) for entry in outline(text).entries if entry.key]
    assert sorted(found, key=lambda each: each[1:]) == sorted(keys(node), key=lambda each: each[1:])


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(WHOLE)), st.integers(0, 400), st.text(st.sampled_from("a:-|>{}[]\"'# \n\t&*"), max_size=6))
def test_no_text_is_too_broken(at: int, gone: int, put: str) -> None:
    """Whatever is cut out of a file and put in, there is an outline and a cursor, on lines that the text has."""
    text = WHOLE[:at] + put + WHOLE[at + gone :]
    lines = text.count("\n") + 1
    assert all(1 <= entry.line <= entry.last <= lines for entry in outline(text).entries)
    line = text.count("\n", 0, at) + 1
    assert isinstance(cursor(text, line, 1 + at - (text.rfind("\n", 0, at) + 1)), Word | Value | Body | Comment)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Word((), 1, "")),
        ("title", Word((), 1, "title")),
        ("title: A", Value(("title",), 8, "A")),
        ("title: A # why", Comment("# why")),
        ("title: A#b", Value(("title",), 8, "A#b")),
        ('title: "A # b', Value(("title",), 9, "A # b", quoted=True)),
        ("title: 'it''s", Value(("title",), 9, "it''s", quoted=True)),
        ("a:\n  - x\n  - ", Word(("a", 1), 5, "", pending=True)),
        ("a:\n- x\n- y", Value(("a", 1), 3, "y")),
        ("a:\n  b: |\n    text\n\n    mo", Body(("a", "b"), "    mo")),
        ("a:\n  b: |\n    text\n  c", Word(("a",), 3, "c")),
        ("a: |\n  text\nb", Word((), 1, "b")),
        ("a: {b: c, d: [e, ", Value(("a", "d", 1), 18, "", flow=True)),
        ("a: {b: c}\nd", Word((), 1, "d")),
        ("a: [b\nc: d", Value(("c",), 4, "d")),
        ('a: "open\nb: c', Value(("b",), 4, "c")),
        ("a:\n  b:\n    ", Word(("a", "b"), 5, "", pending=True)),
        ("a:\n  b: c\n  ", Word(("a",), 3, "")),
        ("a:\n  - b: c\n    d: e\n  - f: ", Value(("a", 1, "f"), 8, "")),
    ],
)
def test_where_the_end_of_a_text_stands(text: str, expected: Cursor) -> None:
    lines = text.split("\n")
    assert cursor(text, len(lines), len(lines[-1]) + 1) == expected


def test_what_stands_behind_the_cursor_is_still_known() -> None:
    found = outline("sections:\n  - id: a\n    \n    body: |\n      Words.\nannexes: []\n")
    assert found.keys(("sections", 0)) == ("id", "body")
    assert found.keys(()) == ("sections", "annexes")
    around = found.around(5, 7)
    assert around is not None
    assert around.path == ("sections", 0, "body")
