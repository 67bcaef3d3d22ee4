"""What an editor changes for its author: quick fixes and other names."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.editor import Editor, spot
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from councilgen.i18n import po, reviews
from councilgen.pipeline import examine
from councilgen.workspace import DiskWorkspace
from editor.project import DOCUMENT, FRENCH, TEXT, french


def applied(text: str, edits: list[lsp.TextEdit]) -> str:
    """Return a text with edits in it, as the protocol says they are carried out."""
    lines = text.splitlines(keepends=True) or [""]
    starts = [sum(map(len, lines[:at])) for at in range(len(lines) + 1)]

    def offset(where: lsp.Position) -> int:
        line = lines[where.line] if where.line < len(lines) else ""
        return starts[where.line] + len(line.encode("utf-16-le")[: 2 * where.character].decode("utf-16-le"))

    for edit in sorted(edits, key=lambda each: (each.range.start.line, each.range.start.character), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def carried_out(root: Path, edit: lsp.WorkspaceEdit | None) -> dict[str, str]:
    """Carry edits out on the disk; return the files concerned, by their paths in the project."""
    assert edit is not None
    found = {}
    for address, edits in (edit.changes or {}).items():
        file = Path(address.removeprefix("file://"))
        text = applied(file.read_bytes().decode("utf-8"), list(edits))
        file.write_bytes(text.encode("utf-8"))
        found[file.relative_to(root).as_posix()] = text
    return found


def test_a_quick_fix_is_carried_out_as_it_is_offered(editor: Editor, root: Path) -> None:
    """A doubled space in a translation: the fault goes, and no other byte changes."""
    address = editor.open(root / FRENCH)
    text = french().replace("a pris note", "a pris  note")
    found = editor.seen(
        address, lambda found: any(each.code == "CG247" for each in found), editor.change(address, text)
    )
    fault = next(each for each in found if each.code == "CG247")
    (action,) = [each for each in editor.actions(address, fault.range) if each.kind == lsp.CodeActionKind.QuickFix]
    assert list(action.diagnostics or ()) == [fault]
    assert action.edit is not None
    assert applied(text, list((action.edit.changes or {})[address])) == french()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("[@pp-140]", "[@pp-1400]"),
        ("[](#methods)", "[](#method)"),
        ("- pp-140", "- pp-1400"),
        ("note: this report", "note: this reprt"),
        ("numbering:", "numbring:"),
        ("secretary-general", "secretary-genral"),
        ("secretary-general", '"secretary-genral"'),
    ],
)
def test_what_was_meant_is_offered_for_what_is_not_known(editor: Editor, root: Path, right: str, wrong: str) -> None:
    address = editor.open(root / DOCUMENT)
    text = TEXT.replace(right, wrong)
    (fault,) = editor.seen(address, lambda found: len(found) == 1, editor.change(address, text))
    (action,) = editor.actions(address, fault.range)
    assert action.is_preferred
    assert action.title.startswith(("Write ", "Rename "))
    assert action.edit is not None
    mended = applied(text, list((action.edit.changes or {})[address]))
    assert mended.replace('"', "") == TEXT
    editor.seen(address, lambda found: not found, editor.change(address, mended))


def test_all_that_is_safe_is_mended_at_once(editor: Editor, root: Path) -> None:
    address = editor.open(root / FRENCH)
    text = french().replace("a pris note", "a pris  note").replace("été consultés", "été  consultés")
    editor.seen(address, lambda found: len(found) == 2, editor.change(address, text))
    everything = lsp.Range(lsp.Position(0, 0), lsp.Position(999, 0))
    (action,) = editor.actions(address, everything, "source.fixAll")
    assert action.kind == "source.fixAll.councilgen"
    assert action.edit is not None
    assert applied(text, list((action.edit.changes or {})[address])) == french()


# ------------------------------------------------------------------------------------------------------------ renaming


def test_a_section_and_all_that_leads_to_it(editor: Editor, root: Path) -> None:
    """The translations move along: what was translated is translated, and a review mark still holds."""
    catalog = root / FRENCH
    (block,) = [each for each in po.read(french(), "").blocks if "(#methods)" in each.message]
    mark = reviews.Mark(reviews.digest("", block.message, "", block.strings), "A. Reviser").line
    catalog.write_text(french().replace(block.text, f"# {mark}\n{block.text}"), "utf-8")
    address = editor.open(root / DOCUMENT)
    for words, within in (("[](#methods)", 6), ("id: methods", 6)):
        found = editor.renamable(address, spot(TEXT, words, within))
        assert found.placeholder == "methods"
    before = {fault.message for fault in examine(DiskWorkspace(root))}
    changed = carried_out(root, editor.rename(address, spot(TEXT, "id: methods", 6), "ways-and-means"))
    assert changed[DOCUMENT] == TEXT.replace("(#methods)", "(#ways-and-means)").replace(
        "id: methods", "id: ways-and-means"
    )
    (block,) = [each for each in po.read(changed[FRENCH], "").blocks if "(#ways-and-means)" in each.message]
    assert "(#ways-and-means)" in block.strings[0]
    assert reviews.holds(block.comment, reviews.digest("", block.message, "", block.strings))
    assert {fault.message for fault in examine(DiskWorkspace(root))} == before


def test_places_of_messages_move_with_a_section(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    changed = carried_out(root, editor.rename(address, spot(TEXT, "id: scope", 5), "range"))
    assert f"#: {DOCUMENT}#scope" not in changed[FRENCH]
    assert changed[FRENCH] == french().replace(f"{DOCUMENT}#scope", f"{DOCUMENT}#range")


def test_a_sub_heading(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    changed = carried_out(root, editor.rename(address, spot(TEXT, "(#limits)", 3), "bounds"))
    assert changed[DOCUMENT] == TEXT.replace("#limits", "#bounds")
    assert "#limits" not in changed[FRENCH]


def test_a_footnote(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    changed = carried_out(root, editor.rename(address, spot(TEXT, "[^why]:", 3), "reason"))
    assert changed[DOCUMENT] == TEXT.replace("[^why]", "[^reason]")
    assert changed[FRENCH].count("[^reason]") == 2
    assert "[^why]" not in changed[FRENCH]


@pytest.mark.parametrize("name", ["methods", "Two words", "9", ""])
def test_a_name_that_cannot_be_given_is_refused(editor: Editor, root: Path, name: str) -> None:
    address = editor.open(root / DOCUMENT)
    with pytest.raises(JsonRpcException, match=r"id"):
        editor.rename(address, spot(TEXT, "{#limits}", 3), name)


def test_plain_words_and_citations_have_no_name_to_change(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    for words in ("The Council", "[@pp-140]", "title:"):
        assert editor.renamable(address, spot(TEXT, words, 2)) is None
    with pytest.raises(JsonRpcException):
        editor.rename(address, spot(TEXT, "[@pp-140]", 3), "other")
