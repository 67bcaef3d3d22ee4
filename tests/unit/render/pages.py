"""Editions of a few blocks, and finished files as the tests read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from lxml import html

from councilgen.blocks.model import Block, Edition, Inline, Note, Paragraph, Text
from councilgen.languages import Tag
from councilgen.render.html import render_html
from councilgen.render.pdf import render_pdf
from councilgen.render.stationery import Stationery
from editions import sample

_TEMPLATE = Path(__file__).parents[3] / "templates/council"
STATIONERY = Stationery(
    b"",
    (_TEMPLATE / "print.typ").read_text("utf-8"),
    (_TEMPLATE / "screen.css").read_text("utf-8"),
    (_TEMPLATE / "preview.css").read_text("utf-8"),
)


def edition(*blocks: Block, language: Tag = "en", notes: tuple[Note, ...] = ()) -> Edition:
    """Return an edition that has `blocks` for its body."""
    return replace(sample(language), body=blocks, notes=notes)


def line(*children: Inline | str) -> Paragraph:
    """Return a paragraph; a string stands for a Text."""
    return Paragraph(words(*children))


def words(*children: Inline | str) -> tuple[Inline, ...]:
    return tuple(Text(child) if isinstance(child, str) else child for child in children)


def page(written: Edition) -> Any:
    """Return the web page of `written`; untyped, as a path may lead to elements, strings or numbers."""
    return html.document_fromstring(render_html(written, STATIONERY).decode())


def pdf(written: Edition) -> pikepdf.Pdf:
    """Return the PDF of `written`, opened."""
    return pikepdf.open(BytesIO(render_pdf(written, STATIONERY)))


@cache
def sample_pdf(tag: Tag) -> bytes:
    """Return the PDF of the sample, made once."""
    return render_pdf(sample(tag), STATIONERY)


def structure(document: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the elements of the tag tree in the order of reading."""
    yield from _elements(document.Root.StructTreeRoot.K)


def _elements(kids: Any) -> Iterator[Any]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid.get("/K", pikepdf.Array()))
