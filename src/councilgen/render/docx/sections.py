"""The body in sections: the pages of the document, and sheets of another orientation between them."""

from __future__ import annotations

from itertools import groupby

from councilgen.blocks.model import Block, Orientation, Sheet
from councilgen.render.docx.blocks import separator, write_blocks
from councilgen.render.docx.manuscript import Manuscript
from councilgen.render.docx.paragraphs import Setting
from councilgen.render.docx.reference import Page


def body(manuscript: Manuscript, running: dict[str, str]) -> str:
    """Return the content of `w:body`; `running` are the references to headers and footers, by kind of page."""
    written: list[str] = []
    sections = _sections(manuscript.edition.body)
    for index, (orientation, blocks) in enumerate(sections):
        page = manuscript.page if orientation == "portrait" else manuscript.page.turned()
        chunks = write_blocks(blocks, manuscript, Setting(page.line, page.column))
        if not chunks or not chunks[-1].startswith("<w:p>"):
            chunks.append(separator(manuscript))
        properties = _properties(page, orientation, manuscript, running, first=index == 0)
        if index == len(sections) - 1:
            chunks.append(properties)
        else:
            chunks[-1] = chunks[-1].replace("</w:pPr>", f"{properties}</w:pPr>", 1)
        written += chunks
    return "".join(written)


def _sections(blocks: tuple[Block, ...]) -> list[tuple[Orientation, tuple[Block, ...]]]:
    """Return what stands on pages of one orientation, each sheet for itself."""
    found: list[tuple[Orientation, tuple[Block, ...]]] = []
    for is_sheet, together in groupby(blocks, lambda block: isinstance(block, Sheet)):
        run = tuple(together)
        if is_sheet:
            found += [(sheet.orientation, sheet.blocks) for sheet in run if isinstance(sheet, Sheet)]
        else:
            found.append(("portrait", run))
    return found or [("portrait", ())]


def _properties(
    page: Page, orientation: Orientation, manuscript: Manuscript, running: dict[str, str], *, first: bool
) -> str:
    """Return `w:sectPr`; only the first page of the document is unlike the others."""
    turned = ' w:orient="landscape"' if orientation == "landscape" else ""
    margins = "".join(f' w:{name}="{value}"' for name, value in page.margins)
    return (
        f"<w:sectPr>{running['default']}{running['first'] if first else ''}"
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/><w:pgMar{margins}/>'
        f'<w:cols w:space="708"/>{"<w:titlePg/>" if first else ""}'
        f"{'<w:bidi/><w:rtlGutter/>' if manuscript.edition.language.right_to_left else ''}</w:sectPr>"
    )
