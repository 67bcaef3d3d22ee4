"""Headers and footers."""

from __future__ import annotations

from councilgen.blocks.model import Paragraph
from councilgen.render.docx.manuscript import Manuscript
from councilgen.render.docx.package import Part, Relationships
from councilgen.render.docx.paragraphs import Format, Setting, assemble, paragraph
from councilgen.render.docx.xml import word_part

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def running(manuscript: Manuscript, threads: Relationships) -> tuple[dict[str, str], tuple[Part, ...]]:
    """Return what a section says to have headers and footers, by kind of page, and their parts."""
    edition = manuscript.edition
    references: dict[str, str] = {"default": "", "first": ""}
    parts: list[Part] = []
    for kind, page, paragraphs in (
        ("header", "default", edition.header),
        ("header", "first", edition.first_header),
        ("footer", "default", edition.footer),
        ("footer", "first", edition.first_footer),
    ):
        name = f"{kind}{1 if page == 'default' else 2}.xml"
        references[page] += f'<w:{kind}Reference w:type="{page}" r:id="{threads.to_part(kind, name)}"/>'
        parts.append(_part(kind, name, paragraphs, manuscript.for_part()))
    return references, tuple(parts)


def _part(kind: str, name: str, paragraphs: tuple[Paragraph, ...], manuscript: Manuscript) -> Part:
    setting = Setting(manuscript.page.line, manuscript.page.column)
    written = "".join(paragraph(block, manuscript, setting) for block in paragraphs)
    content = written or assemble(
        f"page-{kind}", Format(), "", manuscript
    )  # Word wants a paragraph where there are no words
    data = word_part("hdr" if kind == "header" else "ftr", content)
    return Part(f"word/{name}", _TYPE.format(kind), data, manuscript.relationships.all())
