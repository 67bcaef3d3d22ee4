"""YAML as nodes that know their place; every scalar stays the text that the author wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import yaml

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Related, Span
from councilgen.load.decoding import UNPRINTABLE, control_character, decoded, read_whole
from councilgen.load.spelling import STYLES, Spelling, anchors
from councilgen.model.passage import Anchor
from councilgen.workspace import Workspace

LARGEST_FIELD = 400_000  # characters
DEEPEST = 24
_REMEMBERED = 400_000  # characters of a file that may be asked for again at once


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `anchors` say where the pieces of the value stand in the file."""

    value: str
    span: Span
    anchors: tuple[Anchor, ...]
    plain: bool  # without quotes: an empty plain scalar is YAML's null
    spelling: Spelling

    @property
    def last_line(self) -> int:
        """Return the last line of the file that has some of it."""
        return max(self.span.line, self.anchors[-1].line)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span
    last_line: int
    flow: bool = False  # in square brackets


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping; of two equal keys only the first is kept, and the second is a fault."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span
    last_line: int
    flow: bool = False  # in braces

    def get(self, key: str) -> Node | None:
        """Return the value at `key`."""
        return next((value for name, value in self.entries if name.value == key), None)


Node = Scalar | Sequence | Mapping


def nodes(workspace: Workspace, file: str) -> tuple[Node | None, list[Diagnostic]]:
    """Return what a YAML file holds, and what is wrong with it as YAML."""
    data, faults = read_whole(workspace, file)
    if data is None:
        return None, faults
    text, faults = decoded(data, file)
    if text is None:
        return None, faults
    found, more = parsed(text, file)
    return found, faults + more


