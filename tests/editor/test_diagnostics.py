"""Faults while somebody types."""

from __future__ import annotations

from pathlib import Path

from bench.editor import Editor, place, spot
from lsprotocol import types as lsp

from cli.project import write
from editor.project import DOCUMENT, FRENCH, INSTRUMENTS, SESSION, TEXT, french, project


def codes(found: list[lsp.Diagnostic]) -> list[str]:
    return [str(each.code) for each in found]


def none(found: list[lsp.Diagnostic]) -> bool:
    return not found


def of(code: str) -> object:
    """Return what says whether faults of a rule are shown."""
    return lambda found: code in codes(found)


def test_a_fault_appears_and_goes_while_the_file_on_the_disk_stays(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    version = editor.change(address, TEXT.replace("[@pp-140]", "[@pp-1400]"))
    (fault,) = editor.seen(address, lambda found: "CG140" in codes(found), version)
    assert fault.severity is lsp.DiagnosticSeverity.Error
    assert fault.source == "councilgen"
    assert "'pp-1400'" in fault.message
    assert "did you mean pp-140?" in fault.message
    start = spot(TEXT, "[@pp-140]")
    assert fault.range == lsp.Range(start, lsp.Position(start.line, start.character + len("[@pp-1400]")))
    editor.seen(address, none, editor.change(address, TEXT))
    assert (root / DOCUMENT).read_text("utf-8") == TEXT


def test_yaml_that_is_none_is_one_fault_at_its_place(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    broken = TEXT.replace("title: Working", "title: a: Working")
    (fault,) = editor.seen(address, lambda found: "CG103" in codes(found), editor.change(address, broken))
    assert fault.range.start.line == TEXT[: TEXT.index("title: ")].count("\n")


def test_a_fault_names_the_other_places_that_belong_to_it(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    twice = TEXT.replace("id: methods", "id: scope")
    found = editor.seen(address, lambda found: "CG142" in codes(found), editor.change(address, twice))
    fault = next(each for each in found if each.code == "CG142")
    (related,) = fault.related_information or ()
    assert related.location.uri == address
    assert related.location.range.start.line == TEXT[: TEXT.index("id: scope")].count("\n")


def test_faults_of_a_catalog_are_found_in_its_unsaved_text(editor: Editor, root: Path) -> None:
    address = editor.open(root / FRENCH)
    text = french().replace("demandé en 2025", "demandé en 2024")
    found = editor.seen(address, bool, editor.change(address, text))
    assert any("2025" in each.message for each in found)
    start = place(text, text.index("L'examen a été demandé"))
    assert all(each.range.start.line == start.line for each in found)
    editor.seen(address, none, editor.change(address, french()))


def test_a_catalog_that_is_none_is_a_fault(editor: Editor, root: Path) -> None:
    address = editor.open(root / FRENCH)
    text = french().replace('msgstr "Limites"', 'msgstr "Limites')
    found = editor.seen(address, lambda found: "CG201" in codes(found), editor.change(address, text))
    assert found[0].range.start.line == text[: text.index('msgstr "Limites')].count("\n")


def test_a_changed_text_is_missing_in_its_catalogs(editor: Editor, root: Path) -> None:
    """Whole documents are read with unsaved texts; the faults of files that nobody has open are shown too."""
    address = editor.open(root / DOCUMENT)
    catalog = (root / FRENCH).as_uri()
    editor.change(address, TEXT.replace("in writing", "by telephone"))
    found = editor.seen(catalog, lambda found: "CG203" in codes(found))
    assert any("by telephone" in each.message for each in found)
    editor.change(address, TEXT)
    editor.seen(catalog, none)


def test_two_documents_of_one_number(editor: Editor, root: Path) -> None:
    write(root, {"content/t26/other.yaml": TEXT.replace("T26/1", "T26/2")})
    address = editor.open(root / "content/t26/other.yaml")
    editor.change(address, TEXT)
    found = editor.seen(address, lambda found: "CG143" in codes(found))
    fault = next(each for each in found if each.code == "CG143")
    (related,) = fault.related_information or ()
    assert related.location.uri == (root / DOCUMENT).as_uri()


def test_the_register_as_it_is_written_counts_for_documents(editor: Editor, root: Path) -> None:
    write(root, {DOCUMENT: TEXT.replace("[@pp-140]", "[@new-text]")})
    address = editor.open(root / DOCUMENT)
    editor.seen(address, lambda found: "CG140" in codes(found))
    register = (root / INSTRUMENTS).read_text("utf-8")
    other = editor.open(root / INSTRUMENTS)
    editor.change(other, f"{register}\nnew-text:\n  title: A new text\n")
    editor.seen(address, lambda found: "CG140" not in codes(found))


def test_a_register_that_is_no_yaml_just_now_takes_nothing_away(editor: Editor, root: Path) -> None:
    """Half a line in the register makes no fault in every document."""
    address = editor.open(root / DOCUMENT)
    editor.seen(address, none)
    other = editor.open(root / INSTRUMENTS)
    register = (root / INSTRUMENTS).read_text("utf-8")
    editor.seen(other, lambda found: "CG103" in codes(found), editor.change(other, f'{register}\nnew: "half'))
    editor.seen(address, none, editor.change(address, TEXT.replace("Members", "All members")))


def test_the_session_file(editor: Editor, root: Path) -> None:
    address = editor.open(root / SESSION)
    text = editor.texts[address].replace("geneva", "genoa")
    (fault,) = editor.seen(address, lambda found: "CG144" in codes(found), editor.change(address, text))
    assert fault.range.start == spot(text, "genoa")


def test_a_file_that_changes_on_the_disk_is_read_again(editor: Editor, root: Path) -> None:
    editor.open(root / FRENCH)  # any file of the project
    write(root, {DOCUMENT: TEXT.replace("[@pp-140]", "[@nowhere]")})
    editor.touched(root / DOCUMENT)
    editor.seen((root / DOCUMENT).as_uri(), lambda found: "CG140" in codes(found))
    write(root, {DOCUMENT: TEXT})
    editor.touched(root / DOCUMENT)
    editor.seen((root / DOCUMENT).as_uri(), none)


def test_closing_without_saving_shows_the_file_again(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    editor.seen(address, lambda found: "CG140" in codes(found), editor.change(address, TEXT.replace("[@pp", "[@qq")))
    editor.close(address)
    editor.seen(address, none)


def test_a_new_file_that_was_never_saved(editor: Editor, root: Path) -> None:
    address = editor.open(root / "content/t26/fresh.yaml", "document: T26/9\n")
    found = editor.seen(address, lambda found: "CG107" in codes(found))
    assert {"CG107"} == set(codes(found))


def test_fast_typing_ends_with_the_faults_of_the_last_text(editor: Editor, root: Path) -> None:
    """Every character is a change; what was found in an earlier text never overwrites what is so in the last."""
    address = editor.open(root / DOCUMENT)
    text, at = TEXT, TEXT.index("Members were")
    version = 1
    for character in "See [@pp-71] and [@nowhere] and [](#limits). " * 4:
        here = place(text, at)
        text = text[:at] + character + text[at:]
        at += 1
        version = editor.type(address, here, here, character, text)
    found = editor.seen(address, lambda found: codes(found).count("CG140") == 4, version)
    assert editor.diagnostics[address].version == version
    assert [each.range.start.character for each in found if each.code == "CG140"] == [
        6 + at for at in range(len("See [@pp-71] and "), 45 * 4, 45)
    ]


def test_several_projects_and_sessions_at_once(editor: Editor, tmp_path: Path) -> None:
    first, second = project(tmp_path / "first"), project(tmp_path / "second")
    write(second, {"content/u26/session.yaml": (second / SESSION).read_text("utf-8").replace("T26", "U26")})
    write(second, {"content/u26/doc.yaml": TEXT.replace("T26/1", "T26/1")})
    one, other = editor.open(first / DOCUMENT), editor.open(second / "content/u26/doc.yaml")
    assert none(editor.seen(one, none))
    found = editor.seen(other, lambda found: "CG143" in codes(found))
    assert "is not a number of session U26" in found[0].message
    editor.close_all(tmp_path)


def test_files_that_belong_to_no_project_are_passed_over(editor: Editor, root: Path, tmp_path: Path) -> None:
    alone = tmp_path / "notes.yaml"
    alone.write_text("a: [\n", "utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/page.yaml").write_text("b: {\n", "utf-8")
    for file in (alone, tmp_path / "content/page.yaml"):
        address = editor.open(file)
        editor.change(address, "c: [[\n")
        assert editor.complete(address, lsp.Position(0, 2)) == []
        assert editor.hover(address, lsp.Position(0, 0)) is None
        assert editor.outline(address) == []
        editor.close(address)
    untitled = editor.open(root / DOCUMENT)
    editor.seen(untitled, none)
    assert not [address for address in editor.diagnostics if address.startswith(tmp_path.as_uri() + "/content")]


def test_a_template_that_is_none_is_told_of_and_stops_nothing(editor: Editor, root: Path) -> None:
    write(root, {"templates/council/document.html.j2": "{% if %}"})
    address = editor.open(root / DOCUMENT)
    editor.seen(address, lambda found: "CG140" in codes(found), editor.change(address, TEXT.replace("[@pp", "[@qq")))
