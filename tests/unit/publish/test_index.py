"""The page of a set, as a program reads it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from councilgen.languages import LANGUAGES, Tag
from councilgen.workspace import DiskWorkspace
from unit.publish.entries import ENTRY, in_all_formats, index_page


def _read(page: str) -> Any:
    """Return the root of a page; untyped, as a path may lead to elements, strings or numbers."""
    return html.document_fromstring(page)


def test_only_its_own_script_may_run(project: DiskWorkspace) -> None:
    """The policy names the hash of the one script, and allows nothing else from anywhere."""
    page = index_page(project, ENTRY)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    assert f'content="{policy}"' in page
    assert not re.search(r"\son\w+=|src=|@import|url\(", page)


def test_links_say_where_they_lead(project: DiskWorkspace) -> None:
    """Address, language and type are there for programs; number, format, pages and size for people."""
    root = _read(index_page(project, *in_all_formats(project, ENTRY)))
    links = root.xpath('//section[@id="fr"]//td[@class="files"]//li')
    assert [link.text_content() for link in links] == [
        "C26/1-F Word 1\N{NO-BREAK SPACE}235 ko",
        "C26/1-F PDF 3\N{NO-BREAK SPACE}pages · 1\N{NO-BREAK SPACE}235 ko",
        "C26/1-F HTML 1\N{NO-BREAK SPACE}235 ko",
    ]
    assert [dict(link.attrib) for link in root.xpath('//section[@id="fr"]//li/a')][1] == {
        "href": "fr/C26-1-F.pdf", "type": "application/pdf", "hreflang": "fr",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "words"),
    [("en", "Original"), ("fr", "traduit à 50 %"), ("ru", "переведено 50 %"), ("ar", "تُرجم 0 في المائة")],
)
def test_how_far_a_document_is_translated(tag: Tag, words: str, project: DiskWorkspace) -> None:
    """Beside its title; of a complete translation nothing is said."""
    root = _read(index_page(project, *in_all_formats(project, ENTRY)))
    (state,) = root.xpath(f'//section[@id="{tag}"]//*[@class="state"]')
    assert " ".join(state.text_content().split()) == words
    complete = replace(ENTRY, path="fr/C26-1-F.pdf", language="fr", state="translated", messages=3, translated=3)
    assert 'class="state"' not in index_page(project, complete)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_part_is_in_its_language(tag: Tag, project: DiskWorkspace) -> None:
    """Also its direction and its labels; a title that nobody has translated says in which language it is."""
    root = _read(index_page(project, *in_all_formats(project, ENTRY)))
    (part,) = root.xpath(f'//section[@id="{tag}"]')
    assert (part.get("lang"), part.get("dir")) == (tag, LANGUAGES[tag].direction)
    (title,) = part.xpath('.//td[@class="title"]/span[1]')
    assert title.get("lang") == ("en" if tag == "ar" else None)
    labels = part.xpath(".//label | .//thead//th | .//option[1]")
    english = {"Document", "Agenda item", "Title", "Date", "Files", "All agenda items", "Search"}
    assert bool({label.text for label in labels} & english - {"Document", "Date"}) == (tag == "en")


@pytest.mark.parametrize(("pages", "words"), [(1, "صفحة واحدة"), (2, "صفحتان"), (3, "3 صفحات"), (12, "12 صفحة")])
def test_pages_are_counted_in_arabic(pages: int, words: str, project: DiskWorkspace) -> None:
    """With the plural that the number takes."""
    file = replace(ENTRY, path="ar/C26-1-A.pdf", language="ar", pages=pages)
    assert f">{words} · " in index_page(project, file)


def test_order_of_documents_and_agenda_items(project: DiskWorkspace) -> None:
    """By number, not by letter: C26/2 before C26/10, PL 2 before PL 10, series behind."""
    numbers = ("C26/INF/1", "C26/10", "C26/2", "C26/2(Add.1)")
    items = ("PL 10.2", "PL 2", "PL 10.1", "")
    files = [
        replace(ENTRY, document=number, path=f"en/{at}.pdf", agenda_item=item)
        for at, (number, item) in enumerate(zip(numbers, items, strict=True))
    ]
    root = _read(index_page(project, *files))
    assert [row.text_content() for row in root.xpath("//tbody//th")] == [
        "C26/2-E", "C26/2(Add.1)-E", "C26/10-E", "C26/INF/1-E",
    ]  # fmt: skip
    assert [option.text for option in root.xpath("//option")] == ["All agenda items", "PL 2", "PL 10.1", "PL 10.2"]


def test_titles_are_text(project: DiskWorkspace) -> None:
    """A manifest is input: what looks like markup in it is shown as it stands."""
    page = index_page(project, replace(ENTRY, title='<img src=x onerror="alert(1)">', agenda_item='"><script>'))
    assert "<img" not in page
    assert page.count("<script>") == 1
