"""What an author has most likely meant is offered as an edit of the file."""

from __future__ import annotations

import pytest

from checks.casefile import AROUND, BASE, DOCUMENT
from councilgen.diagnostics.model import Diagnostic, Edit
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace

GOOD = AROUND + "      Text.\n"


@pytest.mark.parametrize(
    ("right", "wrong", "code", "title"),
    [
        ("title: A title", "tilte: A title", "CG106", "rename tilte to title"),
        ("title: A title", '"tilte": A title', "CG106", "rename tilte to title"),
        ("    heading: First", "    haeding: First", "CG106", "rename haeding to heading"),
        ("title: A title", "title: A title\nkind: raport", "CG109", "write report for raport"),
        ("title: A title", "title: A title\nnumbering: {headings: 'arabik'}", "CG109", "write arabic for arabik"),
        ("title: A title", "title: A title\naction: {noet: this document}", "CG106", "rename noet to note"),
        ("secretary-general", "secretery-general", "CG144", "write secretary-general for secretery-general"),
    ],
)
def test_a_likely_word_is_offered(right: str, wrong: str, code: str, title: str) -> None:
    """One fault with one cure, after which there is none."""
    text = GOOD.replace(right, wrong)
    (fault,) = faults(text)
    (fix,) = fault.fixes
    assert (fault.rule.code, fix.title, fix.safe) == (code, title, False)
    assert faults(edited(text, fix.edits)) == []


def test_a_likely_word_is_offered_in_a_data_table() -> None:
    """Its lines are YAML inside a text of the document."""
    table = "      ```table\n      source: a.csv\n      {}: Figures\n      ```\n"
    wrong, right = (AROUND + table.format(key) for key in ("captoin", "caption"))
    (fault,) = faults(wrong)
    assert edited(wrong, fault.fixes[0].edits) == right


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("title: A title", "title: A title\ntitel: Another"),
        GOOD.replace("original: en", "original: deutsch"),
        GOOD.replace("title: A title", "title: A title\ntitle: Another"),
        GOOD.replace("title: A title", "title: A title\nkind: >-\n  rep\n  ort"),
    ],
    ids=["a key that is there", "nothing like it", "a key twice", "several lines"],
)
def test_what_nobody_can_guess_has_no_cure(text: str) -> None:
    """The fault is told, and the author decides."""
    (fault,) = faults(text)
    assert fault.fixes == ()


def faults(text: str) -> list[Diagnostic]:
    """Return what is wrong with a document, but for what an editor misses in so short a one."""
    found = examine(MemoryWorkspace({**BASE, DOCUMENT: text, "content/t26/a.csv": "a\nb\n"}))
    return [fault for fault in found if not fault.rule.code.startswith("CG3")]


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    """Return the text with its edits done; each lies in one line."""
    lines = text.split("\n")
    for edit in edits:
        line = lines[edit.span.line - 1]
        lines[edit.span.line - 1] = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    return "\n".join(lines)
