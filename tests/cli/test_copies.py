"""`councilgen build --bilingual` and `--pseudo`: copies that are never issued."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from checks.casefile import BASE
from cli.project import DOCUMENT, TEXT, contents, small_project, write
from cli.running import run
from councilgen.i18n.identity import message_id
from councilgen.i18n.pseudo import PSEUDO

SESSION = "content/t26/session.yaml"
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
MESSAGES = ("A title", "First", "A paragraph with a note[^n] on [@pp-140].", "The note.")
CATALOG = (
    HEADER
    + """
# the title is provisional
msgid "A title"
msgstr "Un titre"

msgid "First"
msgstr ""

#, fuzzy
#| msgid "A paragraph with a remark[^n] on [@pp-140]."
msgid "A paragraph with a note[^n] on [@pp-140]."
msgstr "Un alinéa avec une remarque[^n] sur [la résolution](@pp-140)."

msgid "The note."
msgstr "La *note*."
"""
)


@pytest.fixture
def bilingual(tmp_path: Path) -> Path:
    """Return a project in English and French, half translated."""
    root = small_project(tmp_path / "project")
    write(root, {SESSION: BASE[SESSION].replace("[en]", "[en, fr]"), FRENCH: CATALOG})
    return root


def page_at(path: Path) -> Any:
    """Return a web page; untyped, as a path of XPath may lead to elements, strings or numbers."""
    return html.document_fromstring(path.read_bytes())


def rows(root: Path, name: str = "T26-1-E-F-review") -> list[list[str]]:
    """Return the words of every row of a review copy, cell by cell."""
    page = page_at(root / f"build/t26/review/{name}.html")
    for end in page.iter("br"):
        end.tail = f" {end.tail or ''}"
    return [[" ".join(cell.text_content().split()) for cell in row] for row in page.xpath("//tbody/tr")]


def test_a_review_copy_shows_both_languages_with_state_and_place(bilingual: Path) -> None:
    """Each message has its id; what is fuzzy has its earlier source; comments and marks that differ are shown."""
    made = run("build", "--bilingual", "fr", "-j", "1", folder=bilingual)
    assert made.code == 0
    assert made.err.count("warning: ") == made.err.count("[CG253]") == 1  # the note is italic in French only
    title, first, paragraph, note = (message_id("", text) for text in MESSAGES)
    found = rows(bilingual)
    assert [*found[:7], *found[-2:]] == [
        ["worded by the register", "Report by the Secretary-General", "Report by the Secretary-General"],
        [f"{title} translated line 5, catalog line 7", "A title", "Un titre"],
        [f"{title} comment", "", "the title is provisional"],
        [f"{first} untranslated line 8, catalog line 10", "First", ""],
        [
            f"{paragraph} fuzzy line 10, catalog line 15", "A paragraph with a note[^n] on Resolution 140.",
            "Un alinéa avec une remarque[^n] sur la résolution.",
        ],
        [f"{paragraph} earlier source", "A paragraph with a [−remark][+note][^n] on [@pp-140].", ""],
        [f"{paragraph} marks that differ", "[@pp-140]", "[…](@pp-140)"],
        [f"[^n] {note} translated line 12, catalog line 18", "The note.", "La note."],
        [f"{note} marks that differ", "", "*…*"],
    ]  # fmt: skip
    assert found[7][0] == f"{message_id('', 'Year')} untranslated data.csv line 1"


def test_a_review_copy_is_no_part_of_the_set(bilingual: Path) -> None:
    """It lies in a folder of its own; a set that was there stays as it was, byte for byte."""
    assert run("build", "-f", "html", "-j", "1", folder=bilingual).code == 0
    before = contents(bilingual / "build")
    made = run("build", "--bilingual", "fr", "-j", "1", folder=bilingual)
    names = ["t26/review/T26-1-E-F-review.docx", "t26/review/T26-1-E-F-review.html"]
    assert made.out.splitlines() == [
        *(f"wrote {bilingual}/build/{name}" for name in names), "2 files, 2 of them new or changed",
    ]  # fmt: skip
    after = contents(bilingual / "build")
    assert {name: after[name] for name in before} == before
    assert sorted(after.keys() - before.keys()) == names
    assert run("build", "-f", "html", "-j", "1", folder=bilingual).code == 0
    listed = json.loads((bilingual / "build/t26/manifest.json").read_bytes())["files"]
    assert not [file for file in listed if "review" in file["path"]]
    assert contents(bilingual / "build") == after


def test_a_second_time_the_bytes_are_the_same(bilingual: Path) -> None:
    """In more processes than one, too."""
    ask = ("build", "--bilingual", "fr", "--pseudo", "long,rtl", "-f", "docx,html")
    assert run(*ask, "-j", "1", folder=bilingual).code == 0
    assert run(*ask, "-j", "2", folder=bilingual).out.endswith("6 files, 0 of them new or changed\n")


def test_a_review_copy_says_what_it_is_in_both_languages(bilingual: Path) -> None:
    """On the page and in its title, so that nobody takes it for the document."""
    write(bilingual, {"locales/fr/LC_MESSAGES/interface.po": (
        HEADER + '\nmsgctxt "review copy"\nmsgid "Review copy"\nmsgstr "Exemplaire de relecture"\n'
    )})  # fmt: skip
    assert run("build", "--bilingual", "fr", "-f", "html", folder=bilingual).code == 0
    page = page_at(bilingual / "build/t26/review/T26-1-E-F-review.html")
    (above,) = page.xpath('//p[@class="session-title"]')
    assert " ".join(above.text_content().split()) == "Review copy · Exemplaire de relecture · T26/1-E-F"
    assert above.xpath('string(span[@lang="fr"])') == "Exemplaire de relecture"
    assert page.xpath("string(//title)") == "T26/1-E-F A title"


def test_a_broken_fuzzy_translation_is_shown_as_it_stands(bilingual: Path) -> None:
    """Nobody has checked it: what it cites may not exist, and its markup may be none."""
    broken = "Un alinéa [@nowhere] <b>gras</b> [](#nowhere) [^x]"
    write(bilingual, {FRENCH: CATALOG.replace("Un alinéa avec une remarque[^n] sur [la résolution](@pp-140).", broken)})
    assert run("build", "--bilingual", "fr", "-f", "html", "-j", "1", folder=bilingual).code == 0
    assert broken in [row[2] for row in rows(bilingual)]


def test_a_language_without_catalogs_has_an_empty_column(bilingual: Path) -> None:
    """A copy to write on."""
    (bilingual / FRENCH).unlink()
    assert run("build", "--bilingual", "fr", "-f", "html", "-j", "1", folder=bilingual).code == 0
    assert {row[2] for row in rows(bilingual)[1:]} == {""}


def test_faults_of_the_languages_shown_stop_a_review_copy_and_others_do_not(bilingual: Path) -> None:
    """A translation that cannot be set is named; that of another language is its reviewer's business."""
    spanish = FRENCH.replace("/fr/", "/es/")
    lost = HEADER + '\nmsgid "A paragraph with a note[^n] on [@pp-140]."\nmsgstr "Perdido."\n'
    write(bilingual, {SESSION: BASE[SESSION].replace("[en]", "[en, fr, es]"), spanish: lost})
    assert run("build", "--bilingual", "fr", "-f", "html", "-j", "1", folder=bilingual).code == 0
    stopped = run("build", "--bilingual", "es", "-f", "html", "-j", "1", folder=bilingual)
    assert stopped.code == 1
    assert f"{spanish}:6:9" in stopped.err
    assert not (bilingual / "build/t26/review/T26-1-E-S-review.html").exists()


