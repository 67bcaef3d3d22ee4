"""A page of HTML as a program reads it that knows nothing of councilgen: elements, and what a browser shows of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
from lxml.html import HtmlElement

from outputs.flow import Flow, flow, mark

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "td", "th", "figcaption")
_MARKER = re.compile(r'list-style-type: "(.*)"')
_FIRST_STRONG, _END = "\u2068", "\u2069"
_ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}  # what a browser does with an element that says its direction


def page(path: Path) -> HtmlElement:
    """Return the root of the page at `path`."""
    return lxml.html.document_fromstring(path.read_bytes())


def read(path: Path) -> Flow:
    """Return the words of body and notes; the footer is set aside."""
    body, notes = paragraphs(path)
    return flow(body, notes)


def paragraphs(path: Path) -> tuple[list[str], list[str]]:
    """Return the paragraphs of body and notes as they stand there, with marks that say what a browser isolates."""
    root = page(path)
    notes = root.xpath('//*[@role="doc-endnotes"]//li')
    body = [paragraph for top in root.xpath("//body/header | //body/main") for paragraph in _paragraphs(top)]
    return body, [words for note in notes for words in _note(note)]


def _note(note: HtmlElement) -> list[str]:
    number = note.xpath('string(.//*[@role="doc-backlink"])')
    first, *others = ("".join(_words(paragraph)) for paragraph in note.xpath(".//p"))
    return [f"{number} {first}", *others]


def _paragraphs(element: HtmlElement) -> Iterator[str]:
    if element.get("role") == "doc-endnotes":
        return
    if element.tag in _BLOCKS:
        yield "".join(_words(element))
        return
    inside = (words for child in element for words in _paragraphs(child))
    if element.tag != "li":
        yield from inside
        return
    marker = _MARKER.fullmatch(element.get("style", ""))
    assert marker, "an item of a list says its mark"
    yield f"{marker[1]}{next(inside)}"
    yield from inside


def _words(element: HtmlElement) -> Iterator[str]:
    """Yield the words in an element, marks of notes told from figures."""
    yield element.text or ""
    for child in element:
        if child.get("role") == "doc-noteref":
            yield mark(str(child.text))
        elif child.tag == "br":
            yield " "
        elif child.tag == "bdi" or child.get("dir"):
            yield f"{_ISOLATES.get(child.get('dir'), _FIRST_STRONG)}{''.join(_words(child))}{_END}"
        else:
            yield from _words(child)
        yield child.tail or ""
