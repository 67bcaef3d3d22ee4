"""Word files as other programs write them: a package around a few lines of XML."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_KINDS = ("styles", "numbering", "footnotes", "endnotes")


def word_file(body: str, namespace: str = W, **parts: str) -> bytes:
    """Return a Word file with a body; `parts` are what stands in styles, numbering, footnotes, endnotes."""
    files = {
        "_rels/.rels": _relations([("officeDocument", "word/document.xml", "")]),
        "word/_rels/document.xml.rels": _relations([(kind, f"{kind}.xml", "") for kind in _KINDS if kind in parts]),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", namespace),
    }
    files |= {f"word/{kind}.xml": part(kind, inside, namespace) for kind, inside in parts.items()}
    return zipped({name: text.encode("utf-8") for name, text in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    """Return files as a ZIP file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def part(name: str, inside: str, namespace: str = W) -> str:
    """Return a part of a Word file."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{namespace}" {_NAMES}>{inside}</w:{name}>'


def p(text: str, style: str = "", more: str = "") -> str:
    """Return a paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(key: str, name: str, inside: str = "", kind: str = "paragraph") -> str:
    """Return a style."""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{inside}</w:style>'


def _relations(found: list[tuple[str, str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{n}" Type="{_R}/{kind}" Target="{target}"{mode}/>'
        for n, (kind, target, mode) in enumerate(found, 1)
    )
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{names}">{inside}</Relationships>'
