"""Fixes as characters of their files, escaped and with all that goes with them: for editors and other tools."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Span
from councilgen.mending.applying import Desk, Read
from councilgen.mending.changes import Change, change
from councilgen.mending.pages import Page


def as_written(faults: Iterable[Diagnostic], read: Read) -> list[Diagnostic]:
    """Return faults whose fixes say what characters to write; a fix that cannot be carried out is left away.

    A tool that replaces the stretches by the texts, as they are, does what `check --fix` would do.
    """
    desk = Desk(read)
    return [replace(fault, fixes=_fixes(fault, desk)) if fault.fixes else fault for fault in faults]


def _fixes(fault: Diagnostic, desk: Desk) -> tuple[Fix, ...]:
    return tuple(found for fix in fault.fixes if (found := _fix(fix, desk)) is not None)


def _fix(fix: Fix, desk: Desk) -> Fix | None:
    edits: list[Edit] = []
    for edit in fix.edits:
        known = desk[edit.span.file]
        found = change(edit, *known) if known else "the file cannot be read"
        if known is None or isinstance(found, str):
            return None
        edits.append(_edit(found, known[0], edit.span.file))
    return replace(fix, edits=tuple(edits))


def _edit(found: Change, page: Page, file: str) -> Edit:
    (line, column), (end_line, end_column) = _place(found.start, page), _place(found.end, page)
    return Edit(Span(file, line, column, end_line, end_column), found.text, page.raw[found.start : found.end])


def _place(offset: int, page: Page) -> tuple[int, int]:
    line = max(0, bisect_right(page.starts, offset) - 1)
    return line + 1, offset - page.starts[line] + 1
