"""What is done to a PDF after it was set: what its tags and words lack, and the file is packed."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import Any

from councilgen.blocks.model import Edition, Table
from councilgen.blocks.walking import every_block
from councilgen.render.pdf.signs import silence_signs


def finish(pdf: bytes, edition: Edition) -> bytes:
    """Return `pdf`, which was made of `edition`, a quarter smaller, its tags and words mended.

    The typesetter knows heads of columns only, none of rows. Letters whose signs stand apart it says twice, see
    `signs`. And it writes each object of a file by itself.
    """
    import pikepdf

    tables = [block for block in every_block(edition.body) if isinstance(block, Table)]
    with pikepdf.open(BytesIO(pdf)) as file:
        if any(cell.header for table in tables for row in table.body for cell in row):
            found = [element for element in _elements(file.Root.StructTreeRoot, pikepdf) if element.S == "/Table"]
            for table, element in zip(tables, found, strict=True):
                _name_heads(table, element, pikepdf)
        silence_signs(file, pikepdf)
        target = BytesIO()
        file.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return target.getvalue()


def _name_heads(table: Table, element: Any, pikepdf: Any) -> None:
    bodies = (part for part in element.K if part.S == "/TBody")
    rows = chain.from_iterable(body.K for body in bodies)
    for cells, row in zip(table.body, rows, strict=True):
        for cell, tagged in zip(cells, row.K, strict=True):
            if cell.header:
                tagged.S = pikepdf.Name.TH
                for attributes in tagged.A:
                    if attributes.O == "/Table":
                        attributes.Scope = pikepdf.Name.Row


def _elements(parent: Any, pikepdf: Any) -> Iterator[Any]:
    kids = parent.get("/K", ())
    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid, pikepdf)
