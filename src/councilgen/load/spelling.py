"""How a YAML scalar is spelt: which characters of its file each character of its value stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from councilgen.model.passage import Anchor

Style = Literal["plain", "single", "double", "literal", "folded"]
STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
Spot = tuple[int, int]  # line and column, from 0
Place = tuple[int, int, int]  # offset in the value, line and column, all from 0

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_ESCAPE = re.compile(r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|(?P<one>.))")
_PIECE = {"single": re.compile(r"''"), "double": _ESCAPE}
_BLANK = " \t"


@dataclass(frozen=True, slots=True)
class Spelling:
    """A scalar as it stands in its file: from `start` to `end` of the text, in one of YAML's five styles."""

    style: Style
    start: Spot
    end: Spot
    value: str


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a value and their place: each as it is, or one that is spelt by others (an escape, a fold)."""

    text: str
    start: Spot
    end: Spot

    @property
    def straight(self) -> bool:
        """Say whether the characters stand there as they are."""
        return self.start[0] == self.end[0] and self.end[1] - self.start[1] == len(self.text)


def runs(spelling: Spelling, lines: list[str]) -> tuple[Run, ...]:
    """Return the places of all characters of a scalar, in their order; nothing where they cannot be told."""
    if not spelling.value:  # one that is left out may stand behind the last line
        return ()
    if spelling.style in ("literal", "folded"):
        return next((found for found in _blocks(spelling, lines) if _says(found) == spelling.value), ())
    found = tuple(_flow(spelling, lines))
    return found if _says(found) == spelling.value else ()


def anchors(spelling: Spelling, lines: list[str], first_line: int, first_column: int) -> tuple[Anchor, ...]:
    """Return where the pieces of the value stand in the file, whose line `first_line` is the first of `lines`."""
    spots = _as_it_stands(spelling, lines)
    if spots is None:
        spots = _by_character(spelling, lines)
    return tuple([Anchor(offset, first_line + line, first_column + column) for offset, line, column in spots])


def _as_it_stands(spelling: Spelling, lines: list[str]) -> list[Place] | None:
    """Return the places of a value that its lines have just as it is, which is what most authors write."""
    (line, column), (last, end) = spelling.start, spelling.end
    value = spelling.value
    if spelling.style == "literal":
        return _lines_below(value, lines, line + 1)
    quote = 0 if spelling.style == "plain" else 1
    if line == last and line < len(lines) and lines[line][column + quote : end - quote] == value:
        return [(0, line, column + quote)] if value or quote == 0 else None
    return None


def _lines_below(value: str, lines: list[str], line: int) -> list[Place] | None:
    """Return the places of a literal text from `line` on; nothing if it is indented otherwise than its first line."""
    indent, offset, found = -1, 0, list[Place]()
    for number, piece in enumerate(value.removesuffix("\n").split("\n"), line):
        shown = lines[number] if number < len(lines) else ""
        if piece and indent < 0:
            indent = len(shown) - len(shown.lstrip(" "))
        if piece and shown[indent:] == piece and not shown[:indent].strip(" "):
            found.append((offset, number, indent))
        elif not piece and not shown.strip(" "):
            found.append((offset, number, 0))
        else:
            return None
        offset += len(piece) + 1
    return found if value else None


def _by_character(spelling: Spelling, lines: list[str]) -> list[Place]:
    """Return the places of any value, folded and escaped as it may be, going through its runs."""
    found: list[Place] = []
    offset, following = 0, (-1, -1)
    for run in runs(spelling, lines):
        line, column = run.start
        if (line, column) != following:
            found.append((offset, line, column))
        offset += len(run.text)
        following = (line, column + len(run.text))
    if not found:
        quote = 1 if spelling.style in ("single", "double") else 0
        line, column = spelling.start
        found.append((0, line, column + quote))
    return found


def _says(found: tuple[Run, ...]) -> str:
    return "".join(run.text for run in found)


# ----------------------------------------------------------------------------------------------- plain and quoted text


def _flow(spelling: Spelling, lines: list[str]) -> Iterator[Run]:
    """Yield the runs of a plain or quoted scalar, whose line ends are folded."""
    quote = 0 if spelling.style == "plain" else 1
    (line, column), (last, end) = spelling.start, spelling.end
    column, end = column + quote, end - quote
    while True:
        stop = end if line == last else len(lines[line])
        text = lines[line][column:stop]
        if line == last:
            yield from _pieces(spelling.style, text, line, column)
            return
        bare = _without_blanks(text, spelling.style)
        escaped = spelling.style == "double" and _continued(bare)
        yield from _pieces(spelling.style, bare[:-1] if escaped else bare, line, column)
        here = (line, column + len(bare))
        line, empty = _next_line(lines, line, last)
        indent = len(lines[line]) - len(lines[line].lstrip(_BLANK))
        column = min(indent, end) if line == last else indent
        yield from _breaks(here, empty, (line, column), joined=escaped)


def _without_blanks(text: str, style: Style) -> str:
    """Return a line without the blanks at its end; one behind a backslash is a character."""
    bare = text.rstrip(_BLANK)
    return text[: len(bare) + 1] if style == "double" and _continued(bare) and bare != text else bare


def _continued(text: str) -> bool:
    """Say whether a line of double-quoted text ends in a backslash that is no escaped one."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _next_line(lines: list[str], line: int, last: int) -> tuple[int, list[int]]:
    """Return the next line that has text, and the empty ones before it."""
    empty: list[int] = []
    line += 1
    while line < last and not lines[line].strip(_BLANK):
        empty.append(line)
        line += 1
    return line, empty


