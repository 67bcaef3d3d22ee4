"""Columns and lines as editors count them, in every unit and with every line end."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.editor import Editor, place, spot
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol import types as lsp

from councilgen.diagnostics.model import Span
from councilgen.lsp.texts import Encoding, Place, Stretch, Text
from editor.project import DOCUMENT, TEXT

ODD = "\U0001f600 \U00020000 é "  # an emoji, a Chinese character of extension B
ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
CHARACTERS = st.text(st.sampled_from("ab é中\U0001f600\U00020000\n\r\u2028\x85\ufeff"), max_size=40)

quiet = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quiet
@given(CHARACTERS, st.sampled_from(ENCODINGS), st.data())
def test_a_place_of_an_editor_is_an_offset_and_back(raw: str, encoding: Encoding, data: st.DataObject) -> None:
    text = Text(raw)
    offset = data.draw(st.integers(0, len(raw)))
    inside = 0 < offset < len(raw) and raw[offset - 1 : offset + 1] == "\r\n"
    if not inside:
        assert text.offset(text.place(offset, encoding), encoding) == offset


@quiet
@given(CHARACTERS, st.data())
def test_every_character_has_the_place_that_the_reader_of_files_gives_it(raw: str, data: st.DataObject) -> None:
    """A span of one character leads to that character in the editor's text, whatever ends the lines before it."""
    text = Text(raw)
    lines = [(number, line) for number, line in enumerate(text.lines, 1) if line]
    if not lines:
        return
    number, line = data.draw(st.sampled_from(lines))
    column = data.draw(st.integers(1, len(line)))
    found = text.stretch(Span("x", number, column), "utf-16")
    assert raw[text.offset(found.start, "utf-16") : text.offset(found.end, "utf-16")] == line[column - 1]
    where = text.spot(found.start, "utf-16")
    assert (where.line, where.column) == (number, column)


@quiet
@given(CHARACTERS, CHARACTERS, st.sampled_from(ENCODINGS), st.data())
def test_a_change_replaces_just_its_stretch(raw: str, words: str, encoding: Encoding, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    if any(0 < at < len(raw) and raw[at - 1 : at + 1] == "\r\n" for at in (start, end)):
        return
    text = Text(raw)
    stretch = Stretch(text.place(start, encoding), text.place(end, encoding))
    assert text.replaced(stretch, words, encoding).raw == raw[:start] + words + raw[end:]


def test_places_beyond_the_text_are_its_ends() -> None:
    text = Text("ab\r\nc")
    assert text.offset(Place(0, 99), "utf-16") == 2
    assert text.offset(Place(9, 0), "utf-16") == 5
    assert text.stretch(Span("x", 9, 9), "utf-16").start == Place(1, 1)


@pytest.mark.parametrize("name", ENCODINGS)
def test_the_units_that_were_agreed_upon(name: Encoding, root: Path) -> None:
    text = TEXT.replace("It follows [@pp-140]", f"{ODD}[@pp-1400]")
    line = f"      {ODD}"
    column = {"utf-8": len(line.encode()), "utf-16": len(line.encode("utf-16-le")) // 2, "utf-32": len(line)}[name]
    with Editor(root, encodings=(name,)) as editor:
        assert editor.capabilities is not None
        assert editor.capabilities.position_encoding == name
        address = editor.open(root / DOCUMENT, text)
        found = editor.seen(address, lambda found: any(each.code == "CG140" for each in found))
        fault = next(each for each in found if each.code == "CG140")
        assert fault.range.start.character == column
        hovered = editor.hover(address, lsp.Position(fault.range.start.line, column + 2))
        assert hovered is not None
        assert hovered.range is not None
        assert "citation-unknown" in str(hovered.contents)


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_of_other_systems(editor: Editor, root: Path, newline: str) -> None:
    text = TEXT.replace("[@pp-140]", f"{ODD}[@pp-1400]")
    address = editor.open(root / DOCUMENT, text.replace("\n", newline))
    found = editor.seen(address, lambda found: any(each.code == "CG140" for each in found))
    assert next(each for each in found if each.code == "CG140").range.start == spot(text, "[@pp-1400]")
    line = text[: text.index("Members were")].count("\n")
    start, end = lsp.Position(line, 6), lsp.Position(line, 13)
    version = editor.type(address, start, end, "See [@nowhere];", "")
    found = editor.seen(address, lambda found: [each.code for each in found].count("CG140") == 2, version)
    last = next(each for each in found if "nowhere" in each.message)
    assert last.range.start == lsp.Position(line, 10)
    made = editor.rename(address, spot(text, "(#methods)", 3), "ways")
    assert made is not None
    assert (made.changes or {})[address]


def test_a_byte_order_mark(editor: Editor, root: Path) -> None:
    """On the disk an editor passes over it; in a text that an editor sends it is a character."""
    (root / DOCUMENT).write_bytes(b"\xef\xbb\xbf" + TEXT.replace("T26/1", "T26").encode())
    address = editor.open(root / DOCUMENT, TEXT.replace("T26/1", "T26"))
    (fault,) = editor.seen(address, bool)
    assert fault.range.start == lsp.Position(0, len("document: "))
    version = editor.change(address, "\ufeff" + TEXT.replace("T26/1", "T26"))
    found = editor.seen(address, lambda found: len(found) == 2, version)
    assert {str(each.code): each.range.start.character for each in found}["CG109"] == len("document: ") + 1


def test_lines_that_only_the_reader_of_files_knows(editor: Editor, root: Path) -> None:
    """U+2028 ends a line of YAML and none of an editor."""
    text = TEXT.replace("Members were", "Members [@nowhere]").replace(
        "took note of the review.", "took note\u2028      of the review."
    )
    address = editor.open(root / DOCUMENT, text)
    found = editor.seen(address, lambda found: any("nowhere" in each.message for each in found))
    fault = next(each for each in found if "nowhere" in each.message)
    assert fault.range.start == place(text, text.index("[@nowhere]"))
