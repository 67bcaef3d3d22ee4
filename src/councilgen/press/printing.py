"""The unit of work that comes second: one edition printed in the formats that are asked for."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from councilgen.blocks.model import Edition
from councilgen.errors import MachineError
from councilgen.press.formats import LOOKS, PREVIEW, Format
from councilgen.press.links import linked
from councilgen.press.names import Named
from councilgen.proofing.inventory import answered
from councilgen.render.stationery import Stationery
from councilgen.workspace import TEMPLATES, Workspace

_CURE = "a template has document.html.j2, labels.html.j2, reference.docx, print.typ, screen.css and preview.css"


@dataclass(frozen=True, slots=True)
class Printing:
    """An edition to be printed. It travels pickled, from one of our processes to another and nowhere else."""

    edition: Path | bytes  # where it waits on this machine, or itself
    template: str
    formats: tuple[Format, ...]
    size: int  # how long it takes, roughly and without a unit
    listing: Named | None = None  # of a list of documents: whose files its numbers lead to


def stationery(workspace: Workspace, template: str) -> Stationery:
    """Return the look of a template."""
    found = {name: answered(workspace, f"{TEMPLATES}/{template}/{name}").content for name in (*LOOKS.values(), PREVIEW)}
    for name, content in found.items():
        if isinstance(content, FileNotFoundError):
            raise MachineError(f"the template {template} lacks {TEMPLATES}/{template}/{name}", _CURE) from content
        if not isinstance(content, bytes):
            raise MachineError(f"the template {template} cannot be read: {content}", _CURE) from content
    parts = [content for content in found.values() if isinstance(content, bytes)]
    try:
        return Stationery(parts[0], *(part.decode("utf-8") for part in parts[1:]))
    except UnicodeDecodeError as error:
        raise MachineError(f"the template {template} cannot be read: {error}", _CURE) from error


def pack(edition: Edition) -> bytes:
    """Return an edition as it travels."""
    return pickle.dumps(edition, protocol=5)


def printed(looks: Mapping[str, Stationery], printing: Printing) -> tuple[tuple[bytes, int | None], ...]:
    """Return the files of an edition in the order of the formats that are asked for, each with its number of pages.

    Only a PDF has pages; how many another file fills is up to the program that shows it.
    """
    packed = printing.edition if isinstance(printing.edition, bytes) else printing.edition.read_bytes()
    edition: Edition = pickle.loads(packed)  # noqa: S301  # what `pack` made, in this very run
    look, listing = looks[printing.template], printing.listing
    files = (_file(linked(edition, listing, form) if listing else edition, look, form) for form in printing.formats)
    return tuple((data, _pages(form, data)) for form, data in zip(printing.formats, files, strict=True))


def _pages(form: Format, data: bytes) -> int | None:
    if form != "pdf":
        return None
    from councilgen.render.pdf.pages import page_count

    return page_count(data)


def _file(edition: Edition, look: Stationery, form: Format) -> bytes:
    """Return a finished file. Writers are imported here: a process that writes no PDF never loads its engine."""
    if form == "docx":
        from councilgen.render.docx import render_docx

        return render_docx(edition, look)
    if form == "pdf":
        from councilgen.render.pdf import render_pdf

        return render_pdf(edition, look)
    from councilgen.render.html import render_html

    return render_html(edition, look)
