"""The list of a session's documents: a document of the set that nobody writes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import polib
import pytest
from lxml import html

from checks.casefile import AROUND, BASE, DOCUMENT
from cli.project import ROOT, contents, small_project, write
from cli.running import run
from councilgen.cli.main import DONE, FAULTS
from councilgen.load.listing import LABELS

SESSION = "content/t26/session.yaml"
OFFICES = "content/register/offices.yaml"
SECOND = "content/t26/second.yaml"
FRENCH = "content/t26/french.yaml"
LIST = "list_of_documents: {document: T26/DT/9, date: 2026-02-01, submitted_by: secretary-general}\n"
BUILD = ("build", "-f", "html", "-j", "1")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of three documents, one of them written in French, and their list."""
    root = small_project(tmp_path / "project")
    text = AROUND + "      Text.\n"
    write(root, {
        DOCUMENT: text.replace("T26/1", "T26/10").replace("title: A title", "title: Tenth"),
        SECOND: text.replace("T26/1", "T26/2").replace("title: A title", "title: Second\nagenda_item: PL 2"),
        FRENCH: text.replace("T26/1", "T26/INF/1").replace("original: en", "original: fr").replace("A title", "Bleu"),
        SESSION: BASE[SESSION].replace("[en]", "[en, fr]") + LIST,
        OFFICES: str(BASE[OFFICES]).replace("}", ", note: Note by the Secretary-General}"),
    })  # fmt: skip
    for name in ("interface", "register"):
        catalog = f"locales/fr/LC_MESSAGES/{name}.po"
        write(root, {catalog: (ROOT / catalog).read_bytes()})
    run("catalog", "update", folder=root)
    return root


def translate(root: Path, domain: str, language: str, **words: str) -> None:
    """Translate messages of a catalog."""
    file = root / f"locales/{language}/LC_MESSAGES/t26/{domain}.po"
    catalog = polib.pofile(str(file))
    for entry in catalog:
        entry.msgstr = words.get(entry.msgid, entry.msgstr)
    catalog.save()


def page(root: Path, file: str) -> Any:
    """Return the root of a finished page; untyped, as a path may lead to elements, strings or numbers."""
    return html.document_fromstring((root / "build/t26" / file).read_bytes())


def rows(root: Path, file: str) -> list[list[str]]:
    """Return the words of the cells of all tables of a finished page, row by row."""
    return [[cell.text_content() for cell in row.xpath("./*")] for row in page(root, file).xpath("//tr")]


def test_it_lists_documents_by_series_and_number(project: Path) -> None:
    """T26/2 before T26/10, and information documents in a table of their own."""
    assert run(*BUILD, folder=project).code == DONE
    assert rows(project, "en/T26-DT-9-E.html") == [
        ["Document", "Title", "Source", "Agenda item", "Original", "Date"],
        ["T26/2-E", "Second", "Report by the Secretary-General", "PL 2", "English", "1 January 2026"],
        ["T26/10-E", "Tenth", "Report by the Secretary-General", "", "English", "1 January 2026"],
        ["Document", "Title", "Source", "Agenda item", "Original", "Date"],
        ["T26/INF/1-E", "Bleu", "Report by the Secretary-General", "", "French", "1 January 2026"],
    ]
    made = page(project, "en/T26-DT-9-E.html")
    assert [heading.text for heading in made.xpath("//h2")] == ["Documents", "Information documents"]
    assert made.xpath("//td/a/@href") == ["T26-2-E.html", "T26-10-E.html", "T26-INF-1-E.html"]
    assert all((project / "build/t26/en" / link).is_file() for link in made.xpath("//td/a/@href"))
    assert made.xpath('string(//td[.//text()="Bleu"]/@lang)') == "fr"


def test_it_says_what_the_catalogs_say(project: Path) -> None:
    """Titles come from the catalogs of their documents, also into the language that others translate from."""
    translate(project, "second", "fr", Second="Deuxième")
    translate(project, "french", "en", Bleu="Blue")
    assert run(*BUILD, folder=project).code == DONE
    found = rows(project, "fr/T26-DT-9-F.html")
    assert found[0] == ["Document", "Titre", "Source", "Point de l'ordre du jour", "Original", "Date"]
    assert [row[:2] for row in found if row[0] != "Document"] == [
        ["T26/2-F", "Deuxième"], ["T26/10-F", "Tenth"], ["T26/INF/1-F", "Bleu"],
    ]  # fmt: skip
    assert "Blue" in {row[1] for row in rows(project, "en/T26-DT-9-E.html")}


