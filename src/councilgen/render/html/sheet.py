"""The page as it will be printed, to be looked at on a screen: words and marks of the PDF, notes at the end."""

from __future__ import annotations

from councilgen.blocks.model import Edition
from councilgen.render.html.head import write_head
from councilgen.render.html.markup import opening, tag
from councilgen.render.html.screen import landmarks
from councilgen.render.html.setting import Setting, html_tag


def render_sheet(edition: Edition, styles: tuple[str, ...]) -> bytes:
    """Return `edition` as a page that takes its look from the style sheets at the addresses `styles`."""
    language = edition.language
    head = (
        opening("meta", charset="utf-8"),
        opening("meta", name="viewport", content="width=device-width, initial-scale=1"),
        opening("meta", name="color-scheme", content="light dark"),
        write_head(edition),
        *(opening("link", rel="stylesheet", href=address) for address in styles),
    )
    page = f"{tag('head', _lines(*head))}\n{tag('body', _lines(*landmarks(Setting(edition, marks_as_words=True))))}\n"
    return f"<!DOCTYPE html>\n{tag('html', page, lang=html_tag(language), dir=language.direction)}\n".encode()


def _lines(*parts: str) -> str:
    return "\n" + "\n".join(parts) + "\n"
