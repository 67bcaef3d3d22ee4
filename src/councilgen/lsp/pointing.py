"""What a place of a file is about: a mark of Markdown, a key of the format, a key of the register, a message."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councilgen.diagnostics.model import Span
from councilgen.i18n import po
from councilgen.lsp import marks, shapes
from councilgen.lsp.completion import part_named
from councilgen.lsp.files import CatalogFile, Kind, RegisterFile, form
from councilgen.lsp.lines import cursor, outline
from councilgen.lsp.outlines import Comment, Entry, Outline, Path
from councilgen.lsp.texts import Spot, Text
from councilgen.lsp.wordings import FILES, Part
from councilgen.model.document import Document
from councilgen.model.passage import Passage
from councilgen.model.walk import passages

_TOP_KEY = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class AtMark:
    """A citation, a cross-reference, a footnote, an id, the code of a rule."""

    mark: marks.Mark
    span: Span


@dataclass(frozen=True, slots=True)
class AtFormatKey:
    """A key of the format."""

    entry: Entry
    about: str
    required: bool
    span: Span


@dataclass(frozen=True, slots=True)
class AtRegisterKey:
    """A key of the register, where it is used or where it is defined."""

    part: Part
    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class AtPhrase:
    """A value for which the register has a standard phrase."""

    entry: Entry
    span: Span


@dataclass(frozen=True, slots=True)
class AtMessage:
    """A message of a catalog."""

    block: po.Block
    first: int  # its first line
    span: Span


Pointed = AtMark | AtFormatKey | AtRegisterKey | AtPhrase | AtMessage


def pointed(kind: Kind, text: Text, spot: Spot) -> Pointed | None:
    """Return what a place is about; nothing where it is plain words."""
    if spot.line > len(text.lines):
        return None
    line = text.lines[spot.line - 1]
    mark = marks.at(line, spot.line, spot.column)
    if isinstance(kind, CatalogFile):
        found = AtMark(mark, _span(kind, mark)) if mark else None
        return found or message_at(kind, text, spot.line)
    in_comment = isinstance(cursor(text.shown, spot.line, spot.column), Comment)
    if mark is not None and (mark.sort == "code") == in_comment:
        return AtMark(mark, _span(kind, mark))
    return None if in_comment else _entry(kind, text, spot)


def _span(kind: Kind, mark: marks.Mark) -> Span:
    return Span(kind.path, mark.line, mark.column, mark.line, mark.end)


def _entry(kind: Kind, text: Text, spot: Spot) -> Pointed | None:
    found = outline(text.shown)
    for entry in (each for each in found.entries if each.line == spot.line):
        key_span = Span(kind.path, entry.line, entry.column, entry.line, entry.column + max(1, len(entry.key)))
        end = entry.words_column + len(entry.words)
        value_span = Span(kind.path, entry.line, entry.words_column, entry.line, end)
        if entry.key and entry.column <= spot.column <= key_span.end_column:
            return _key(kind, found, entry, key_span)
        if entry.words and entry.style in ("plain", "quoted") and entry.words_column <= spot.column <= end:
            if part := part_at(kind, found, entry.path):
                return AtRegisterKey(part, entry.words, value_span)
            if entry.key == "id" and len(entry.path) == 3:
                mark = marks.Mark("id", entry.words, entry.line, entry.words_column, end, entry.words_column)
                return AtMark(mark, value_span)
            if entry.path[0] in ("action", "financial_implications"):
                return AtPhrase(entry, value_span)
    return None


def _key(kind: Kind, found: Outline, entry: Entry, span: Span) -> Pointed | None:
    if isinstance(kind, RegisterFile):
        own = next((part for part, file in FILES.items() if file == kind.path), None)
        depth = 2 if own == "strategic_plan" else 1
        if own is not None and len(entry.path) == depth and _TOP_KEY.fullmatch(entry.key):
            return AtRegisterKey(own, entry.key, span)
    shape = form(kind, found)
    member = shapes.member_at(shape, entry.path) if shape is not None else None
    return AtFormatKey(entry, shapes.about(member), member.required, span) if member else None


def part_at(kind: Kind, found: Outline, path: Path) -> Part | None:
    """Return the part of the register whose keys may stand at a path of a file."""
    shape = form(kind, found)
    parts = (part_named(each) for each in shapes.shapes_at(shape, path)) if shape is not None else ()
    return next((part for part in parts if part is not None), None)


def message_at(kind: CatalogFile, text: Text, line: int) -> AtMessage | None:
    """Return the message of a catalog that a line belongs to."""
    for block, first, last in blocks(text, kind.path):
        if first <= line <= last:
            return AtMessage(block, first, Span(kind.path, first, 1, last, len(text.lines[last - 1]) + 1))
    return None


def blocks(text: Text, file: str) -> list[tuple[po.Block, int, int]]:
    """Return the messages of a catalog with their first and last lines; none where it is not whole."""
    found, at, line = po.read(text.shown, file), 0, 1
    result: list[tuple[po.Block, int, int]] = []
    for block in found.blocks:
        start = text.shown.find(block.text, at)
        if start < 0:
            continue
        line += text.shown.count("\n", at, start)
        last = line + block.text.count("\n")
        result.append((block, line, last))
        at, line = start + len(block.text), last
    return result


def passage_at(document: Document, spot: Spot) -> Passage | None:
    """Return the passage that a place of a document's file lies in."""
    found: list[tuple[int, int, int, Passage]] = []
    for passage in passages(document):
        span = passage.stretch(0, max(1, len(passage.markup)))
        if (span.line, span.column) <= (spot.line, spot.column) <= (span.end_line, span.end_column):
            found.append((span.line, span.column, len(found), passage))
    return max(found, key=lambda each: each[:3])[3] if found else None
