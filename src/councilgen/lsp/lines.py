"""YAML by its lines: what stands where, told by indentation, also while the file is no YAML because somebody types.

The reader of files (`councilgen.load.nodes`) wants a whole file. This one never fails: it makes of every line what it
can. It knows the part of YAML that the content format uses: mappings, lists, the five kinds of scalar, braces and
brackets. What it finds is used to suggest and to lead, never to check.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from councilgen.lsp.flows import ENDS, Flow
from councilgen.lsp.outlines import Body, Comment, Cursor, Entry, Level, Outline, Path, Style, Value, Word

_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[^\s"'#:{}\[\],&*!|>%@`-][^:#"'{}\[\],]*?)(?P=quote)[ \t]*:(?=[ \t]|$)""")
_BLOCK = re.compile(r"(?P<mark>[|>])[+-]?\d?[+-]?[ \t]*(?:#.*)?$")
_COMMENT = re.compile(r"(?:^|[ \t]+)#.*$")


@lru_cache(maxsize=8)
def outline(shown: str) -> Outline:
    """Return what stands in a text."""
    return _Scanner(shown.split("\n")).outline()


def cursor(shown: str, line: int, column: int) -> Cursor:
    """Return where a place of a text stands: where the text would end if it ended there."""
    lines = shown.split("\n")
    head = lines[:line]
    if len(head) == line:
        head[-1] = head[-1][: column - 1]
    return _Scanner(head).outline().end


