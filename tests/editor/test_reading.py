"""What an editor shows of a thing and where it leads: hover, definitions, references, outline."""

from __future__ import annotations

from pathlib import Path

from bench.editor import Editor, spot
from lsprotocol import types as lsp

from cli.project import write
from editor.project import ARABIC, DOCUMENT, FRENCH, INSTRUMENTS, SESSION, TEXT, french


def shown(editor: Editor, address: str, words: str, within: int = 0) -> str:
    """Return what is shown of words in an open text."""
    found = editor.hover(address, spot(editor.texts[address], words, within))
    if found is None:
        return ""
    assert isinstance(found.contents, lsp.MarkupContent)
    return found.contents.value


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n")


# --------------------------------------------------------------------------------------------------------------- hover


def test_a_citation_in_six_languages(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    told = shown(editor, address, "[@pp-140]", 3)
    assert "**ITU's role in implementing" in told
    for words in ("`en` Resolution 140 (Rev. Bucharest, 2022)", "`fr` Résolution 140 (Rév. Bucarest, 2022)", "`ar` "):
        assert words in told
    assert shown(editor, address, "- pp-140", 4) == told


def test_a_key_of_the_format(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    assert shown(editor, address, "submitted_by") == (
        "**submitted_by** (required)\n\nwho submits it: a key of register/offices.yaml, or {text: …}"
    )
    assert shown(editor, address, "heading: Scope", 2).startswith("**sections › 1 › heading** (required)")


def test_offices_places_and_phrases(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    assert "`fr` Rapport de la Secrétaire générale" in shown(editor, address, "secretary-general", 3)
    assert "`fr` Le Conseil est invité" in shown(editor, address, "note: this report", 8)
    session = editor.open(root / SESSION)
    assert "`fr` Genève" in shown(editor, session, "geneva", 2)


def test_a_text_shows_how_far_its_translations_are(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    told = shown(editor, address, "took note of the review")
    assert "`fr` French: **translated**" in told
    assert "Le Conseil a pris note de l'examen." in told
    assert "`ar` Arabic: **fuzzy**" in told
    assert "`ar` Arabic: **untranslated**" in shown(editor, address, "Members were asked", 3)
    assert "title of the document" in shown(editor, address, "Working methods", 3)


def test_what_others_wrote_is_shown_and_not_carried_out(editor: Editor, root: Path) -> None:
    """An image in a translation would be fetched by an editor that shows Markdown."""
    write(root, {FRENCH: french().replace("Le Conseil a pris note", "Le Conseil ![](https://example.org/x.png) <b>")})
    address = editor.open(root / DOCUMENT)
    assert r"Le Conseil !\[](https://example.org/x.png) \<b>" in shown(editor, address, "took note of the review")


def test_a_cross_reference_and_a_footnote(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    assert "id: methods" in shown(editor, address, "[](#methods)", 5)
    assert "heading: Methods" in shown(editor, address, "[](#methods)", 5)
    assert "## Limits {#limits}" in shown(editor, address, "[](#limits)", 5)
    assert shown(editor, address, "[^why]", 2) == "\\[^why]: The review was asked for in 2025."


def test_the_code_of_a_rule_shows_its_manual(editor: Editor, root: Path) -> None:
    address = editor.open(root / FRENCH, french().replace('msgid "Limits"', '# allow CG231: so\nmsgid "Limits"'))
    assert shown(editor, address, "CG231", 2).startswith("**CG231 ")


def test_a_fault_shows_the_manual_of_its_rule(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    text = TEXT.replace("[@pp-140]", "[@pp-1400]")
    editor.seen(address, lambda found: any(each.code == "CG140" for each in found), editor.change(address, text))
    told = shown(editor, address, "[@pp-1400]", 3)
    assert "**CG140 citation-unknown** (error)" in told
    assert "Correct the key, or add the instrument to the register." in told


def test_a_message_of_a_catalog(editor: Editor, root: Path) -> None:
    address = editor.open(root / FRENCH)
    told = shown(editor, address, "Les Membres ont", 3)
    assert DOCUMENT in told
    assert "*translated*" in told


# --------------------------------------------------------------------------------------------------------- definitions


def test_from_a_citation_to_the_register(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    register = (root / INSTRUMENTS).read_text("utf-8")
    for words, within in (("[@pp-140]", 2), ("- pp-140", 3)):
        (found,) = editor.definition(address, spot(TEXT, words, within))
        assert found.uri == (root / INSTRUMENTS).as_uri()
        assert found.range.start == lsp.Position(line_of(register, "\npp-140:") + 1, 0)
    (office,) = editor.definition(address, spot(TEXT, "secretary-general", 2))
    assert office.uri.endswith("offices.yaml")
    session = editor.open(root / SESSION)
    (found,) = editor.definition(session, spot(editor.texts[session], "geneva", 2))
    assert found.uri.endswith("places.yaml")
    (phrase,) = editor.definition(address, spot(TEXT, "note: this report", 8))
    assert phrase.uri.endswith("phrases.yaml")


def test_from_a_mark_to_its_place(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    (section,) = editor.definition(address, spot(TEXT, "[](#methods)", 5))
    assert (section.uri, section.range.start) == (address, spot(TEXT, "id: methods", 4))
    (heading,) = editor.definition(address, spot(TEXT, "[](#limits)", 5))
    assert heading.range.start == spot(TEXT, "{#limits}", 2)
    (note,) = editor.definition(address, spot(TEXT, "[^why]", 3))
    assert note.range.start == spot(TEXT, "[^why]:", 2)
    (mark,) = editor.definition(address, spot(TEXT, "[^why]:", 3))
    assert mark.range.start == spot(TEXT, "[^why]", 2)


def test_from_a_text_to_its_translations_and_back(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    found = editor.definition(address, spot(TEXT, "The Council took", 3))
    assert [each.uri for each in found] == [(root / ARABIC).as_uri(), (root / FRENCH).as_uri()]
    assert found[1].range.start == spot(french(), "Le Conseil a pris")
    catalog = editor.open(root / FRENCH)
    (source,) = editor.definition(catalog, spot(french(), "Le Conseil a pris", 3))
    assert (source.uri, source.range.start) == (address, spot(TEXT, "The Council took"))
    assert source.range.end == spot(TEXT, "The Council took note of the review.", 36)


def test_from_a_word_of_the_register_to_its_translations_and_back(editor: Editor, root: Path) -> None:
    places = root / "content/register/places.yaml"
    address = editor.open(places)
    found = editor.definition(address, spot(editor.texts[address], "Geneva", 2))
    assert {each.uri.rpartition("/")[2] for each in found} == {"register.po"}
    catalog = root / "locales/fr/LC_MESSAGES/register.po"
    other = editor.open(catalog)
    (source,) = editor.definition(other, spot(editor.texts[other], 'msgid "Geneva"', 8))
    assert source.uri == address
    assert source.range.start == spot(editor.texts[address], "geneva:")


def test_a_broken_file_still_leads_to_what_can_be_told_by_its_lines(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    broken = TEXT.replace("title: Working", "title: [Working")
    editor.change(address, broken)
    (found,) = editor.definition(address, spot(broken, "[](#methods)", 5))
    assert found.range.start == spot(broken, "id: methods", 4)
    assert "**ITU's role" in shown(editor, address, "[@pp-140]", 3)
    assert [each.name for each in editor.outline(address)][-2:] == ["Scope of the review", "Methods"]


# ---------------------------------------------------------------------------------------------------------------- uses


def test_uses_of_a_key_of_the_register(editor: Editor, root: Path) -> None:
    """In documents, in the list of references, and in translations; unsaved texts count."""
    write(root, {"content/t26/other.yaml": TEXT.replace("T26/1", "T26/2")})
    address = editor.open(root / DOCUMENT)
    editor.change(address, TEXT.replace("in writing.", "in writing on [the text](@pp-140)."))
    expected = {"instruments.yaml": 1, "doc.yaml": 3, "other.yaml": 2, "doc.po": 1}
    for file, words in ((INSTRUMENTS, "\npp-140:"), (DOCUMENT, "- pp-140")):
        other = editor.open(root / file) if file != DOCUMENT else address
        found = editor.references(other, spot(editor.texts[other], words, 3))
        names = [each.uri.rpartition("/")[2] for each in found]
        assert {name: names.count(name) for name in names} == expected


def test_uses_of_an_id_and_of_a_footnote(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    found = editor.references(address, spot(TEXT, "{#limits}", 3))
    assert [each.range.start for each in found if each.uri == address] == [
        spot(TEXT, "{#limits}", 2),
        spot(TEXT, "(#limits)", 2),
    ]
    assert [each.uri for each in found if each.uri != address] == [(root / FRENCH).as_uri()]
    assert len(editor.references(address, spot(TEXT, "[^why]", 3))) == 2


# ------------------------------------------------------------------------------------------------------------- outline


def test_the_outline_of_a_document(editor: Editor, root: Path) -> None:
    address = editor.open(root / DOCUMENT)
    found = editor.outline(address)
    assert [each.name for each in found] == [
        "document", "agenda_item", "date", "original", "submitted_by", "title", "purpose", "strategic_plan",
        "financial_implications", "references", "numbering", "action",
        "Scope of the review", "Methods",
    ]  # fmt: skip
    scope = found[-2]
    assert scope.detail == "section scope"
    assert [each.name for each in scope.children or ()] == ["Limits", "Sources"]
    assert scope.range.end.line == line_of(TEXT, "[^why]:")
    folds = editor.folds(address)
    assert (scope.range.start.line, scope.range.end.line) in {(each.start_line, each.end_line) for each in folds}


def test_the_outline_of_register_and_catalog(editor: Editor, root: Path) -> None:
    assert "pp-140" in [each.name for each in editor.outline(editor.open(root / INSTRUMENTS))]
    found = editor.outline(editor.open(root / ARABIC))
    assert [(each.name, each.detail) for each in found] == [("The Council took note of the review.", "fuzzy")]


def test_documents_and_keys_of_the_whole_project(editor: Editor, root: Path) -> None:
    editor.open(root / DOCUMENT)
    (document,) = [each for each in editor.symbols("T26/1") if each.container_name == "Working methods of the Council"]
    assert document.name == "T26/1"
    assert "pp-140" in [each.name for each in editor.symbols("pp140")]
    assert editor.symbols("no such thing at all") == []