def parsed(text: str, file: str, first_line: int = 1, first_column: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Return the one YAML document in `text`, whose lines stand in the file from line and column `first_…` on."""
    read = _remembered if len(text) <= _REMEMBERED else _parsed
    found, faults = read(text, file, first_line, first_column)
    return found, [*faults]


def _parsed(text: str, file: str, first_line: int, first_column: int) -> tuple[Node | None, list[Diagnostic]]:
    reader = _Reader(text, file, first_line, first_column)
    try:
        found = reader.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        return None, [*reader.faults, _syntax(error, text, reader.place)]
    except yaml.reader.ReaderError as error:
        return None, [*reader.faults, *_unreadable(error, text, reader.place)]
    except _Stop:
        return None, reader.faults
    return found, reader.faults


# Its comments are read after a file, and what an author writes is looked at twice.
_remembered = lru_cache(maxsize=4)(_parsed)

Place = Callable[[int, int], Span]


class _Stop(Exception):
    """What has been found makes the rest of the file meaningless or dangerous."""


class _Reader:
    """Makes nodes of PyYAML's events."""

    def __init__(self, text: str, file: str, first_line: int, first_column: int) -> None:
        self.lines = text.split("\n")
        self.file = file
        self.first_line = first_line
        self.first_column = first_column
        self.faults: list[Diagnostic] = []

    def place(self, line: int, column: int) -> Span:
        """Return a place of the text, whose lines and columns count from 0, as one of the file."""
        return Span(self.file, self.first_line + line, self.first_column + column)

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        """Return the root node; a second document is a fault."""
        found: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if found is not None:
                    hint = "one file is one document: move what follows into a file of its own"
                    fault = rules.MULTIPLE_DOCUMENTS.at(self._span(event), "a second YAML document begins here", hint)
                    self.faults.append(fault)
                    raise _Stop
            elif isinstance(event, yaml.NodeEvent):
                found = self._node(event, events, 0)
        return found

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        if depth > DEEPEST:
            self.faults.append(rules.TOO_LARGE.at(self._span(event), f"nested deeper than {DEEPEST} levels"))
            raise _Stop
        self._refuse_features(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(following := next(events), yaml.SequenceEndEvent):
                items.append(self._node(following, events, depth + 1))
            return Sequence(tuple(items), self._span(event), self._last(event, following, items), _in_flow(event))
        return self._mapping(event, events, depth)

    def _mapping(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(following := next(events), yaml.MappingEndEvent):
            key = self._node(following, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                hint = "write a word and a colon; put text that has braces or brackets into quotes"
                self.faults.append(rules.WRONG_TYPE.at(key.span, "a key is not a word", hint))
            elif key.value in entries:
                first = Related(entries[key.value][0].span, "the first one")
                message = f"the key {key.value} stands twice"
                self.faults.append(rules.DUPLICATE_KEY.at(key.span, message, "remove one of the two", related=(first,)))
            else:
                entries[key.value] = (key, value)
        members = [node for entry in entries.values() for node in entry]
        last = self._last(event, following, members)
        return Mapping(tuple(entries.values()), self._span(event), last, _in_flow(event))

    def _last(self, event: yaml.Event, ended: yaml.Event, members: list[Node]) -> int:
        """Return the last line of a collection; only brackets have an end of their own."""
        if _in_flow(event):
            return self.first_line + _marks(ended)[1][0]
        return max((member.last_line for member in members), default=self.first_line + _marks(event)[0][0])

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = self._span(event)
        value = event.value
        spelling = Spelling(STYLES.get(event.style, "plain"), *_marks(event), value)
        found = anchors(spelling, self.lines, self.first_line, self.first_column)
        if len(value) > LARGEST_FIELD:
            message = f"the text has {len(value):,} characters; at most {LARGEST_FIELD:,} are read"
            self.faults.append(rules.TOO_LARGE.at(span, message, "divide it into sections, or use a data file"))
            return Scalar(value[:LARGEST_FIELD], span, found, plain=False, spelling=spelling)
        for control in UNPRINTABLE.finditer(value):
            anchor = max((a for a in found if a.offset <= control.start()), default=found[0], key=lambda a: a.offset)
            column = anchor.column + max(0, control.start() - anchor.offset)
            self.faults.append(control_character(control[0], Span(self.file, anchor.line, column)))
        return Scalar(UNPRINTABLE.sub("", value), span, found, not event.style, spelling)

    def _refuse_features(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            message = f"the alias *{event.anchor} is not part of the format"
            self.faults.append(rules.YAML_FEATURE.at(self._span(event), message, "write the text where it belongs"))
            raise _Stop
        if anchor := getattr(event, "anchor", None):
            message = f"the anchor &{anchor} is not part of the format"
            self.faults.append(
                rules.YAML_FEATURE.at(self._span(event), message, "remove it; put text that begins with & in quotes")
            )
        if tag := getattr(event, "tag", None):
            message = f"the tag {tag} is not part of the format"
            self.faults.append(
                rules.YAML_FEATURE.at(self._span(event), message, "remove it; put text that begins with ! in quotes")
            )

    def _span(self, event: yaml.Event) -> Span:
        (start_line, start_column), (end_line, end_column) = _marks(event)
        begin = self.place(start_line, start_column)
        if end_line > start_line:
            shown = self.lines[start_line] if start_line < len(self.lines) else ""
            end_column = len(shown.rstrip())
        end = max(begin.column + 1, self.first_column + end_column)
        return Span(self.file, begin.line, begin.column, begin.line, end)


def _in_flow(event: yaml.Event) -> bool:
    """Say whether a collection stands in brackets or braces."""
    return bool(getattr(event, "flow_style", False))


def _marks(event: yaml.Event) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return line and column, from 0, of the beginning and the end of an event; libyaml always knows them."""
    start, end = event.start_mark, event.end_mark
    return ((start.line, start.column) if start else (0, 0)), ((end.line, end.column) if end else (0, 0))


def _syntax(error: yaml.MarkedYAMLError, text: str, place: Place) -> Diagnostic:
    unclosed = "quoted scalar" in str(error.context) and "end of stream" in str(error.problem)
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    if line >= len(lines):  # behind a last line that has no end
        line, column = len(lines) - 1, len(lines[-1])
    problem = " ".join(part for part in (error.problem, error.context) if part)
    return rules.YAML_SYNTAX.at(place(line, column), f"not YAML: {problem}", _syntax_hint(lines[line], problem))


def _syntax_hint(shown: str, problem: str) -> str:
    if "\t" in shown:
        return "indent with spaces; a tab is no indentation in YAML"
    if "mapping values" in problem:
        return "a text with a colon and a space stands in quotes, or below a key with |"
    if "cannot start any token" in problem:
        return "a text that begins with @, `, %, * or & stands in quotes, or below a key with |"
    if "escape" in problem:
        return "write the character itself; a backslash that is meant is written twice"
    if "flow mapping" in problem or "flow sequence" in problem:
        return "close the brace or bracket; a text that begins with one stands in quotes"
    if "quoted scalar" in problem:
        return 'close the quotation mark; inside double quotes write \\" for a quotation mark and \\\\ for a backslash'
    return "compare the indentation with the lines before it"


def _unreadable(error: yaml.reader.ReaderError, text: str, place: Place) -> list[Diagnostic]:
    """Return every control character of a text that YAML does not begin to read for the first of them."""
    character = error.character if isinstance(error.character, int) else ord(error.character)
    refused = re.escape(chr(character))
    found = [
        found for found in re.finditer(f"{UNPRINTABLE.pattern}|{refused}", text) if found[0] not in "\x85\u2028\u2029"
    ]
    spots = [
        (text.count("\n", 0, each.start()), each.start() - text.rfind("\n", 0, each.start()) - 1) for each in found
    ]
    return [control_character(each[0], place(*spot)) for each, spot in zip(found, spots, strict=True)]