def test_the_manifest_tells_what_it_was_made_from(project: Path) -> None:
    """Every document and catalog that a title stands in, and how many of its texts are translated."""
    translate(project, "second", "fr", Second="Deuxième")
    run(*BUILD, folder=project)
    manifest = json.loads((project / "build/t26/manifest.json").read_bytes())
    (french,) = [file for file in manifest["files"] if file["path"] == "fr/T26-DT-9-F.html"]
    assert {SESSION, DOCUMENT, SECOND, FRENCH, "locales/fr/LC_MESSAGES/t26/second.po"} <= {*french["inputs"]}
    assert french["title"] == "Liste des documents"
    assert french["state"] == "partial"
    assert french["messages"] - french["translated"] == 1  # the title of T26/10
    assert "T26-DT-9-F.html" in (project / "build/t26/index.html").read_text("utf-8")


def test_it_is_chosen_like_any_document(project: Path) -> None:
    """By its number; it lists all documents all the same."""
    assert run(*BUILD, "T26/DT/9", "-l", "en", folder=project).out.endswith("3 files, 3 of them new or changed\n")
    assert len(rows(project, "en/T26-DT-9-E.html")) == 5
    assert sorted(contents(project / "build/t26")) == ["en/T26-DT-9-E.html", "index.html", "manifest.json"]
    before = contents(project / "build/t26")["en/T26-DT-9-E.html"]
    run(*BUILD, folder=project)
    assert contents(project / "build/t26")["en/T26-DT-9-E.html"] == before
    assert (
        "T26/DT/9                2026-02-01  content/t26/session.yaml  List of documents\n"
        in run("list", folder=project).out
    )


def test_a_fault_of_any_document_is_a_fault_of_the_list(project: Path) -> None:
    """A list that leaves a document out would be wrong."""
    write(project, {SECOND: "document: T26/2\ntitle: [\n"})
    ran = run(*BUILD, "T26/DT/9", folder=project)
    assert ran.code == FAULTS
    assert f"{SECOND}:3:1: error: not YAML" in ran.err
    assert run(*BUILD, "T26/10", folder=project).code == DONE


def test_it_goes_when_nobody_asks_for_it(project: Path) -> None:
    """Without the key there is none, and what an earlier build made goes."""
    run(*BUILD, folder=project)
    write(project, {SESSION: (project / SESSION).read_text("utf-8").replace(LIST, "")})
    assert run(*BUILD, folder=project).code == DONE
    assert not [name for name in contents(project / "build") if "DT-9" in name]
    run("catalog", "update", folder=project)
    catalog = polib.pofile(str(project / "locales/fr/LC_MESSAGES/interface.po"))
    assert "Liste des documents" in {entry.msgstr for entry in catalog.obsolete_entries()}


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("document: T26/10, date: 2026-02-01, submitted_by: secretary-general", "two documents have the number T26/10"),
        (
            "document: T25/DT/1, date: 2026-02-01, submitted_by: secretary-general",
            "T25/DT/1 is not a number",
        ),
        ("document: T26/DT/9, date: 2026-02-01, submitted_by: nobody", "the register has no office 'nobody'"),
        ("document: T26/DT/9, submitted_by: secretary-general", "list of documents lacks the key date"),
        ("document: x, date: 2026-02-01, submitted_by: secretary-general", "'x' is not a document number"),
    ],
)
def test_faults_stand_in_the_session_file(written: str, fault: str, project: Path) -> None:
    """As those of a document stand in its own."""
    write(
        project, {SESSION: (project / SESSION).read_text("utf-8").replace(LIST, f"list_of_documents: {{{written}}}\n")}
    )
    ran = run("check", folder=project)
    assert ran.code == FAULTS
    assert re.search(rf"^{SESSION}:\d+:\d+: error: .*{re.escape(fault)}", ran.err, re.MULTILINE), ran.err


def test_all_its_labels_are_translated() -> None:
    """In the catalogs of the repository, from which every project begins."""
    for tag in ("ar", "zh", "fr", "ru", "es"):
        catalog = polib.pofile(str(ROOT / f"locales/{tag}/LC_MESSAGES/interface.po"))
        done = {entry.msgid for entry in catalog if entry.translated() and entry.msgctxt == "list of documents"}
        assert set(LABELS) <= done
