"""The shapes of the format: each reads one kind of value and says what is wrong with another.

A shape is a value, so that the format is a table that can be read (`load.formats`) and from which the JSON Schema for
editors is made. `read` returns nothing after it has reported a fault; all faults of a file are found in one go.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Table
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from typing import Any, Generic, Protocol, TypeVar

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.languages import Tag
from councilgen.load.nodes import Mapping, Node, Scalar, Sequence
from councilgen.markup import blocks, inline
from councilgen.markup.attributes import split
from councilgen.markup.field import Field
from councilgen.model.document import Key
from councilgen.model.passage import Kind, Passage
from councilgen.model.prose import Listing, Prose, Quote, Words
from councilgen.model.words import Mark, flat

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Context:
    """Where a value stands: its file, its place by meaning, the language it is written in."""

    file: str
    place: str
    language: Tag
    faults: list[Diagnostic] = field(default_factory=list, repr=False)

    def report(self, rule: Rule, span: Span, message: str, *hints: str) -> None:
        """Report a fault."""
        self.faults.append(rule.at(span, message, *hints))

    def at(self, section: str) -> Context:
        """Return the context of a section of the same file."""
        return replace(self, place=f"{self.file}#{section}")


class Shape(Protocol[T_co]):
    """What a value may look like."""

    def read(self, node: Node, context: Context) -> T_co | None:
        """Return the value, or nothing once its fault is reported."""
        ...

    def schema(self) -> Schema:
        """Return the JSON Schema of the value."""
        ...


def describe(node: Node) -> str:
    """Return what a node is, in the words of a message."""
    match node:
        case Mapping():
            return "a mapping"
        case Sequence():
            return "a list"
        case Scalar(value="", plain=True):
            return "nothing"
        case Scalar(value=value):
            return repr(value if len(value) < 40 else value[:37] + "…")


def _scalar(node: Node, context: Context, wanted: str) -> Scalar | None:
    if isinstance(node, Scalar) and (node.value or not node.plain):
        return node
    context.report(rules.WRONG_TYPE, node.span, f"{describe(node)} stands where {wanted} belongs", f"write {wanted}")
    return None


@dataclass(frozen=True, slots=True)
class Line:
    """A short text of a fixed form, such as a document number."""

    pattern: str = r"[^\n]+"
    wanted: str = "a line of text"
    example: str = ""

    def read(self, node: Node, context: Context) -> str | None:
        """Return the text."""
        scalar = _scalar(node, context, self.wanted)
        if scalar is None:
            return None
        if re.fullmatch(self.pattern, scalar.value) and len(scalar.value) <= 500:
            return scalar.value
        hint = f"write {self.wanted}" + (f", such as {self.example}" if self.example else "")
        context.report(rules.WRONG_VALUE, scalar.span, f"{describe(scalar)} is not {self.wanted}", hint)
        return None

    def schema(self) -> Schema:
        """Return the JSON Schema; numbers are allowed where YAML's own rules would make one."""
        return {"type": ["string", "number"], "pattern": f"^(?:{self.pattern})$", "description": self.wanted}


@dataclass(frozen=True, slots=True)
class OneOf:
    """A word of a closed list."""

    words: tuple[str, ...]
    wanted: str

    def read(self, node: Node, context: Context) -> str | None:
        """Return the word."""
        scalar = _scalar(node, context, self.wanted)
        if scalar is None or scalar.value in self.words:
            return scalar.value if scalar else None
        close = get_close_matches(scalar.value, self.words, 1)
        hint = f"did you mean {close[0]}?" if close else f"write one of: {', '.join(self.words)}"
        context.report(rules.WRONG_VALUE, scalar.span, f"{describe(scalar)} is not {self.wanted}", hint)
        return None

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    least: int
    most: int

    def read(self, node: Node, context: Context) -> int | None:
        """Return the number."""
        wanted = f"a whole number from {self.least} to {self.most}"
        scalar = _scalar(node, context, wanted)
        if scalar is None:
            return None
        if re.fullmatch(r"\d{1,6}", scalar.value, re.ASCII) and self.least <= int(scalar.value) <= self.most:
            return int(scalar.value)
        context.report(rules.WRONG_VALUE, scalar.span, f"{describe(scalar)} is not {wanted}", f"write {wanted}")
        return None

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    def read(self, node: Node, context: Context) -> bool | None:
        """Return the truth."""
        word = OneOf(("true", "false"), "true or false").read(node, context)
        return None if word is None else word == "true"

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Day:
    """A date, YYYY-MM-DD."""

    def read(self, node: Node, context: Context) -> date | None:
        """Return the date."""
        scalar = _scalar(node, context, "a date")
        if scalar is None:
            return None
        hint = "write year-month-day, such as 2026-02-20"
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", scalar.value, re.ASCII):
            context.report(rules.WRONG_VALUE, scalar.span, f"{describe(scalar)} is not a date", hint)
            return None
        try:
            return date.fromisoformat(scalar.value)
        except ValueError:
            context.report(rules.WRONG_VALUE, scalar.span, f"there is no day {scalar.value}", hint)
            return None

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}


