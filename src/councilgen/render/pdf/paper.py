"""The page in the flavour for paper: what repeats on each page stands at the front, notes stand at their marks."""

from __future__ import annotations

from councilgen.blocks.model import Edition, Paragraph
from councilgen.render.html.blocks import write_blocks, write_paragraphs
from councilgen.render.html.head import write_head
from councilgen.render.html.markup import tag
from councilgen.render.html.setting import PAPER, Setting, html_tag


def write_paper(edition: Edition) -> str:
    """Return the page that the engine lays out."""
    setting = Setting(edition, PAPER)
    running = {
        "first-header": edition.first_header,
        "header": edition.header,
        "first-footer": edition.first_footer,
        "footer": edition.footer,
    }
    parts = [_running(name, paragraphs, setting) for name, paragraphs in running.items() if paragraphs]
    body = "\n".join((*parts, tag("main", write_blocks(edition.body, setting))))
    page = tag("head", write_head(edition)) + tag("body", body)
    return "<!DOCTYPE html>\n" + tag("html", page, lang=html_tag(edition.language), dir=edition.language.direction)


def _running(name: str, paragraphs: tuple[Paragraph, ...], setting: Setting) -> str:
    """Return what the style sheet takes out of the text and puts into the margin of pages."""
    return tag("div", write_paragraphs(paragraphs, setting), class_=f"running {name}")
