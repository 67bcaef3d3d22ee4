"""Data-file tables: the options of a fenced block and the CSV file that it names, made into a grid."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from typing import Any

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Span
from councilgen.load.context import Context
from councilgen.load.decoding import decoded, unprintable
from councilgen.load.formats import ID, ORIENTATION
from councilgen.load.nodes import Mapping, parsed
from councilgen.load.scalars import Line, OneOf, Whole
from councilgen.load.shapes import ListOf, Member, Record
from councilgen.load.texts import MarkupLine, report_notes
from councilgen.markup.field import Field
from councilgen.markup.inline import faults
from councilgen.model.passage import Anchor, Kind, Passage
from councilgen.model.prose import Alignment, Content, DataTable, Grid, Quantity
from councilgen.workspace import Outside, Workspace, beside

_NUMBER = re.compile(r"(?P<number>-?\d+(?:\.\d+)?)(?P<percent>\s?%)?", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_ALIGNMENTS: dict[str, Alignment] = {"left": "start", "center": "center", "right": "end"}
_MOST_CELLS = 50_000

OPTIONS = Record(
    {
        "source": Member(Line(r"[^\n]+\.csv", "a CSV file", "budget.csv"), "the file, beside the document", True),
        "id": Member(ID, "a short name to refer to"),
        "caption": Member(MarkupLine(Kind.CAPTION), "the caption"),
        "header_rows": Member(Whole(1, 5), "how many rows are column headings; 1 by default"),
        "align": Member(ListOf(OneOf(tuple(_ALIGNMENTS), "an alignment"), "alignments"), "one a column"),
        "units": Member(MarkupLine(Kind.UNITS), "what the numbers count, under the caption"),
        "orientation": Member(ORIENTATION, "portrait (default) or landscape"),
    },
    lambda values, _node, _context: values,
    "a table",
)


def grid(table: DataTable, workspace: Workspace, context: Context) -> Grid | None:
    """Return the table that a fenced block describes, or nothing once its faults are reported."""
    context = replace(context, place=table.place)
    node, found = parsed(table.source, context.file, table.span.line, table.span.column)
    context.faults.extend(found)
    if node is None:
        if not found:
            context.report(rules.TABLE_OPTIONS, table.span, "the table has no options", "write source: FILE.csv")
        return None
    options = OPTIONS.read(node, context)
    source = node.get("source") if isinstance(node, Mapping) else None
    if options is None or source is None:
        return None
    rows = _rows(options["source"], source.span, workspace, context)
    return _grid(options, rows, table, context) if rows else None


def _rows(name: str, span: Span, workspace: Workspace, context: Context) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV file, each with its line."""
    data = read_beside(name, span, workspace, context)
    if data is None:
        return []
    file = beside(context.file, name)
    text, found = decoded(data, file)
    context.faults.extend((*found, *unprintable(text or "", file)))
    reader = csv.reader(io.StringIO(text or ""), strict=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader if row]
    except csv.Error as error:
        hint = "put a cell that holds a comma or a quotation mark into double quotes"
        context.report(rules.TABLE_OPTIONS, Span(file, reader.line_num), f"not CSV: {error}", hint)
        return []
    return _even(rows, file, context) if text is not None else []


def _even(rows: list[tuple[int, list[str]]], file: str, context: Context) -> list[tuple[int, list[str]]]:
    """Return the rows if all have as many cells as the first."""
    if not rows:
        context.report(rules.TABLE_OPTIONS, Span(file), "the data file has no rows", "write its column headings")
        return []
    width, uneven = len(rows[0][1]), False
    for line, row in rows:
        if len(row) != width:
            message = f"this row has {len(row)} cells, the first has {width}"
            hint = "give every row the same number of commas; put a cell that holds one into double quotes"
            context.report(rules.TABLE_OPTIONS, Span(file, line), message, hint)
            uneven = True
    if len(rows) * width > _MOST_CELLS:
        message = f"the table has {len(rows) * width:,} cells; at most {_MOST_CELLS:,} are read"
        context.report(rules.TOO_LARGE, Span(file), message, "publish the data as a file and show a summary")
        return []
    return [] if uneven else rows


def _grid(
    options: dict[str, Any], rows: list[tuple[int, list[str]]], table: DataTable, context: Context
) -> Grid | None:
    width, heads = len(rows[0][1]), options.get("header_rows", 1)
    alignments = tuple(_ALIGNMENTS[word] for word in options.get("align", ("left",) * width))
    if len(alignments) != width:
        message = f"align names {len(alignments)} columns, the data file has {width}"
        context.report(rules.TABLE_OPTIONS, table.span, message, "write one word a column: left, center or right")
        return None
    file = beside(context.file, options["source"])
    cells = [
        tuple(_cell(text, Kind.COLUMN if n < heads else Kind.CELL, file, line, table, context) for text in row)
        for n, (line, row) in enumerate(rows)
    ]
    return Grid(
        options.get("id", ""), table.span, tuple(cells[:heads]), tuple(cells[heads:]), alignments,
        options.get("caption"), options.get("units"), options.get("orientation", "portrait"),
    )  # fmt: skip


def _cell(text: str, kind: Kind, file: str, line: int, table: DataTable, context: Context) -> Content:
    """Return what stands in a cell: nothing, a number, or words.

    A column heading is never a number, and neither is a whole number that is a year: 2026 has no thousands.
    """
    if not text:
        return None
    number = _NUMBER.fullmatch(text)
    if number and kind is Kind.CELL and not _YEAR.fullmatch(text):
        return Quantity(number["number"], bool(number["percent"]))
    found: Passage = Field(text, file, table.place, context.language, (Anchor(0, line, 1),)).line(kind)
    context.faults.extend(faults(found))
    report_notes(found, context)
    return found


def read_beside(name: str, span: Span, workspace: Workspace, context: Context) -> bytes | None:
    """Return the bytes of a file that a document names, or nothing once its fault is reported."""
    try:
        return workspace.read(beside(context.file, name))
    except Outside:
        hint = "put the file beside the document and write its name"
        context.report(rules.OUTSIDE_PROJECT, span, f"{name!r} leads out of the project", hint)
    except (FileNotFoundError, NotADirectoryError):
        hint = "put it beside the document, or correct the name (capitals count)"
        context.report(rules.MISSING_FILE, span, f"there is no file {name!r}", hint)
    except IsADirectoryError:
        context.report(rules.MISSING_FILE, span, f"{name!r} is a folder", "name a file")
    except OSError as error:
        context.report(rules.MISSING_FILE, span, f"{name!r} cannot be read: {error.strerror}", "ask who owns it")
    return None
