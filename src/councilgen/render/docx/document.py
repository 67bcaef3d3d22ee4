"""The whole Word file of an edition."""

from __future__ import annotations

from councilgen.blocks.model import Edition
from councilgen.render.docx.localising import localised
from councilgen.render.docx.manuscript import Manuscript, bookmarks
from councilgen.render.docx.notes import notes_part
from councilgen.render.docx.numbering import Numbering
from councilgen.render.docx.package import Part, Relationship, pack
from councilgen.render.docx.properties import application_properties, core_properties
from councilgen.render.docx.reference import read_reference
from councilgen.render.docx.running import running
from councilgen.render.docx.sections import body
from councilgen.render.docx.xml import RELATIONSHIPS, word_part
from councilgen.render.stationery import Stationery

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_PACKAGE = (
    Relationship("rId1", f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),
    Relationship(
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
    Relationship("rId3", f"{RELATIONSHIPS}/extended-properties", "docProps/app.xml"),
)


def render_docx(edition: Edition, stationery: Stationery) -> bytes:
    """Return `edition` as a Word file: the styles, page and theme of reference.docx, a body of ours.

    The same edition gives the same bytes on any day and in any process.
    """
    reference = read_reference(stationery.reference)
    numbering = Numbering(edition.language, reference.styles)
    manuscript = Manuscript(edition, reference.styles, reference.page, bookmarks(edition), numbering)
    threads = manuscript.relationships
    fixed = _fixed_parts(stationery.reference, edition)
    for kind in ("styles", "settings", "fontTable", "theme", "numbering", "footnotes"):
        threads.to_part(kind, "theme/theme1.xml" if kind == "theme" else f"{kind}.xml")
    references, headers_and_footers = running(manuscript, threads)
    document = word_part("document", f"<w:body>{body(manuscript, references)}</w:body>")
    apart = manuscript.for_part()
    notes = notes_part(apart)
    parts = (
        Part("word/document.xml", _WORD.format("document.main"), document, threads.all()),
        *fixed,
        Part("word/numbering.xml", _WORD.format("numbering"), numbering.part()),
        Part("word/footnotes.xml", _WORD.format("footnotes"), notes, apart.relationships.all()),
        *headers_and_footers,
        *manuscript.pictures.parts(),
        *_properties(edition),
    )
    return pack(parts, _PACKAGE)


def _fixed_parts(data: bytes, edition: Edition) -> tuple[Part, ...]:
    reference = read_reference(data)
    styles, settings = localised(data, edition.language)
    return (
        Part("word/styles.xml", _WORD.format("styles"), styles),
        Part("word/settings.xml", _WORD.format("settings"), settings),
        Part("word/fontTable.xml", _WORD.format("fontTable"), reference.fonts),
        Part("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", reference.theme),
    )


def _properties(edition: Edition) -> tuple[Part, ...]:
    return (
        Part(
            "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core_properties(edition)
        ),
        Part(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            application_properties(edition),
        ),
    )