class _Scanner:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.found: list[Entry] = []
        self.levels: list[Level] = [Level(0, ())]
        self.pending: tuple[Path, int] | None = None  # what has a key and no value yet, and the column of the key
        self.at = 0
        self.end: Cursor = Word((), 1, "")

    def outline(self) -> Outline:
        while self.at < len(self.lines):
            self._line(self.lines[self.at])
            self.at += 1
        return Outline(_with_ends(self.found), self.end)

    def _line(self, line: str) -> None:
        column = len(line) - len(line.lstrip(" \t"))
        rest = line[column:]
        if rest.startswith("#"):
            self.end = Comment(rest)
        elif not rest:
            self.end = self._word(column, "")
        else:
            self._content(line, column)

    def _content(self, line: str, column: int) -> None:
        while line[column : column + 1] == "-" and line[column + 1 : column + 2] in ("", " ", "\t"):
            after = column + 1 + len(line[column + 1 :]) - len(line[column + 1 :].lstrip(" \t"))
            self._item(line, column, after)
            if after >= len(line):
                path = self.found[-1].path
                self.end = Word(path, after + 1, "", pending=True)
                return
            column = after
        key = _KEY.match(line, column)
        inside_item = self.found and self.found[-1].line == self.at + 1 and not self.found[-1].key
        if key is not None:
            path = (*self._mapping(column).path, key["key"])
            self._value(line, path, key["key"], column, key.end())
        elif inside_item:
            item = self.found.pop()
            self._value(line, item.path, "", item.column - 1, column)
        else:
            self.end = self._word(column, line[column:])

    def _item(self, line: str, column: int, after: int) -> None:
        """Take a hyphen: the next item of a list that is open at its column, or the first of a new list."""
        while len(self.levels) > 1 and self.levels[-1].column > column:
            self.levels.pop()
        top = self.levels[-1]
        if not (top.is_list and top.column == column):
            path = self.pending[0] if self.pending else top.path
            top = Level(column, path, items=0)
            self.levels.append(top)
        else:
            top.items += 1
        path = (*top.path, top.items)
        self.pending = (path, column)
        self._keep(Entry(path, self.at + 1, column + 1, "", "", min(after, len(line)) + 1, "nothing", self.at + 1))

    def _mapping(self, column: int) -> Level:
        """Return the mapping that a key at a column belongs to."""
        while len(self.levels) > 1 and (
            self.levels[-1].column > column or (self.levels[-1].column == column and self.levels[-1].is_list)
        ):
            self.levels.pop()
        top = self.levels[-1]
        if top.column == column and not top.is_list:
            return top
        if self.pending and self.pending[1] < column:
            top = Level(column, self.pending[0])
            self.levels.append(top)
            return top
        if top.is_list:  # a key beside the hyphens: the author is about to indent it
            return Level(column, (*top.path, top.items))
        return top

    def _value(self, line: str, path: Path, key: str, column: int, behind: int) -> None:
        """Take what stands behind a key or a hyphen."""
        start = behind + len(line[behind:]) - len(line[behind:].lstrip(" \t"))
        first = self.at
        entry = Entry(path, first + 1, column + 1, key, "", start + 1, "nothing", first + 1)
        text = line[start:]
        if _BLOCK.match(text):
            style: Style = "literal" if text[0] == "|" else "folded"
            self._keep(replace(entry, value=text, style=style))
            self._body(path, column)
        elif text[:1] in ("'", '"'):
            self._quoted(entry, start)
        elif text[:1] in ENDS:
            self._keep(replace(entry, value=text, style="flow"))
            self._flow(path, start, column)
        else:
            self._plain(entry, line, start, key)
        if self.at > first:
            self.pending = None

    def _plain(self, entry: Entry, line: str, start: int, key: str) -> None:
        text, comment = _COMMENT.sub("", line[start:]), _COMMENT.search(line[start:])
        self.pending = None if text else (entry.path, entry.column - 1)
        self._keep(replace(entry, value=text.rstrip(), style="plain" if text else "nothing"))
        if comment is not None:
            self.end = Comment(comment[0].lstrip())
        else:
            self.end = Value(entry.path, start + 1, line[start:])
        if key and line.endswith(":"):  # no space behind it yet
            self.end = Value(entry.path, start + 1, "")

    def _body(self, path: Path, column: int) -> None:
        """Take the lines that are indented further than the key."""
        self.pending = None
        last = self.at
        while last + 1 < len(self.lines):
            following = self.lines[last + 1]
            indent = len(following) - len(following.lstrip(" "))
            if following.strip() and indent <= column:
                break
            last += 1
        while last > self.at and not self.lines[last].strip() and last + 1 < len(self.lines):
            last -= 1  # empty lines behind a text belong to nobody
        end = self.lines[last]
        beyond = bool(end.strip()) or len(end) > column
        if last > self.at and last == len(self.lines) - 1 and not beyond:
            last -= 1
            self.end = self._word(len(end), "")
        else:
            self.end = Body(path, end)
        if self.found:
            self.found[-1] = replace(self.found[-1], last=last + 1)
        self.at = last

    def _quoted(self, entry: Entry, start: int) -> None:
        """Take a text between quotation marks, which may go on for several lines."""
        mark = self.lines[self.at][start]
        pattern = re.compile(r'(?:[^"\\]|\\.|\\$)*"' if mark == '"' else r"(?:[^']|'')*'(?!')")
        at, column = self.at, start + 1
        found = pattern.match(self.lines[at], column)
        while found is None and at + 1 < len(self.lines) and not self._begins(at + 1, entry.column - 1):
            at, column = at + 1, 0
            found = pattern.match(self.lines[at])
        stop = found.end() if found else len(self.lines[at])
        value = self.lines[self.at][start:stop] if at == self.at else self.lines[self.at][start:]
        self._keep(replace(entry, value=value, style="quoted", last=at + 1))
        self.pending, self.at = None, at
        rest = self.lines[at][stop:]
        if found is None:
            shown = self.lines[at][start + 1 :] if column else self.lines[at]
            self.end = Value(entry.path, start + 2 if column else 1, shown, quoted=True)
        elif (comment := _COMMENT.search(rest)) is not None:
            self.end = Comment(comment[0].lstrip())
        else:
            self.end = Value(entry.path, start + 1, value)

    def _begins(self, at: int, column: int) -> bool:
        """Say whether a line begins a key that is not indented further than `column`: what is open was not closed."""
        line = self.lines[at]
        indent = len(line) - len(line.lstrip(" "))
        return indent <= column and (_KEY.match(line, indent) is not None or line[indent : indent + 2] == "- ")

    def _flow(self, path: Path, start: int, column: int) -> None:
        """Take braces and brackets, to the line where they are closed."""
        flow = Flow(path, self.found)
        at, begin = self.at, start
        while True:
            flow.line(self.lines[at], begin, at + 1)
            if flow.closed or at + 1 >= len(self.lines) or self._begins(at + 1, column):
                break
            at, begin = at + 1, 0
        self.pending, self.at = None, at
        self.found[:] = [
            replace(entry, last=at + 1) if entry.path == path and entry.style == "flow" else entry
            for entry in self.found
        ]
        self.end = flow.cursor()

    def _word(self, column: int, written: str) -> Cursor:
        """Return what a line stands for that has no key."""
        if self.pending and column > self.pending[1]:
            return Word(self.pending[0], column + 1, written, pending=True)
        levels = [level for level in self.levels if level.column <= column] or self.levels[:1]
        exact = [level for level in levels if level.column == column and not level.is_list]
        level = exact[-1] if exact else levels[-1]
        if self.pending and column == self.pending[1] and not exact:
            return Word(self.pending[0], column + 1, written, pending=True)
        path = (*level.path, level.items) if level.is_list and level.column < column else level.path
        return Word(path, column + 1, written)

    def _keep(self, entry: Entry) -> None:
        self.found.append(entry)


def _with_ends(found: list[Entry]) -> tuple[Entry, ...]:
    """Return the entries, each with the last line of all that lies below its path."""
    ends: dict[Path, int] = {}
    for entry in found:
        for length in range(len(entry.path) + 1):
            above = entry.path[:length]
            ends[above] = max(ends.get(above, 0), entry.last)
    return tuple(replace(entry, last=max(entry.last, ends[entry.path])) for entry in found)
