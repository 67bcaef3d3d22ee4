"""The styles of reference.docx, found by the names that people see in Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from councilgen.errors import MachineError
from councilgen.render.docx.xml import attributes, w

# Where Word has a style of its own for the purpose, its name; the others are named as their class: "session-title" is
# "Session Title".
_NAMES = {
    "body": "Body Text",
    "note": "footnote text",
    "note-mark": "footnote reference",
    "page-header": "header",
    "page-footer": "footer",
    "quotation": "Quote",
    "code": "Code Character",
    "table": "Table Grid",
}


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What the writer must know of a paragraph style; lengths in twentieths of a point."""

    id: str
    tab: int = 0  # the first tab stop: where the words of a numbered paragraph begin
    left: int = 0
    right: int = 0
    hanging: int = 0
    borders: str = ""  # the children of `w:pBdr`


@dataclass(slots=True)
class Styles:
    """The style sheet of reference.docx."""

    _root: etree._Element
    _elements: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for element in self._root.iter(w("style")):
            name = element.find(w("name"))
            if name is not None:
                self._elements[element.get(w("type"), ""), name.get(w("val"), "").casefold()] = element

    def paragraph(self, style: str) -> ParagraphStyle:
        """Return the paragraph style of class `style`."""
        if style not in self._paragraphs:
            self._paragraphs[style] = self._resolve(self._find("paragraph", style))
        return self._paragraphs[style]

    def character(self, style: str) -> str:
        """Return the id of the character style of class `style`."""
        return self._id("character", style)

    def table(self, style: str) -> str:
        """Return the id of the table style of class `style`."""
        return self._id("table", style)

    def _id(self, kind: str, style: str) -> str:
        if (kind, style) not in self._ids:
            self._ids[kind, style] = self._find(kind, style).get(w("styleId"), "")
        return self._ids[kind, style]

    def _find(self, kind: str, style: str) -> etree._Element:
        name = _NAMES.get(style) or style.replace("-", " ").title()
        found = self._elements.get((kind, name.casefold()))
        if found is None:
            raise MachineError(
                f'reference.docx has no {kind} style "{name}"',
                f'open reference.docx of the template in Word, add a {kind} style named "{name}" and save the file',
            )
        return found

    def _resolve(self, element: etree._Element) -> ParagraphStyle:
        """Return the style with what it takes over from the styles it is based on."""
        tabs: set[int] = set()
        indents: dict[str, int] = {}
        borders = ""
        for properties in reversed(tuple(self._properties(element))):
            for tab in properties.iterfind(f"{w('tabs')}/{w('tab')}"):
                position = int(tab.get(w("pos"), "0"))
                (tabs.discard if tab.get(w("val")) == "clear" else tabs.add)(position)
            for indent in properties.iterfind(w("ind")):
                indents |= {name: int(value) for name, value in attributes(indent)}
            for border in properties.iterfind(w("pBdr")):
                borders = "".join(_copy(side) for side in border)
        left, right = indents.get("left", indents.get("start", 0)), indents.get("right", indents.get("end", 0))
        return ParagraphStyle(
            element.get(w("styleId"), ""), min(tabs, default=0), left, right, indents.get("hanging", 0), borders
        )

    def _properties(self, element: etree._Element | None) -> Iterator[etree._Element]:
        """Yield the paragraph properties of a style, then of the one it is based on, and so on."""
        seen: set[str] = set()
        while element is not None and element.get(w("styleId"), "") not in seen:
            seen.add(element.get(w("styleId"), ""))
            yield from element.iterfind(w("pPr"))
            based = element.find(w("basedOn"))
            element = None if based is None else self._by_id(based.get(w("val"), ""))

    def _by_id(self, style_id: str) -> etree._Element | None:
        return next((element for element in self._elements.values() if element.get(w("styleId")) == style_id), None)


def _copy(element: etree._Element) -> str:
    """Return an element that has attributes of WordprocessingML only, as it goes into the body."""
    written = "".join(f' w:{name}="{value}"' for name, value in attributes(element))
    return f"<w:{etree.QName(element).localname}{written}/>"
