"""The summary of a run: what it counts, and that a text of an author stays a text in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from checks.casefile import BASE
from cli.project import DOCUMENT, TEXT
from councilgen.diagnostics.model import Diagnostic, Related, Span
from councilgen.pipeline import findings
from councilgen.proofing.cards import Findings
from councilgen.publish.summary import LISTED, Run, summary
from councilgen.workspace import MemoryWorkspace
from unit.diagnostics.odd import ERROR, FILES, ODD, TEXTS, WARNING

SESSION = "content/t26/session.yaml"
CATALOG = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "{}"\nmsgstr "{}"\n'
PLAIN = TEXT.partition("sections:")[0] + "sections:\n  - id: first\n    heading: First\n    body: A paragraph.\n"


def ran(command: str, faults: tuple[Diagnostic, ...], passed: bool, *made: Any) -> Run:
    """Return a run that has found these faults."""
    return Run(command, Findings(faults, (), (), ()), passed, *made)


def told(run: Run, files: dict[str, str] | None = None, source: str = "") -> str:
    """Return the summary of a run on a project of one document in three languages."""
    session = str(BASE[SESSION]).replace("languages: [en]", "languages: [en, fr, ar]")
    assert "fr" in session
    workspace = MemoryWorkspace({**BASE, SESSION: session, DOCUMENT: PLAIN, **(files or {})})
    found = replace(findings(workspace), faults=run.findings.faults)
    return summary(replace(run, findings=found), source)


def rows(text: str) -> list[list[str]]:
    """Return the cells of the table, the line below its head left out."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in (lines[0], *lines[2:])]


def test_a_document_shows_how_far_each_language_is() -> None:
    """Rounded down: 100 % is all of it."""
    catalogs = {"locales/fr/LC_MESSAGES/t26/doc.po": CATALOG.format("A title", "Un titre")}
    text = told(ran("check", (), True), catalogs)
    assert text.startswith("## councilgen check: passed\n\nno faults; 1 document in 3 languages.\n")
    assert rows(text) == [
        ["document", "title", "ar", "en", "fr"],
        ["T26/1", "\u2068A title\u2069", "0 %", "original", "33 %"],
        ["all", "", "0 %", "", "33 %"],
    ]


def test_faults_stand_in_the_cell_of_their_file() -> None:
    """Those of a catalog in its language, those of a document in the language of its original."""
    faults = (
        ERROR.at(Span(DOCUMENT), "wrong"),
        ERROR.at(Span("locales/fr/LC_MESSAGES/t26/doc.po"), "wrong"),
        WARNING.at(Span("locales/fr/LC_MESSAGES/t26/doc.po"), "odd"),
        WARNING.at(Span("content/register/places.yaml"), "odd"),
    )
    text = told(ran("check", faults, False))
    assert "councilgen check: failed\n\n2 errors, 2 warnings in 3 files; " in text
    assert rows(text)[1][2:] == ["0 %", "original, **1 error**", "0 %, **1 error, 1 warning**"]


def test_languages_are_those_that_were_asked_for() -> None:
    """And the files are told where a run was to make some."""
    made = (Path("build/t26/fr/T26-1-F.docx"), Path("build/t26/fr/T26-1-F.pdf"), Path("build/t26/index.html"))
    text = told(ran("build", (), True, ("fr",), made, made[1:]))
    assert "3 files: 2 written, 1 unchanged." in text
    assert rows(text)[:2] == [
        ["document", "title", "fr", "files"],
        ["T26/1", "\u2068A title\u2069", "0 %", "1 written, 1 unchanged"],
    ]
    assert "nothing was written; the last good files are untouched." in told(ran("build", ODD[:1], False, (), ()))


def test_places_are_links_where_the_host_is_known() -> None:
    """Names are written as addresses have them; rules and cures are told."""
    fault = ERROR.at(Span("content/c26/a (b).yaml", 3), "wrong", "mend it", related=(Related(Span("y", 5), "there"),))
    text = told(ran("check", (fault,), False), source="https://example.org/blob/abc/docs/")
    assert (
        "- error CG998 [content/c26/a (b).yaml\\:3\\:1](https://example.org/blob/abc/docs/content/c26/a%20%28b%29.yaml#L3)"
        ": wrong<br>[y\\:5\\:1](https://example.org/blob/abc/docs/y#L5)\\: there<br>mend it"
    ).replace("\\: there", ": there") in text


@pytest.mark.parametrize("source", ["", "https://example.org/blob/abc/"], ids=["no host", "host"])
def test_odd_texts_stay_texts(source: str) -> None:
    """A reader of Markdown finds no HTML, link, emphasis or code that a fault brought with it."""
    faults = tuple(replace(fault, message=fault.message[:500], hints=(), related=()) for fault in ODD)
    text = told(ran("check", faults, False), source=source)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text.partition("### Faults")[2])
    assert sum(token.type == "list_item_open" for token in tokens) == len(faults)
    inlines = [child for token in tokens for child in token.children or ()]
    kinds = {child.type for child in inlines}
    assert kinds <= {"text", "text_special", "softbreak", "link_open", "link_close"}
    links = [child.attrGet("href") for child in inlines if child.type == "link_open"]
    assert len(links) == (len(faults) if source else 0)
    assert all(str(link).startswith(source) for link in links)
    assert not set(text) & {"\x00", "\x1b", "\x07"}
    shown = "".join(child.content for child in inlines)
    assert "`code` **bold** [link](https://example.org) | cell | <b> @name #12" in shown


def test_odd_titles_do_not_break_the_table() -> None:
    """A bar or a line end would begin another cell or row."""
    text = told(ran("check", (), True), {DOCUMENT: PLAIN.replace("A title", '"A | title @all \\\\<b\\\\> الترجمة"')})
    assert len([line for line in text.splitlines() if line.startswith("|")]) == 4
    assert "\u2068A \\| title \\@all \\<b\\> الترجمة\u2069" in text


def test_a_host_is_not_given_more_faults_than_it_takes() -> None:
    """The rest is counted."""
    many = tuple(ERROR.at(Span("x", line + 1), "wrong") for line in range(LISTED + 7))
    text = told(ran("check", many, False))
    assert text.count("\n- error") == LISTED
    assert text.rstrip().endswith("- and 7 more")


def test_the_same_run_gives_the_same_bytes() -> None:
    """Names of files and texts of any kind included."""
    assert len(FILES) + len(TEXTS) > 20
    assert told(ran("check", ODD, False)) == told(ran("check", ODD, False))
