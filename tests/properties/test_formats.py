"""Any text comes out as it went in: what is said in the tree of blocks is said in every finished file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import example, given

from councilgen.blocks.model import Edition
from councilgen.press.printing import stationery
from councilgen.render.docx import render_docx
from councilgen.render.html import render_html
from councilgen.render.pdf import render_pdf
from councilgen.render.stationery import Stationery
from councilgen.render.words import block_words
from councilgen.workspace import MemoryWorkspace
from outputs import paper, webpage, wordfile
from outputs.flow import Flow, difference, plain, with_bare_marks, without_marks
from properties.texts import TEMPLATE, TEXT, budget, project, proof

LOOK: Stationery = stationery(MemoryWorkspace(TEMPLATE), "council")
NASTY = (
    "A \\<tag> \\& an &amp; a \\<b>, {{ 1 }} {% x %} {place} %s ]]\\> \"quoted\" 'text' \\\\ \\` \\*",
    "16-18 C26/17(Rev.1) 1\u00a0234 12\u00a0% e\u0301 naïve \u2013 \u2014 \u2026 https://example.org/a?b=c&d=e a/b/c/d",
    "**bold *both* bold***it*`code  code`\\\nnext **`x`**[^n] end\n\n[^n]: A *note* of [one](https://example.org).",
    "7) seven\n8) eight\n\n   - inner\n     > said\n\n- **a**\n  1. b\n\n     c",
    "| a | **b** |\n|:-|-:|\n| x \\| y |  |\n|  | \\<td> |\n\n```table\nsource: x.csv\n```\n\n## A `heading` & more",
)
NAMES = ("signs", "figures", "marks", "lists", "tables")
TWICE = "Text.[^n]\n\n[^n]: A *note*.\n\n    And more."


@budget(60)
@given(TEXT)
@example("- a\n\n  b\n- c\n\n0. zero\n\n> - x\n>\n> y")
@example("a\u00a0 \u00a0b \\\n c [^n]\n\n[^n]: \u200d x\n\n    y")
@example("**a**b*c*`d  e`<https://example.org/?a=1&b=2>")
def test_word_and_web_say_what_the_edition_says(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    """Every character, in order, or a fault before anything is composed."""
    found, faults = proof(project(body))
    assert found is not None or faults
    if found is None:
        return
    folder = tmp_path_factory.mktemp("any")
    _assert_said(found.edition, wordfile.read(_written(folder / "a.docx", render_docx(found.edition, LOOK))))
    _assert_said(found.edition, webpage.read(_written(folder / "a.html", render_html(found.edition, LOOK))))


@pytest.mark.parametrize("body", [*map(pytest.param, NASTY), TWICE], ids=[*NAMES, "note of two paragraphs"])
def test_paper_says_what_word_says(tmp_path: Path, body: str) -> None:
    """Letter by letter; how lines are broken is the paper's own."""
    found, faults = proof(project(body))
    assert found is not None, faults
    word = wordfile.read(_written(tmp_path / "a.docx", render_docx(found.edition, LOOK)))
    printed = paper.read(_written(tmp_path / "a.pdf", render_pdf(found.edition, LOOK)))
    assert _letters(printed.body) == _letters(map(with_bare_marks, word.body))
    assert _letters(printed.notes) == _letters(map(with_bare_marks, word.notes))


@pytest.mark.parametrize(
    "body",
    ["## \n\na", "### {#x}\n\na", "- \n- a", "1. a\n2.\n", ">\n\na", "a\n\n- >\n", "Table: {#t}\n\n| a |\n|--|\n| b |"],
)
def test_what_has_no_words_is_a_fault(body: str) -> None:
    """No file has an empty heading, and no catalog a message without text."""
    found, faults = proof(project(body))
    assert found is None
    assert "CG112" in {fault.rule.code for fault in faults}


CATALOGS = [
    ("t26/doc", 'msgid "Text."'),
    ("register", 'msgctxt "place geneva"\nmsgid "Geneva"'),
]
BAD = pytest.mark.parametrize("character", ["\x07", "\ufffe"], ids=ascii)


@BAD
def test_what_no_format_can_carry_is_a_fault(character: str) -> None:
    """In a text and in a data file."""
    words = f"Word{character}word"
    table = project("```table\nsource: x.csv\n```", others={"content/t26/x.csv": f"a,b\n{words},1\n"})
    for workspace in (project(words), table):
        found, faults = proof(workspace)
        assert found is None
        assert [fault.rule.code for fault in faults] == ["CG111"]


@BAD
@pytest.mark.parametrize(("name", "message"), CATALOGS, ids=["document", "register"])
def test_what_no_format_can_carry_is_a_fault_in_a_translation(name: str, message: str, character: str) -> None:
    """A catalog is written with other programs."""
    text = f'msgid ""\nmsgstr ""\n\n{message}\nmsgstr "Mot{character}mot"\n'
    found, _faults = proof(project("Text.", "en, fr", {f"locales/fr/LC_MESSAGES/{name}.po": text}))
    assert found is None


def _assert_said(edition: Edition, said: Flow) -> None:
    assert difference(map(without_marks, said.body), map(plain, block_words(edition.body))) == ""
    notes = (f"{note.number} {' '.join(block_words(note.blocks))}" for note in edition.notes)
    assert difference(said.notes, map(plain, notes)) == ""


def _written(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


def _letters(paragraphs: Iterable[str]) -> str:
    return "".join("".join(map(plain, paragraphs)).split())
