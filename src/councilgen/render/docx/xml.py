"""Characters made safe for XML, and the frame of a part."""

from __future__ import annotations

import re

from lxml import etree

from councilgen.errors import CouncilgenError

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
# What XML 1.0 does not allow; Word refuses the whole file for one of them.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def w(name: str) -> str:
    """Return `name` in the namespace of WordprocessingML, as lxml writes it."""
    return f"{{{WORD}}}{name}"


def attributes(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """Return the attributes of an element of Word's, without their namespace."""
    return tuple((etree.QName(name).localname, str(value)) for name, value in element.attrib.items())


def remove(element: etree._Element) -> None:
    """Take `element` out of its part."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def escape(words: str) -> str:
    """Return `words` as character data."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(words: str) -> str:
    """Return `words` as the value of an attribute, without the quotes round it."""
    return escape(words).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


def word_part(root: str, content: str) -> bytes:
    """Return a part whose root element is `w:root`."""
    return encode(f"{DECLARATION}<w:{root} {_NAMESPACES}>{content}</w:{root}>")


def encode(xml: str) -> bytes:
    """Return `xml` as bytes; a character that no XML file can hold is an error, never a damaged file."""
    found = _IMPOSSIBLE.search(xml)
    if found is not None:
        raise CouncilgenError(
            f"the character U+{ord(found[0]):04X} cannot stand in a Word file",
            "take the invisible character out of the text",
        )
    return xml.encode()
