"""reference.docx, read: the parts that go over into every Word file, the styles, and the page."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from councilgen.errors import MachineError
from councilgen.render.docx.styles import Styles
from councilgen.render.docx.xml import RELATIONSHIPS, attributes, remove, w

_CURE = "save reference.docx of the template anew from Word, as a Word document (.docx)"


@dataclass(frozen=True, slots=True)
class Page:
    """The paper and its margins, in twentieths of a point; portrait as it stands in reference.docx."""

    width: int
    height: int
    margins: tuple[tuple[str, int], ...]  # the attributes of `w:pgMar`

    @property
    def line(self) -> int:
        """Return the length of a line."""
        margins = dict(self.margins)
        return self.width - margins.get("left", 0) - margins.get("right", 0) - margins.get("gutter", 0)

    @property
    def column(self) -> int:
        """Return the height of the text."""
        margins = dict(self.margins)
        return self.height - abs(margins.get("top", 0)) - abs(margins.get("bottom", 0))

    def turned(self) -> Page:
        """Return the page with its sides changed; the margins stay where they are."""
        return Page(self.height, self.width, self.margins)


@dataclass(frozen=True, slots=True)
class Reference:
    """What the writer takes from reference.docx. The elements are read only: they are shared by all documents."""

    styles: Styles
    style_sheet: etree._Element
    settings: etree._Element
    fonts: bytes
    theme: bytes
    page: Page


@lru_cache(maxsize=4)
def read_reference(data: bytes) -> Reference:
    """Return reference.docx, read once in a process."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            sheet, settings, fonts, document = (
                _xml(package, name) for name in ("styles", "settings", "fontTable", "document")
            )
            theme = package.read("word/theme/theme1.xml")
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise MachineError(f"reference.docx of the template cannot be read: {error}", _CURE) from error
    for element in (settings, fonts):
        _cut_threads(element)
    for numbering in tuple(sheet.iter(w("numPr"))):
        remove(numbering)  # its list is not in our file
    return Reference(
        Styles(sheet), sheet, settings, etree.tostring(fonts, encoding="UTF-8", standalone=True), theme, _page(document)
    )


def _xml(package: zipfile.ZipFile, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
    return etree.fromstring(package.read(f"word/{name}.xml"), parser)


def _cut_threads(root: etree._Element) -> None:
    """Remove what refers to parts that do not go over: an attached template, embedded fonts."""
    for element in tuple(root.iter()):
        if any(str(name).startswith(f"{{{RELATIONSHIPS}}}") for name in element.attrib):
            remove(element)


def _page(document: etree._Element) -> Page:
    size, margins = (next(document.iter(w(name)), None) for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        raise MachineError("reference.docx of the template does not say how large its page is", _CURE)
    sides = tuple((name, int(value)) for name, value in attributes(margins))
    return Page(int(size.get(w("w"), "11906")), int(size.get(w("h"), "16838")), sides)
