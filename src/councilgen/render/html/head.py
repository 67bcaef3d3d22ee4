"""What a page says about itself: title, author, dates."""

from __future__ import annotations

from councilgen.blocks.model import Edition
from councilgen.render.html.markup import opening, tag, text
from councilgen.render.html.setting import html_tag


def write_head(edition: Edition) -> str:
    """Return title and metadata, the same for the web and for the live page."""
    published = edition.published.isoformat()
    metadata = {
        "author": edition.author,
        "description": edition.subject,
        "generator": "councilgen",
        "dcterms.identifier": edition.symbol,
        "dcterms.publisher": edition.publisher,
        "dcterms.language": html_tag(edition.language),
        "dcterms.created": published,
        "dcterms.modified": published,
    }
    title = tag("title", text(f"{edition.symbol} {edition.title}"))
    return "\n".join((title, *(opening("meta", name=name, content=words) for name, words in metadata.items())))
