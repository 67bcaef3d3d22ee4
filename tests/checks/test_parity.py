"""Six languages of one document are built alike, or the build says where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.casefile import AROUND, BASE, DOCUMENT
from councilgen.diagnostics.model import Diagnostic
from councilgen.languages import Tag
from councilgen.pipeline import build, examine
from councilgen.publish.selection import Wanted
from councilgen.workspace import MemoryWorkspace

ROOT = Path(__file__).parents[2]
TEMPLATES = {f"templates/council/{file.name}": file.read_bytes() for file in ROOT.glob("templates/council/*.*")}
TEMPLATE = "templates/council/document.html.j2"
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
BODY = """\
One paragraph.

## A part {#part}

Another, see [the page](https://example.org/a).[^n]

- a point
- a second one

> Said by others.

Table: Costs {#costs}

| Year | Cost |
|------|------|
| 2025 | 12   |

[^n]: A note.
"""
NUMBERED = AROUND.replace("sections:", "numbering: {headings: arabic, paragraphs: continuous}\nsections:")
WORDS = {
    "A title": "Un titre",
    "First": "Premier",
    "One paragraph.": "Un alinéa.",
    "A part": "Une partie",
    "Another, see [the page](https://example.org/a).[^n]": "Un autre, voir [la page](https://example.org/a)[^n].",
    "a point": "un point",
    "a second one": "un second",
    "Said by others.": "Dit par d'autres.",
    "Costs": "Coûts",
    "Year": "Année",
    "Cost": "Coût",
    "2025": "2025",
    "12": "12",
    "A note.": "Une note.",
}


def project(
    template: tuple[str, str] = ("", ""), words: dict[str, str] | None = None, others: dict[str, str] | None = None
) -> MemoryWorkspace:
    """Return a project in English and French: with a change to the template, and to translations."""
    changed = TEMPLATES[TEMPLATE].decode("utf-8")
    assert template[0] in changed
    session = BASE["content/t26/session.yaml"].replace("[en]", "[en, fr]")
    body = "".join(f"      {line}".rstrip() + "\n" for line in BODY.split("\n"))
    document = (
        NUMBERED
        + body
        + "annexes:\n  - id: annex\n    title: More\n    extracts:\n      - {number: 107, text: Quoted.}\n"
    )
    po = "".join(f'\nmsgid "{one}"\nmsgstr "{other}"\n' for one, other in {**WORDS, **(words or {})}.items())
    return MemoryWorkspace({
        **BASE, **TEMPLATES, TEMPLATE: changed.replace(*template, 1) if template[0] else changed,
        "content/t26/session.yaml": session, DOCUMENT: document, FRENCH: f'msgid ""\nmsgstr ""\n{po}', **(others or {}),
    })  # fmt: skip


def broken(workspace: MemoryWorkspace) -> list[Diagnostic]:
    """Return the faults of parity that `councilgen check` shows."""
    found = [fault for fault in examine(workspace, compose=True) if fault.severity == "error"]
    assert {fault.rule.code for fault in found} <= {"CG310"}
    return found


def only_in_french(markup: str) -> str:
    """Return markup of a template that shows in French only."""
    return f'{{% if language.tag == "fr" %}}{markup}{{% endif %}}'


def test_languages_of_a_good_template_are_alike() -> None:
    """Whatever is translated and whatever not."""
    assert broken(project()) == []


BREACHES = [
    ('number="{{ section.number }}"', 'number="{{ section.number if language.tag == "en" else section.number ~ "a" }}"',
     "Français has a heading 1a of level 1 where English has a heading 1 of level 1", f"{DOCUMENT}:9:14"),
    ("{{ section.body }}", '{% if language.tag == "en" %}{{ section.body }}{% endif %}',
     "Français has nothing where English has a paragraph 1", f"{DOCUMENT}:11:7"),
    ("{{ annex.extracts }}", '{% if language.tag == "fr" %}<p>107</p>{% else %}{{ annex.extracts }}{% endif %}',
     "Français has a paragraph where English has a paragraph 107 in the style extract", f"{DOCUMENT}:34:29"),
    ("<h1>", only_in_french('<h2 number="0">Avant</h2>') + "<h1>",
     "Français has a heading 0 of level 1 where English has nothing", f"{DOCUMENT}:1:11"),
    ("{{ document.author }}", '{{ document.author }}<a href="https://example.org/{{ language.tag }}">x</a>',
     "Français has a link to https://example.org/fr where English has a link to https://example.org/en",
     f"{DOCUMENT}:1:11"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message", "place"), BREACHES, ids=[breach[2] for breach in BREACHES])
def test_a_template_that_differs_between_languages_is_named(old: str, new: str, message: str, place: str) -> None:
    """Both values and both languages are said; the place is the text that is concerned, or the template."""
    first = broken(project((old, new)))[0]
    assert (first.message, str(first.span), first.severity) == (message, place, "error")
    assert TEMPLATE in {first.span.file, *(related.span.file for related in first.related)}
    assert "mend the template" in first.hints[0]


def test_every_part_that_is_missing_is_named() -> None:
    """One fault a part, in the order of the document."""
    lost = broken(project(("{{ section.body }}", '{% if language.tag == "en" %}{{ section.body }}{% endif %}')))
    said = [fault.message.removeprefix("Français has nothing where English has a ") for fault in lost]
    assert sorted(said) == sorted([
        "paragraph 1", "heading 1.1 of level 2", "paragraph 2", "link to https://example.org/a",
        "footnote of 1 paragraph", "list with bullets", "list item", "paragraph", "list item", "paragraph",
        "quotation", "paragraph in the style quotation", "table of 1 + 1 rows and 2 columns with caption",
    ])  # fmt: skip


def test_a_phrase_that_gains_a_link_in_translation_names_its_catalog() -> None:
    """What the system words goes past the rule that compares the marks of a document's own texts."""
    workspace = project(others={
        DOCUMENT: AROUND.replace("sections:", "action: {note: this document}\nsections:") + "      One.\n",
        "locales/fr/LC_MESSAGES/interface.po": (
            'msgid ""\nmsgstr ""\n\nmsgctxt "action note, this document"\n'
            'msgid "Note it."\nmsgstr "Prenez [note](https://example.org/fr)."\n'
        ),
    })  # fmt: skip
    (fault,) = broken(workspace)
    assert str(fault.span) == f"{DOCUMENT}:1:11"
    assert [str(related.span) for related in fault.related] == [
        "locales/fr/LC_MESSAGES/interface.po:6:9", "content/register/phrases.yaml:1:32",
    ]  # fmt: skip
    assert fault.message == "Français has a link to https://example.org/fr where English has nothing"
    assert "translation" in fault.hints[0]


def test_line_ends_emphasis_and_order_are_the_translators() -> None:
    """They are no part of how a document is counted and cited."""
    words = {
        "One paragraph.": "**Un**\\\\\\n*alinéa*.",
        "Another, see [the page](https://example.org/a).[^n]": "[La page](https://example.org/a)[^n], un autre.",
    }
    assert broken(project(words=words)) == []


def test_a_line_in_a_style_of_the_templates_own_may_stand_in_one_language() -> None:
    """A remark on the translation, say; it has no number that anybody could cite."""
    remark = only_in_french('<p class="author">Traduction</p>')
    assert broken(project(("<h1>", f"{remark}<h1>"))) == []


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_a_build_of_one_language_is_held_against_all_others(tmp_path: Path, tag: Tag) -> None:
    """They are composed for that, and nothing is written."""
    workspace = project(("<h1>", only_in_french('<h2 number="0">Avant</h2>') + "<h1>"))
    output = tmp_path / "build"
    outcome = build(workspace, output, Wanted(languages=(tag,), formats=("html",)))
    assert [fault.rule.code for fault in outcome.faults if fault.severity == "error"] == ["CG310"]
    assert not output.exists()


def test_a_session_without_the_original_has_its_first_language_as_the_measure() -> None:
    """Where nobody reads the original, the issued languages still agree among themselves."""
    session = BASE["content/t26/session.yaml"].replace("[en]", "[fr, es]")
    change = ("<h1>", '{% if language.tag == "es" %}<h2 number="0">Antes</h2>{% endif %}<h1>')
    (fault,) = broken(project(change, others={"content/t26/session.yaml": session}))
    assert fault.message == "Español has a heading 0 of level 1 where Français has nothing"