@dataclass(frozen=True, slots=True)
class RegisterKey:
    """A key of the register; whether it is there is a question of sense, not of form."""

    example: str

    def read(self, node: Node, context: Context) -> Key | None:
        """Return the key."""
        value = Line(r"[a-z0-9][a-z0-9-]*", "a key of the register", self.example).read(node, context)
        return None if value is None else Key(value, node.span)

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"}


@dataclass(frozen=True, slots=True)
class MarkupLine:
    """One line of Markdown: a title, a heading, a reference."""

    kind: Kind

    def read(self, node: Node, context: Context) -> Passage | None:
        """Return the passage."""
        scalar = _scalar(node, context, "text")
        if scalar is None:
            return None
        if not scalar.value.strip():
            context.report(rules.EMPTY_TEXT, scalar.span, "the text is empty", "write it, or delete the key")
            return None
        passage = _field(scalar, context).line(self.kind)
        context.faults.extend(inline.faults(passage))
        report_notes(passage, context)
        if self.kind in (Kind.TITLE, Kind.HEADING) and split(passage.markup)[0] != passage.markup:
            hint = "delete the braces; the id of a section or an annex is its key id"
            context.report(rules.WRONG_VALUE, passage.span(), "braces stand behind a heading", hint)
        return passage

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": ["string", "number"], "minLength": 1, "description": "one line of Markdown"}


@dataclass(frozen=True, slots=True)
class MarkupText:
    """Any Markdown of the format."""

    kind: Kind = Kind.PARAGRAPH
    cover: bool = False  # a field of the first page, which holds paragraphs and lists only

    def read(self, node: Node, context: Context) -> Prose | None:
        """Return the blocks."""
        scalar = _scalar(node, context, "text")
        if scalar is None:
            return None
        if not scalar.value.strip():
            context.report(rules.EMPTY_TEXT, scalar.span, "the text is empty", "write it, or delete the key")
            return None
        found, faults = blocks.prose(_field(scalar, context), self.kind)
        context.faults.extend(faults)
        if self.cover and any(not isinstance(block, Words | Listing | Quote) for block in found.blocks):
            hint = "move headings, tables and images into a section"
            message = "a field of the first page holds more than paragraphs and lists"
            context.report(rules.MARKUP_UNSUPPORTED, scalar.span, message, hint)
            return None
        return found

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": ["string", "number"], "minLength": 1, "description": "Markdown"}


def report_notes(passage: Passage, context: Context) -> None:
    """Report the footnote marks of a text that is one line and so has no place for the text of a footnote."""
    for mark in (word for word in flat(inline.words(passage)) if isinstance(word, Mark)):
        hint = "move the mark into the text below; a footnote and its mark stand in one text field"
        message = f"footnote [^{mark.label}] cannot have a text here"
        context.report(rules.FOOTNOTE_UNDEFINED, passage.span(mark.start, mark.end), message, hint)


def _field(scalar: Scalar, context: Context) -> Field:
    return Field(scalar.value, context.file, context.place, context.language, scalar.starts)


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class ListOf(Generic[T]):
    """A list of one shape."""

    shape: Shape[T]
    wanted: str
    least: int = 0

    def read(self, node: Node, context: Context) -> tuple[T, ...] | None:
        """Return the members that could be read; the faults of the others are reported."""
        if not isinstance(node, Sequence):
            hint = f"write {self.wanted}, each on a line of its own after a hyphen"
            message = f"{describe(node)} stands where a list of {self.wanted} belongs"
            context.report(rules.WRONG_TYPE, node.span, message, hint)
            return None
        if len(node.items) < self.least:
            context.report(rules.EMPTY_TEXT, node.span, "the list is empty", f"write {self.wanted}")
        read = (self.shape.read(item, context) for item in node.items)
        return tuple(member for member in read if member is not None)

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": "array", "items": self.shape.schema(), "minItems": self.least}


@dataclass(frozen=True, slots=True)
class Member:
    """A key of a record, and what stands there."""

    shape: Shape[Any]
    about: str
    required: bool = False


