"""What Word shows of a file without opening it: title, author, dates."""

from __future__ import annotations

from councilgen.blocks.model import Edition
from councilgen.render.docx.xml import DECLARATION, encode, escape

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core_properties(edition: Edition) -> bytes:
    """Return the properties that all office files have; the dates are the document's own, no clock is read."""
    day = f"{edition.published.isoformat()}T00:00:00Z"
    properties = (
        ("dc:title", edition.title),
        ("dc:subject", edition.subject),
        ("dc:creator", edition.author),
        ("dc:identifier", edition.symbol),
        ("dc:language", edition.language.word_tag),
        ("cp:lastModifiedBy", edition.publisher),
    )
    written = "".join(f"<{name}>{escape(words)}</{name}>" for name, words in properties)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified")
    )
    return encode(f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>{written}{dates}</cp:coreProperties>")


def application_properties(edition: Edition) -> bytes:
    """Return the properties of the program and the house."""
    return encode(
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>councilgen</Application><Company>{escape(edition.publisher)}</Company></Properties>"
    )
