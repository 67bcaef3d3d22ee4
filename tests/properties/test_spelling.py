"""Every character of a scalar stands in its file where its anchor says, in all of YAML's styles."""

from __future__ import annotations

import re

import yaml
from hypothesis import given
from hypothesis import strategies as st

from councilgen.load import spelling
from councilgen.load.decoding import UNPRINTABLE
from councilgen.load.nodes import Mapping, Scalar, Sequence, parsed
from councilgen.load.spelling import runs
from properties.texts import budget

_LETTERS = st.text(st.sampled_from("ab 'é理\t\"\\#:-\u00a0\u200f\U0001f469\n"), max_size=30)
_STYLES = (None, "'", '"', "|", ">")
_WIDTHS = (5, 12, 80)


def _scalars(text: str) -> list[Scalar]:
    node, _faults = parsed(text, "x.yaml")
    found: list[Scalar] = []

    def gather(each: object) -> None:
        match each:
            case Scalar():
                found.append(each)
            case Sequence(items=items):
                for item in items:
                    gather(item)
            case Mapping(entries=entries):
                for key, value in entries:
                    gather(key)
                    gather(value)
            case _:
                pass

    gather(node)
    return found


def _standing(text: str, scalar: Scalar) -> None:
    """Hold every character of a scalar against the place that its anchors give."""
    lines = text.split("\n")
    quick = spelling._as_it_stands(scalar.spelling, lines)
    assert quick in (None, spelling._by_character(scalar.spelling, lines))
    assert "".join(run.text for run in runs(scalar.spelling, lines)) == scalar.spelling.value
    for offset, character in enumerate(scalar.spelling.value):
        anchor = max((each for each in scalar.anchors if each.offset <= offset), key=lambda each: each.offset)
        line, column = lines[anchor.line - 1], anchor.column - 1 + offset - anchor.offset
        shown = line[column : column + 1]
        if character == "\n":
            assert not line[column:].strip() or shown == "\\"
        elif character == " ":
            assert not line[column:].strip() or shown in (" ", "\\")
        else:
            assert shown in (character, "\\") or (character == "'" and line[column : column + 2] == "''")


@budget(400)
@given(st.lists(_LETTERS, min_size=1, max_size=3), st.sampled_from(_STYLES), st.sampled_from(_WIDTHS), st.booleans())
def test_what_a_yaml_writer_writes(texts: list[str], style: str | None, width: int, flow: bool) -> None:
    """A writer's scalars, folded at any width and escaped as it likes."""
    text = yaml.dump(
        {"key": texts}, default_style=style, width=width, allow_unicode=len(texts) > 1, default_flow_style=flow
    )
    found = _scalars(text)
    assert [scalar.spelling.value for scalar in found] == ["key", *yaml.load(text, yaml.BaseLoader)["key"]]  # noqa: S506  # texts only
    for scalar in found:
        _standing(text, scalar)


@budget(600)
@given(
    st.sampled_from(("plain", "'", '"', "|", "|-", "|+", ">", ">-", ">+", "|2", ">1-")),
    st.text(st.sampled_from("ab理 \n\n\\'\"\t"), max_size=40),
    st.integers(1, 4),
)
def test_what_a_person_writes(style: str, words: str, indent: int) -> None:
    """Lines broken anywhere, empty lines, lines indented more, escapes and line ends that are escaped."""
    body = re.sub("\n(?!\n|$)", "\n" + " " * indent, words)
    if style in ("'", '"'):
        text = f"a:\n  - {style}{body}{style}\n  - next\n"
    elif style == "plain":
        text = f"a:\n  - {body}\n  - next\n"
    else:
        text = f"a:\n  - {style}\n{' ' * (indent + 2)}{body}\n  - next\n"
    for scalar in _scalars(text):
        assert not UNPRINTABLE.search(scalar.value)
        _standing(text, scalar)


def test_what_most_authors_write_is_found_at_once() -> None:
    """A word, a text in quotes and a literal text need no going through their characters."""
    text = "a: word\nb: 'two words'\nc: |\n\n  one\n\n    two\n  three\n"
    lines = text.split("\n")
    assert all(spelling._as_it_stands(scalar.spelling, lines) is not None for scalar in _scalars(text))