def test_other_documents_do_not_stop_a_copy_of_one(bilingual: Path) -> None:
    """One that cannot be read, one whose translation is broken."""
    write(bilingual, {
        "content/t26/two.yaml": TEXT.replace("T26/1", "T26/2"), "content/t26/three.yaml": "document: T26/3\n",
        "locales/fr/LC_MESSAGES/t26/two.po": HEADER + '\nmsgid "The note."\nmsgstr "<b>La note"\n',
        "locales/ru/LC_MESSAGES/interface.po": "broken\n",
    })  # fmt: skip
    assert run("build", "--bilingual", "fr", "-f", "html", "-j", "1", "T26/1", folder=bilingual).code == 0
    assert run("build", "--bilingual", "fr", "-f", "html", "-j", "1", "T26/2", folder=bilingual).code == 1
    assert run("build", "--bilingual", "fr", "-f", "html", "-j", "1", "T26/3", folder=bilingual).code == 1
    assert run("build", "--bilingual", "fr", "-f", "html", "-j", "1", folder=bilingual).code == 1
    assert [path.name for path in (bilingual / "build/t26/review").iterdir()] == ["T26-1-E-F-review.html"]


def test_an_original_in_another_language_stands_at_its_own_side(bilingual: Path) -> None:
    """The copy is in the language of the original, be the session issued in it or not."""
    text = (bilingual / DOCUMENT).read_text("utf-8").replace("original: en", "original: ar").replace("A title", "عنوان")
    write(bilingual, {DOCUMENT: text})
    assert run("build", "--bilingual", "fr,en", "-f", "html", "-j", "1", folder=bilingual).code == 0
    page = page_at(bilingual / "build/t26/review/T26-1-A-F-review.html")
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert page.xpath("(//thead)[1]//th/text()")[1:] == ["العربية", "Français"]
    assert {cell.get("dir") for cell in page.xpath('//tbody//td[@lang="fr"]')} == {"ltr"}
    assert (bilingual / "build/t26/review/T26-1-A-E-review.html").exists()