def _breaks(here: Spot, empty: list[int], there: Spot, *, joined: bool) -> Iterator[Run]:
    """Yield what line ends are read as: a space, or as many line ends as lines are empty."""
    if not empty:
        if not joined:
            yield Run(" ", here, there)
        return
    starts = [here, *((line, 0) for line in empty[1:])]
    yield from (Run("\n", start, end) for start, end in zip(starts, [*starts[1:], there], strict=True))


def _pieces(style: Style, text: str, line: int, column: int) -> Iterator[Run]:
    """Yield the runs of a stretch of one line: escapes each by itself."""
    place = 0
    for found in _PIECE[style].finditer(text) if style in _PIECE else ():
        if found.start() > place:
            yield Run(text[place : found.start()], (line, column + place), (line, column + found.start()))
        yield Run(_meaning(found), (line, column + found.start()), (line, column + found.end()))
        place = found.end()
    if place < len(text):
        yield Run(text[place:], (line, column + place), (line, column + len(text)))


def _meaning(found: re.Match[str]) -> str:
    if found[0] == "''":
        return "'"
    number = found["x"] or found["u"] or found["U"]
    if number:
        return chr(min(int(number, 16), 0x10FFFF))
    return _ESCAPES.get(found["one"], found["one"])


# ----------------------------------------------------------------------------------------------------------- block text


def _blocks(spelling: Spelling, lines: list[str]) -> Iterator[tuple[Run, ...]]:
    """Yield the runs of a literal or folded scalar for each indentation that it may have, the likeliest first."""
    header, first = spelling.start
    body = lines[header + 1 : spelling.end[0] + 1]
    indents = dict.fromkeys(len(line) - len(line.lstrip(" ")) for line in body if line.strip(" "))
    deepest = max((len(line) for line in body if not line.strip(" ")), default=0)  # where no line has text
    indents[deepest] = None
    if re.match(r"[|>][+-]?[1-9]", lines[header][first:]):
        indents = dict.fromkeys(range(max(indents) + 10))
    for indent in indents:
        yield tuple(_block(spelling, lines, indent))


def _block(spelling: Spelling, lines: list[str], indent: int) -> Iterator[Run]:
    folded, left = spelling.style == "folded", len(spelling.value)
    here: Spot | None = None  # where the last line of text ended
    blank_before, empty = False, list[int]()
    for number in range(spelling.start[0] + 1, len(lines)):
        line = lines[number]
        if not line.strip(" ") and len(line) <= indent:
            empty.append(number)
            continue
        if line[:indent].strip(" ") or left <= 0:
            break
        blank = line[indent] in _BLANK
        there = (number, indent)
        if folded and here is not None and not blank and not blank_before:
            between = list(_breaks(here, empty, there, joined=False))
        else:
            between = _ends(here, empty, there)
        text = line[indent:]
        for run in (*between, Run(text, there, (number, len(line)))):
            yield run
            left -= len(run.text)
        here, blank_before, empty = (number, len(line)), blank, []
    if left > 0:
        final = (here or (spelling.start[0] + 1, 0), *((line, 0) for line in empty))[-1]
        yield from _ends(here, empty, (final[0] + 1, 0))[:left]


def _ends(here: Spot | None, empty: list[int], there: Spot) -> list[Run]:
    """Return line ends that are read as such: that of the line which ended `here`, and one a line that is empty."""
    starts = [*([here] if here else []), *((line, 0) for line in empty)]
    return [Run("\n", start, end) for start, end in zip(starts, [*starts[1:], there], strict=False)]
