"""A Word file as the tests read it: by its parts, and with python-docx as an independent reader."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from docx.document import Document
from lxml import etree

from councilgen.blocks.model import Block, Edition, Note, Paragraph, Text
from councilgen.languages import Tag
from councilgen.render.docx import render_docx
from councilgen.render.stationery import Stationery
from editions import sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REFERENCE = Path(__file__).parents[4] / "templates/council/reference.docx"
STATIONERY = Stationery(REFERENCE.read_bytes(), "", "", "")


@dataclass(frozen=True, slots=True)
class WordFile:
    """A finished file."""

    data: bytes

    def part(self, name: str = "document") -> etree._Element:
        """Return `word/name.xml`."""
        with zipfile.ZipFile(io.BytesIO(self.data)) as package:
            return etree.fromstring(package.read(f"word/{name}.xml"))

    def names(self) -> list[str]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as package:
            return package.namelist()

    def links(self, part: str = "document") -> dict[str, str]:
        """Return what a part refers to, by relationship."""
        with zipfile.ZipFile(io.BytesIO(self.data)) as package:
            root = etree.fromstring(package.read(f"word/_rels/{part}.xml.rels"))
        return {str(thread.get("Id")): str(thread.get("Target")) for thread in root}

    def opened(self) -> Document:
        return docx.Document(io.BytesIO(self.data))

    def paragraphs(self) -> list[tuple[str, str]]:
        """Return style and text of the paragraphs, as python-docx sees them."""
        found = []
        for paragraph in self.opened().paragraphs:
            assert paragraph.style is not None
            found.append((str(paragraph.style.name), paragraph.text))
        return found


def written(*blocks: Block, tag: Tag = "en", notes: tuple[Note, ...] = ()) -> WordFile:
    """Return a document that has these blocks only."""
    empty: Edition = replace(sample(tag), body=blocks, notes=notes, header=(), first_footer=())
    return WordFile(render_docx(empty, STATIONERY))


def whole(tag: Tag) -> WordFile:
    """Return the sample."""
    return WordFile(render_docx(sample(tag), STATIONERY))


def p(text: str, style: str = "body") -> Paragraph:
    return Paragraph((Text(text),), style)


def value(element: etree._Element | None, name: str = "val") -> str | None:
    return None if element is None else element.get(W + name)


def texts(root: etree._Element) -> list[str]:
    """Return the text of every run that has some."""
    return [element.text or "" for element in root.iter(W + "t")]