@pytest.mark.parametrize("kind", ["long", "rtl"])
def test_a_pseudo_language_reaches_every_word(bilingual: Path, kind: str) -> None:
    """Text, labels and register: what is still English in it never went through a catalog."""
    assert run("build", "--pseudo", kind, "-f", "html", "-j", "1", folder=bilingual).code == 0
    (file,) = (bilingual / f"build/t26/pseudo-{kind}").iterdir()
    assert file.name == f"T26-1-pseudo-{kind}.html"
    page = page_at(file)
    words = page.xpath("string(//body)")
    for english in ("title", "First", "paragraph", "note", "Council", "Resolution", "Secretary", "Document", "Geneva"):
        assert english not in words
    assert page.get("dir") == ("rtl" if kind == "rtl" else "ltr")
    assert not page.xpath("//body//*[@lang]")


def test_a_pseudo_language_can_be_that_of_the_original(bilingual: Path) -> None:
    """An Arabic document is turned into letters that say nothing, too."""
    text = (bilingual / DOCUMENT).read_text("utf-8").replace("original: en", "original: fr")
    write(bilingual, {DOCUMENT: text})
    assert run("build", "--pseudo", "long", "-f", "html", "-j", "1", folder=bilingual).code == 0
    page = (bilingual / "build/t26/pseudo-long/T26-1-pseudo-long.html").read_text("utf-8")
    assert "Ffííŕšť" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--bilingual", "en"), "there is nothing to copy"),
        (("--bilingual", "ru"), "there is nothing to copy"),
        (("--bilingual", "xx"), "'xx' is none of ar, zh, en, fr, ru, es"),
        (("--pseudo", "short"), "'short' is none of long, rtl"),
        (("--bilingual", "fr", "-f", "pdf"), "a review copy is not made as pdf"),
        (("--pseudo", "long", "-l", "fr"), "--language is for a set, not for copies"),
        (("--bilingual", "fr", "--strict"), "--require is for a set, not for copies"),
        (("--bilingual", "fr", "T26/9"), "there is no document T26/9"),
    ],
)
def test_wrong_usage(bilingual: Path, arguments: tuple[str, ...], said: str) -> None:
    """Nothing is written, and the message says what to write instead."""
    refused = run("build", *arguments, folder=bilingual)
    assert refused.code == 2
    assert said in refused.err
    assert not (bilingual / "build").exists()


def test_a_template_without_the_copy_says_so(bilingual: Path) -> None:
    """An older template has five files fewer a review copy."""
    (bilingual / "templates/council/bilingual.html.j2").unlink()
    refused = run("build", "--bilingual", "fr", folder=bilingual)
    assert refused.code == 2
    assert "the template council has no file bilingual.html.j2" in refused.err
    assert run("build", "-f", "html", folder=bilingual).code == 0


def test_every_pseudo_language_can_be_asked_for(project: Path) -> None:
    """The command names them itself, so that it need not load what makes them; another is wrong usage."""
    said = run("build", "--pseudo", "none", folder=project).err
    assert f"none of {', '.join(PSEUDO)}" in said