Build = Callable[[dict[str, Any], Mapping, Context], T]


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class Record(Generic[T]):
    """A mapping with known keys."""

    members: Table[str, Member]
    build: Build[T]
    wanted: str
    place: str = ""  # the key whose value is the place of everything in the record
    alternatives: bool = False  # just one of the members may stand there

    def read(self, node: Node, context: Context) -> T | None:
        """Return what `build` makes of the members; nothing if one that it needs is missing or faulty."""
        if not isinstance(node, Mapping):
            message = f"{describe(node)} stands where {self.wanted} belongs"
            hint = f"write its keys, such as {next(iter(self.members))}:"
            context.report(rules.WRONG_TYPE, node.span, message, hint)
            return None
        if self.place and isinstance(place := node.get(self.place), Scalar) and place.value:
            context = context.at(place.value)
        self._refuse_unknown(node, context)
        values = {
            name: member.shape.read(value, context)
            for name, member in self.members.items()
            if (value := node.get(name)) is not None
        }
        missing = [name for name, member in self.members.items() if member.required and name not in values]
        for name in missing:
            hint = f"add {name}: {self.members[name].about}"
            context.report(rules.MISSING_KEY, node.span, f"{self.wanted} lacks the key {name}", hint)
        if self.alternatives and len(values) != 1:
            hint = f"write just one of: {', '.join(self.members)}"
            context.report(rules.WRONG_VALUE, node.span, f"{self.wanted} has {len(values)} of its keys", hint)
            return None
        needed = set(values) if self.alternatives else {name for name, m in self.members.items() if m.required}
        if any(values.get(name) is None for name in needed):
            return None
        return self.build({name: value for name, value in values.items() if value is not None}, node, context)

    def _refuse_unknown(self, node: Mapping, context: Context) -> None:
        for key, _value in node.entries:
            if key.value not in self.members:
                close = get_close_matches(key.value, self.members, 1)
                known = ", ".join(self.members)
                hint = f"did you mean {close[0]}?" if close else f"the keys are: {known}"
                message = f"{self.wanted} has no key {key.value!r}"
                context.report(rules.UNKNOWN_KEY, key.span, message, hint)

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {
            "type": "object",
            "properties": {
                name: {**member.shape.schema(), "description": member.about} for name, member in self.members.items()
            },
            "required": [name for name, member in self.members.items() if member.required],
            "additionalProperties": False,
        }


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class TableOf(Generic[T]):
    """A mapping from keys of the author's own to one shape."""

    shape: Shape[T]
    wanted: str
    key: str = r"[a-z0-9][a-z0-9-]*"
    placed: bool = True  # the key is the place of what it holds

    def read(self, node: Node, context: Context) -> dict[str, T] | None:
        """Return the values that could be read, by key."""
        if not isinstance(node, Mapping):
            message = f"{describe(node)} stands where a mapping of {self.wanted} belongs"
            context.report(rules.WRONG_TYPE, node.span, message, f"write {self.wanted}, each behind a key and a colon")
            return None
        found = {}
        for key, value in node.entries:
            if not re.fullmatch(self.key, key.value):
                message = f"{key.value!r} is not a key"
                context.report(rules.WRONG_VALUE, key.span, message, "use small letters, digits and hyphens")
            read = self.shape.read(value, context.at(key.value) if self.placed else context)
            if read is not None:
                found[key.value] = read
        return found

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return {"type": "object", "additionalProperties": self.shape.schema(), "propertyNames": {"pattern": self.key}}


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class Either(Generic[T]):
    """One of several shapes; which one is told by what kind of node stands there, or by its first key or word."""

    scalar: Shape[T] | None = None
    sequence: Shape[T] | None = None
    mapping: Shape[T] | None = None
    word: tuple[str, Shape[T]] | None = None  # a scalar that is just this word
    wanted: str = ""

    def read(self, node: Node, context: Context) -> T | None:
        """Return what the shape for this kind of node reads."""
        if self.word and isinstance(node, Scalar) and node.value == self.word[0]:
            return self.word[1].read(node, context)
        shape = {Scalar: self.scalar, Sequence: self.sequence, Mapping: self.mapping}[type(node)]
        if shape is not None:
            return shape.read(node, context)
        message = f"{describe(node)} stands where {self.wanted} belongs"
        context.report(rules.WRONG_TYPE, node.span, message, f"write {self.wanted}")
        return None

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        shapes = [shape for shape in (self.scalar, self.sequence, self.mapping) if shape is not None]
        word = [{"const": self.word[0]}] if self.word else []
        return {"anyOf": [*word, *(shape.schema() for shape in shapes)]}


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class As(Generic[T]):
    """A shape whose value is made into something else."""

    shape: Shape[Any]
    make: Callable[[Any, Node], T | None]
    rule: str = ""  # what to say where `make` returns nothing

    def read(self, node: Node, context: Context) -> T | None:
        """Return what `make` makes of the value."""
        value = self.shape.read(node, context)
        if value is None:
            return None
        made = self.make(value, node)
        if made is None:
            context.report(rules.WRONG_VALUE, node.span, f"{describe(node)} is not {self.rule}", f"write {self.rule}")
        return made

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return self.shape.schema()
