"""The outline of a file, the symbols of a project, and what an editor may fold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from councilgen.diagnostics.model import Span
from councilgen.lsp.files import CatalogFile, DocumentFile, Kind, RegisterFile, SessionFile
from councilgen.lsp.lines import outline
from councilgen.lsp.outlines import Entry, Outline
from councilgen.lsp.pointing import blocks
from councilgen.lsp.state import State
from councilgen.lsp.texts import Text
from councilgen.lsp.wordings import FILES

Sort = Literal["document", "part", "heading", "table", "key", "message"]
_HEADING = re.compile(r"^[ \t]*(?P<marks>#{2,3})[ \t]+(?P<words>.+?)(?:[ \t]*\{[^{}]*\})?[ \t]*$")
_FENCE = re.compile(r"^[ \t]*(?P<mark>```+|~~~+)(?P<info>.*)$")
_CAPTION = re.compile(r"^[ \t]*(?:Table:|caption:)[ \t]*(?P<words>.+?)(?:[ \t]*\{[^{}]*\})?[ \t]*$")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A part of a file."""

    name: str
    detail: str
    sort: Sort
    whole: Span
    chosen: Span  # of what it is called by
    inside: tuple[Symbol, ...] = ()


def symbols(kind: Kind, text: Text) -> tuple[Symbol, ...]:
    """Return the outline of a file."""
    match kind:
        case DocumentFile():
            return tuple(_of_document(kind, text))
        case RegisterFile() | SessionFile():
            found = outline(text.shown)
            depth = 2 if kind.path == FILES["strategic_plan"] else 1
            return tuple(
                _of_key(kind, entry, text) for entry in found.entries if entry.key and len(entry.path) == depth
            )
        case CatalogFile():
            return tuple(_of_catalog(kind, text))


def _of_document(kind: DocumentFile, text: Text) -> Iterator[Symbol]:
    found = outline(text.shown)
    parts = {entry.path[:2] for entry in found.entries if entry.key == "id" and len(entry.path) == 3}
    lists = {path[:1] for path in parts}
    for entry in found.entries:
        if len(entry.path) == 1 and entry.path not in lists:
            yield _of_key(kind, entry, text)
        elif entry.path in parts and not entry.key:
            yield _part(kind, entry, found, text)


def _part(kind: DocumentFile, entry: Entry, found: Outline, text: Text) -> Symbol:
    own = {name: found.at((*entry.path, name)) for name in ("id", "heading", "title", "opening", "body")}
    named = own["heading"] or own["title"] or own["opening"]
    name = named.words if named and named.words else (own["id"].words if own["id"] else "")
    body = own["body"]
    inside = tuple(_headings(kind, body, text)) if body and body.style in ("literal", "folded") else ()
    chosen = _words(kind, named) if named else _words(kind, entry)
    sort = {"annexes": "annex", "sections": "section"}.get(str(entry.path[0]), "clause")
    detail = f"{sort} {own['id'].words}" if own["id"] else sort
    return Symbol(name or "…", detail, "part", _lines(kind, entry.line, entry.last, text), chosen, inside)


def _headings(kind: DocumentFile, body: Entry, text: Text) -> Iterator[Symbol]:
    """Yield sub-headings and captioned tables of a text; a heading lasts to the next one."""
    fence = ""
    found: list[tuple[int, str, Sort]] = []
    for number in range(body.line + 1, body.last + 1):
        line = text.lines[number - 1]
        if opened := _FENCE.match(line):
            fence = "" if fence else opened["mark"]
        if caption := _CAPTION.match(line):
            found.append((number, caption["words"], "table"))
        elif not fence and (heading := _HEADING.match(line)):
            found.append((number, heading["words"], "heading"))
    ends = [number for number, _words, sort in found if sort == "heading"]
    for number, words, sort in found:
        last = next((end - 1 for end in ends if end > number), body.last) if sort == "heading" else number
        yield Symbol(words, "", sort, _lines(kind, number, last, text), _lines(kind, number, number, text))


def _of_key(kind: Kind, entry: Entry, text: Text) -> Symbol:
    chosen = Span(kind.path, entry.line, entry.column, entry.line, entry.column + max(1, len(entry.key)))
    detail = entry.words if entry.style in ("plain", "quoted") else ""
    return Symbol(entry.key, detail[:80], "key", _lines(kind, entry.line, entry.last, text), chosen)


def _of_catalog(kind: CatalogFile, text: Text) -> Iterator[Symbol]:
    for block, first, last in blocks(text, kind.path):
        if not block.obsolete:
            state = "fuzzy" if block.fuzzy else "" if block.translated else "untranslated"
            whole = _lines(kind, first, last, text)
            yield Symbol(
                block.message[:80] or "…", state, "message", whole, replace(whole, end_line=first, end_column=2)
            )


def _words(kind: Kind, entry: Entry) -> Span:
    end = entry.words_column + max(1, len(entry.words))
    return Span(kind.path, entry.line, entry.words_column, entry.line, end)


def _lines(kind: Kind, first: int, last: int, text: Text) -> Span:
    line = text.lines[first - 1]
    start = len(line) - len(line.lstrip()) + 1
    return Span(kind.path, first, start, last, len(text.lines[last - 1]) + 1)


# ------------------------------------------------------------------------------------------------------ whole projects


def found(state: State, wanted: str) -> tuple[Symbol, ...]:
    """Return documents and keys of the register whose names have the letters of `wanted` in their order."""
    return tuple(each for each in _everything(state) if _fits(wanted.lower(), f"{each.name} {each.detail}".lower()))


def _everything(state: State) -> Iterator[Symbol]:
    for document in state.documents():
        text = state.text(document.path)
        if text is not None:
            top = {name: _top(text, name) for name in ("document", "title")}
            line = top["document"][1]
            whole = Span(document.path, line, 1, line, len(text.lines[line - 1]) + 1)
            yield Symbol(top["document"][0] or document.name, top["title"][0], "document", whole, whole)
    for part, file in FILES.items():
        lines = state.outline(file)
        depth = 2 if part == "strategic_plan" else 1
        for entry in lines.entries if lines else ():
            if entry.key and len(entry.path) == depth:
                span = Span(file, entry.line, entry.column, entry.line, entry.column + len(entry.key))
                yield Symbol(entry.key, part.replace("_", " "), "key", span, span)


def _top(text: Text, name: str) -> tuple[str, int]:
    """Return the value of a key at the left margin, and its line, by a look at the line alone."""
    start = f"{name}:"
    for number, line in enumerate(text.lines, 1):
        if line.startswith(start):
            return line.removeprefix(start).split(" #")[0].strip().strip("\"'"), number
    return "", 1


def _fits(wanted: str, name: str) -> bool:
    letters = iter(name)
    return all(letter in letters for letter in wanted)


# ------------------------------------------------------------------------------------------------------------- folding


def folds(kind: Kind, text: Text) -> tuple[tuple[int, int], ...]:
    """Return the first and last lines, from 1, of what may be folded."""
    if isinstance(kind, CatalogFile):
        return tuple((first, last) for _block, first, last in blocks(text, kind.path) if last > first)
    pairs = {(entry.line, entry.last) for entry in outline(text.shown).entries if entry.last > entry.line}
    headings = {
        (each.whole.line, each.whole.end_line)
        for symbol in symbols(kind, text)
        for each in symbol.inside
        if each.whole.end_line > each.whole.line
    }
    return tuple(sorted(pairs | headings))
