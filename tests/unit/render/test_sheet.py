"""The page as it will be printed, on a screen."""

from __future__ import annotations

import pytest
from lxml import html

from councilgen.languages import LANGUAGES, Tag
from councilgen.render.html.sheet import render_sheet
from editions import sample


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_sheet(tag: Tag) -> None:
    """Its language and direction are said, its look comes from the style sheets that are named, nothing runs."""
    page = html.document_fromstring(render_sheet(sample(tag), ("/one.css", "/two.css")))
    assert page.get("dir") == LANGUAGES[tag].direction
    assert page.get("lang", "").startswith(tag)
    assert [link.get("href") for link in page.findall(".//link")] == ["/one.css", "/two.css"]
    assert page.findall(".//script") == page.findall(".//style") == []
    assert page.findall(".//span[@class='mark']")
    assert page.find(".//section[@role='doc-endnotes']") is not None
