"""A document into one of its languages."""

from __future__ import annotations

from dataclasses import replace

from councilgen.i18n.catalogs import Catalog
from councilgen.model.document import Document, Session
from councilgen.model.passage import Passage
from councilgen.model.walk import with_passages


def localise(document: Document, catalog: Catalog) -> Document:
    """Return `document` with every text replaced by its translation.

    A text without a translation stays in the original language and says so, so that the writers can mark it with
    `lang`; whether that may be issued is not decided here. Numbers of sections, notes and quoted paragraphs are never
    translated: they are how the six versions are cited side by side.
    """
    if catalog.language == document.original:
        return document
    return replace(with_passages(document, lambda text: translated(text, catalog)), language=catalog.language)


def localise_session(session: Session, catalog: Catalog) -> Session:
    """Return `session` with its own words translated."""
    return with_passages(session, lambda text: translated(text, catalog))


def translated(passage: Passage, catalog: Catalog, context: str = "") -> Passage:
    """Return the translation of a passage, or the passage itself."""
    entry = catalog.find(passage.message, context)
    return passage if entry is None else entry.passage(passage, catalog.language)
