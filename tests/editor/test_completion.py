"""What may be written where the cursor stands: in whole files, and in those that are no YAML because somebody types."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.editor import Editor, place
from lsprotocol import types as lsp

from cli.project import write
from editor.project import DOCUMENT, FRENCH, INSTRUMENTS, SESSION, TEXT, french

SECTION = "sections:\n  - id: a\n    heading: A\n    body: |\n"


def offered(editor: Editor, file: Path, text: str) -> list[lsp.CompletionItem]:
    """Return what is offered at the bar in a text."""
    at = text.index("¦")
    plain = text.replace("¦", "")
    address = editor.open(file, plain)
    found = editor.complete(address, place(plain, at))
    editor.close(address)
    return found


def labels(found: list[lsp.CompletionItem]) -> list[str]:
    return [item.label for item in found]


def taken(text: str, item: lsp.CompletionItem) -> str:
    """Return the text after an item was taken, as an editor has it that fills in nothing."""
    edit = item.text_edit
    assert isinstance(edit, lsp.TextEdit)
    plain = text.replace("¦", "")
    lines = plain.split("\n")
    line = lines[edit.range.start.line]
    assert edit.range.start.line == edit.range.end.line
    lines[edit.range.start.line] = line[: edit.range.start.character] + edit.new_text + line[edit.range.end.character :]
    return "\n".join(lines)


# ---------------------------------------------------------------------------------------------------------------- keys


def test_an_empty_file_is_offered_the_keys_of_a_document_the_required_first(editor: Editor, root: Path) -> None:
    found = offered(editor, root / "content/t26/new.yaml", "¦")
    assert labels(found)[:6] == ["document", "date", "original", "submitted_by", "title", "sections"]
    assert {"agenda_item", "purpose", "annexes"} < set(labels(found))
    title = next(item for item in found if item.label == "title")
    assert title.detail == "required"
    assert isinstance(title.documentation, lsp.MarkupContent)
    assert "the title" in title.documentation.value


def test_keys_that_are_there_are_not_offered_again(editor: Editor, root: Path) -> None:
    found = labels(offered(editor, root / DOCUMENT, TEXT.replace("numbering:", "¦\nnumbering:")))
    assert "annexes" in found
    assert not {"agenda_item", "document", "title", "numbering", "sections"} & set(found)


def test_a_key_that_is_changed_is_offered_and_keeps_its_colon(editor: Editor, root: Path) -> None:
    text = TEXT.replace("numbering:", "numb¦ering:")
    item = next(item for item in offered(editor, root / DOCUMENT, text) if item.label == "numbering")
    assert taken(text, item) == TEXT


def test_a_block_is_a_snippet_that_makes_a_whole_section(editor: Editor, root: Path) -> None:
    (item,) = offered(editor, root / DOCUMENT, "document: T26/1\nsections:\n  ¦")
    assert isinstance(item.text_edit, lsp.TextEdit)
    assert item.text_edit.new_text == "- id: ${1}\n  heading: ${2}\n  body: |\n    ${3}"
    assert item.insert_text_format is lsp.InsertTextFormat.Snippet
    assert item.insert_text_mode is lsp.InsertTextMode.AdjustIndentation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sections:\n  - ¦", ["id", "heading", "body"]),
        ("sections:\n  - id: a\n    he¦", ["heading", "body"]),
        ("sections:\n  - id: a\n    ¦\n    body: |\n      Words.\n", ["heading"]),
        ("sections:\n  - id: a\n    body: |\n      Words.\n    ¦", ["heading"]),
        ("sections:\n- id: a\n  ¦", ["heading", "body"]),
        ("numbering: {¦", ["headings", "paragraphs"]),
        ("numbering: {headings: arabic, ¦", ["paragraphs"]),
        ("numbering:\n  ¦", ["headings", "paragraphs"]),
        ("annexes:\n  - id: a\n    title: A\n    extracts:\n      - {nu¦", ["number", "text"]),
        ("annexes:\n  - id: a\n    ¦", ["title", "body", "extracts", "orientation"]),
        ("action:\n  ¦", ["note", "approve", "consider", "endorse", "adopt"]),
        ("submitted_by: {¦", ["text"]),
        ('title: "not closed\nnumbering: {headings: [\nsections:\n  - id: a\n    ¦', ["heading", "body"]),
        ("  title: too far in\nsections:\n    - id: a\n      ¦", ["heading", "body"]),
    ],
)
def test_keys_where_they_may_stand(editor: Editor, root: Path, text: str, expected: list[str]) -> None:
    assert labels(offered(editor, root / DOCUMENT, text)) == expected


def test_keys_of_a_session_and_of_the_register(editor: Editor, root: Path) -> None:
    assert labels(offered(editor, root / SESSION, "session: T26\n¦"))[:3] == ["name", "place", "start"]
    found = labels(offered(editor, root / INSTRUMENTS, "new-text:\n  ¦"))
    assert found[0] == "title"
    assert {"body", "kind", "number", "url"} < set(found)


def test_each_kind_of_document_has_its_keys(editor: Editor, root: Path) -> None:
    found = labels(offered(editor, root / DOCUMENT, "kind: draft-resolution\n¦"))
    assert {"preamble", "operative"} < set(found)
    assert "sections" not in found
    text = "kind: draft-resolution\noperative:\n  - id: a\n    ¦"
    assert labels(offered(editor, root / DOCUMENT, text)) == ["opening", "body"]


def test_an_editor_without_snippets_gets_plain_words(root: Path) -> None:
    with Editor(root, snippets=False) as plain:
        (item,) = offered(plain, root / DOCUMENT, "sections:\n  ¦")
        assert isinstance(item.text_edit, lsp.TextEdit)
        assert item.text_edit.new_text == "- id: "
        assert item.insert_text_format is lsp.InsertTextFormat.PlainText


# -------------------------------------------------------------------------------------------------------------- values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kind: ¦", ["report", "note", "contribution", "information", "draft-resolution"]),
        ("kind: report\noriginal: e¦", ["ar", "zh", "en", "fr", "ru", "es"]),  # the editor chooses among them
        ("original: ¦", ["ar", "zh", "en", "fr", "ru", "es"]),
        ("numbering: {headings: ¦", ["upper-roman", "arabic", "none"]),
        ("numbering:\n  paragraphs: ¦", ["none", "continuous", "by-section"]),
        ("action:\n  note: ¦", ["this document", "this report"]),
        ("strategic_plan: [partnerships, ¦", ["convening-platforms", "partnerships", "international-cooperation"]),
        ("submitted_by: ¦", ["secretary-general", "chair-cwg-wsis-sdg", "{text: …}"]),
        ("annexes:\n  - id: a\n    orientation: ¦", ["portrait", "landscape"]),
        ("kind:¦", []),
        ("title: ¦", []),
        ("# kind: ¦", []),
    ],
)
def test_values_where_they_may_stand(editor: Editor, root: Path, text: str, expected: list[str]) -> None:
    assert set(labels(offered(editor, root / DOCUMENT, text))) == set(expected)


def test_places_and_languages_of_a_session(editor: Editor, root: Path) -> None:
    assert "geneva" in labels(offered(editor, root / SESSION, "session: T26\nplace: ¦"))
    found = offered(editor, root / SESSION, "languages: [ar, ¦")
    assert [item.detail for item in found if item.label == "fr"] == ["Français"]
    assert labels(offered(editor, root / SESSION, "template: ¦")) == ["council"]


def test_a_standard_phrase_shows_its_wordings(editor: Editor, root: Path) -> None:
    found = offered(editor, root / DOCUMENT, "action: ¦")
    item = next(item for item in found if item.label == "{note: this document}")
    assert isinstance(item.documentation, lsp.MarkupContent)
    assert "Le Conseil est invité" in item.documentation.value


def test_keys_of_instruments_in_the_list_of_references(editor: Editor, root: Path) -> None:
    for text in ("references:\n  - ¦", "references:\n  - pp¦\nsections:\n", "references: [pp-140, ¦"):
        assert {"pp-140", "unga-70-125"} < set(labels(offered(editor, root / DOCUMENT, text)))
    text = "references:\n  ¦\nsections:\n"
    item = next(item for item in offered(editor, root / DOCUMENT, text) if item.label == "- pp-140")
    assert taken(text, item) == "references:\n  - pp-140\nsections:\n"


# ------------------------------------------------------------------------------------------------------------ Markdown


def test_a_citation_shows_the_wording_in_all_languages(editor: Editor, root: Path) -> None:
    text = f"{SECTION}      See [@pp-1¦ and go on.\n"
    found = offered(editor, root / DOCUMENT, text)
    editor.open(root / DOCUMENT)
    item = next(item for item in found if item.label == "pp-140")
    assert "ITU's role in implementing" in (item.detail or "")
    assert taken(text, item) == f"{SECTION}      See [@pp-140] and go on.\n"
    whole = editor.resolve(item)
    assert isinstance(whole.documentation, lsp.MarkupContent)
    for words in ("Résolution 140 (Rév. Bucarest, 2022)", "القرار 140", "第140号决议", "Resolution 140"):
        assert words in whole.documentation.value


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[@¦]", "[@pp-140]"),
        ("[@unga-70-¦125]", "[@pp-140]"),
        ("[the resolution](@¦", "[the resolution](@pp-140)"),
        ("[the resolution](@¦)", "[the resolution](@pp-140)"),
    ],
)
def test_a_citation_is_written_whole(editor: Editor, root: Path, before: str, after: str) -> None:
    text = f"{SECTION}      See {before}\n"
    item = next(item for item in offered(editor, root / DOCUMENT, text) if item.label == "pp-140")
    assert taken(text, item) == f"{SECTION}      See {after}\n"


def test_citations_in_any_text(editor: Editor, root: Path) -> None:
    for text in ("purpose: See [@¦", 'purpose: "See [@¦', "purpose: >\n  See [@¦", 'submitted_by: {text: "By [@¦'):
        assert "pp-140" in labels(offered(editor, root / DOCUMENT, text))


def test_ids_of_the_document(editor: Editor, root: Path) -> None:
    more = (
        "      Table: Costs {#costs}\n\n      ```table\n      source: data.csv\n      id: figures\n      ```\n"
        "annexes:\n  - id: annex-a\n    title: An annex\n"
    )
    text = TEXT.replace("as [](#methods)", "as [](#¦methods)") + more
    found = offered(editor, root / DOCUMENT, text)
    assert set(labels(found)) == {"scope", "methods", "limits", "costs", "figures", "annex-a"}
    details = {item.label: item.detail for item in found}
    assert details["scope"] == "Scope of the review"
    assert details["annex-a"] == "An annex"


def test_footnotes_of_the_same_text(editor: Editor, root: Path) -> None:
    text = TEXT.replace("took note of the review.", "took note of the review.[^¦")
    (item,) = offered(editor, root / DOCUMENT, text)
    assert (item.label, item.detail) == ("why", "The review was asked for in 2025.")
    assert offered(editor, root / DOCUMENT, TEXT.replace("in writing.", "in writing.[^¦")) == []


def test_options_of_a_table(editor: Editor, root: Path) -> None:
    write(root, {"content/t26/costs.csv": "a,b\n1,2\n"})
    assert labels(offered(editor, root / DOCUMENT, f"{SECTION}      ```table\n      source: x.csv\n      ¦"))[:2] == [
        "id",
        "caption",
    ]
    assert labels(offered(editor, root / DOCUMENT, f"{SECTION}      ```table\n      source: ¦")) == ["costs.csv"]


def test_marks_in_a_translation(editor: Editor, root: Path) -> None:
    text = french().replace("Il fait suite à la [@pp-140]", "Il fait suite à la [@¦pp-140]")
    assert "unga-70-125" in labels(offered(editor, root / FRENCH, text))
    text = french().replace("l'explique [](#methods)", "l'explique [](#¦methods)")
    assert set(labels(offered(editor, root / FRENCH, text))) == {"scope", "methods", "limits"}
    text = french().replace("l'explique [](#methods)[^why]", "l'explique [](#methods)[^¦")
    assert labels(offered(editor, root / FRENCH, text)) == ["why"]
    assert offered(editor, root / FRENCH, "# [@¦") == []


def test_nothing_is_offered_in_plain_words(editor: Editor, root: Path) -> None:
    assert offered(editor, root / DOCUMENT, f"{SECTION}      The Council ¦took note.\n") == []
