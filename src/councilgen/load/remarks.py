"""Comments of a content file that speak of a rule: what each of them covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgen.diagnostics.model import Span
from councilgen.load.decoding import decoded, read_whole
from councilgen.load.nodes import Mapping, Node, Scalar, Sequence, parsed
from councilgen.load.spelling import runs
from councilgen.workspace import Workspace

_SPEAKING = re.compile(r"(?:(?<=\s)|^)#(?P<text>[ \t]*allow(?=[ \t]*:|[ \t]+CG|[ \t]+at[ \t]+\").*)$")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment and the lines that it covers; it covers none where nothing follows it."""

    text: str  # without the mark
    span: Span  # from the mark on
    first: int
    last: int
    lines: tuple[str, ...]  # those that it covers


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key with its value, or an item of a list, by its lines."""

    first: int
    last: int


def remarks(workspace: Workspace, file: str) -> tuple[Remark, ...]:
    """Return the comments of a file that begin with `allow`, unless it cannot be read.

    Such a comment covers the key or the item that follows it, or on whose line it stands. At the head of a file, parted
    by an empty line from the first key, it covers the whole file. In a text it is text.
    """
    data, _faults = read_whole(workspace, file)
    if data is None or b"allow" not in data:
        return ()
    text, _faults = decoded(data, file)
    lines = (text or "").split("\n")
    if not any(_SPEAKING.search(line) for line in lines):
        return ()
    node, _faults = parsed(text or "", file)
    return () if node is None else tuple(_found(node, lines, file))


def _found(node: Node, lines: list[str], file: str) -> Iterator[Remark]:
    entries, texts = list(_entries(node)), list(_scalars(node))
    for number, line in enumerate(lines, 1):
        found = _SPEAKING.search(line)
        if found is None or any(_inside(text, number, found.start(), lines) for text in texts):
            continue
        alone = not line[: found.start()].strip()
        first, last = _covered(entries, lines, number, alone=alone)
        span = Span(file, number, found.start() + 1, number, len(line.rstrip()) + 1)
        yield Remark(found["text"].rstrip(), span, first, last, tuple(lines[max(0, first - 1) : last]))


def _covered(entries: list[_Entry], lines: list[str], number: int, *, alone: bool) -> tuple[int, int]:
    """Return the first and the last line that a comment in line `number` covers."""
    around = [entry for entry in entries if entry.first <= number <= entry.last]
    if not alone:
        return (around[-1].first, around[-1].last) if around else (0, -1)
    below = [entry for entry in entries if entry.first > number]
    if not below:
        return 0, -1
    following = min(below, key=lambda entry: entry.first)  # the outermost of those that begin there
    head = number < min(entry.first for entry in entries)
    if head and any(not line.strip() for line in lines[number : following.first - 1]):
        return 1, len(lines)
    return following.first, following.last


def _entries(node: Node) -> Iterator[_Entry]:
    """Yield keys and items, the outer ones first; what stands in brackets belongs to what holds the brackets."""
    match node:
        case Mapping(entries=entries, flow=False):
            for key, value in entries:
                yield _Entry(key.span.line, max(key.span.line, value.last_line))
                yield from _entries(value)
        case Sequence(items=items, flow=False):
            for item in items:
                yield _Entry(item.span.line, item.last_line)
                yield from _entries(item)
        case Mapping() | Sequence() | Scalar():
            return


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence(items=items):
            for item in items:
                yield from _scalars(item)
        case Mapping(entries=entries):
            for key, value in entries:
                yield key
                yield from _scalars(value)


def _inside(text: Scalar, number: int, column: int, lines: list[str]) -> bool:
    """Say whether a place, its line from 1 and its column from 0, is in a text."""
    spelling, spot = text.spelling, (number - 1, column)
    if spelling.style not in ("literal", "folded"):
        return spelling.start <= spot < spelling.end
    if not spelling.start[0] < spot[0] <= spelling.end[0]:
        return False
    found = runs(spelling, lines)
    return bool(found) and spot < found[-1].end
