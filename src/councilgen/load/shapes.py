"""The shapes that hold other shapes: lists, records, tables, alternatives.

A shape is a value, so that the format is a table that can be read (`load.formats`) and from which the JSON Schema for
editors is made. `read` returns nothing after it has reported a fault; all faults of a file are found in one go.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from councilgen.diagnostics import rules
from councilgen.diagnostics.guesses import guess, replacement
from councilgen.load.context import Context, Schema, Shape, describe
from councilgen.load.nodes import Mapping, Node, Scalar, Sequence

T = TypeVar("T")


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
        return {"type": "array", "items": self.shape.schema(), **({"minItems": self.least} if self.least else {})}


@dataclass(frozen=True, slots=True)
class Member:
    """A key of a record, and what stands there."""

    shape: Shape[Any]
    about: str
    required: bool = False
    example: str = ""  # for an editor to offer, where the shape has none
    default: str | bool = ""  # what counts where the key is left out

    def schema(self) -> Schema:
        """Return the JSON Schema of what stands there."""
        example = {"examples": [self.example]} if self.example else {}
        default = {"default": self.default} if self.default != "" else {}
        return {**self.shape.schema(), **example, **default, "description": self.about}


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
        node = self._known(node, context)
        if self.place and isinstance(place := node.get(self.place), Scalar) and place.value:
            context = context.at(place.value)
        values = {
            name: member.shape.read(value, context)
            for name, member in self.members.items()
            if (value := node.get(name)) is not None
        }
        for name in (name for name in self.required if name not in values):
            hint = f"add {name}: {self.members[name].about}"
            context.report(rules.MISSING_KEY, node.span, f"{self.wanted} lacks the key {name}", hint)
        if self.alternatives and len(values) != 1:
            hint = f"write just one of: {', '.join(self.members)}"
            context.report(rules.WRONG_VALUE, node.span, f"{self.wanted} has {len(values)} of its keys", hint)
            return None
        needed = set(values) if self.alternatives else self.required
        if any(values.get(name) is None for name in needed):
            return None
        return self.build({name: value for name, value in values.items() if value is not None}, node, context)

    def _known(self, node: Mapping, context: Context) -> Mapping:
        """Return the mapping with its unknown keys reported; a misspelt key counts as the one that it is likest to.

        So it is one fault, not two, and what stands behind it is read and its faults are found as well.
        """
        there = {key.value for key, _value in node.entries}
        entries = []
        for key, value in node.entries:
            known = key
            if key.value not in self.members:
                meant = guess(key.value, (name for name in self.members if name not in there))
                hint = f"did you mean {meant}?" if meant else f"the keys are: {', '.join(self.members)}"
                message = f"{self.wanted} has no key {key.value!r}"
                fixes = replacement(key.span, key.value, meant, "rename")
                context.report(rules.UNKNOWN_KEY, key.span, message, hint, fixes=fixes)
                there.add(meant)
                known = replace(key, value=meant or key.value)
            entries.append((known, value))
        return replace(node, entries=tuple(entries))

    @property
    def required(self) -> list[str]:
        """Return the keys that must be there."""
        return [name for name, member in self.members.items() if member.required]

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        one = {"minProperties": 1, "maxProperties": 1} if self.alternatives else {}
        return {
            "type": "object",
            "properties": {name: member.schema() for name, member in self.members.items()},
            **({"required": self.required} if self.required else {}),
            **one,
            "additionalProperties": False,
        }


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class RecordByWord(Generic[T]):
    """A mapping whose keys depend on the word at one of them, as those of a document on its kind."""

    key: str
    usual: str  # the word that counts where the key is left out, or has another
    records: Table[str, Record[T]]

    def read(self, node: Node, context: Context) -> T | None:
        """Return what the record for the mapping's word reads."""
        word = node.get(self.key) if isinstance(node, Mapping) else None
        known = word.value if isinstance(word, Scalar) and word.value in self.records else self.usual
        return self.records[known].read(node, context)

    def schema(self) -> Schema:
        """Return the JSON Schema: all keys that there are, and for each word what it takes away and asks for."""
        every = {name: member for record in self.records.values() for name, member in record.members.items()}
        always = [name for name in every if all(name in record.required for record in self.records.values())]
        whole: Record[T] = replace(next(iter(self.records.values())), members=every)
        groups: dict[int, list[str]] = {}
        for word, record in self.records.items():
            groups.setdefault(id(record), []).append(word)
        return {
            **whole.schema(),
            "required": always,
            "allOf": [self._condition(words, every, always) for words in groups.values()],
        }

    def _condition(self, words: list[str], every: Table[str, Member], always: list[str]) -> Schema:
        record = self.records[words[0]]
        there = {} if self.usual in words else {"required": [self.key]}
        then: Schema = {"required": [name for name in record.required if name not in always]}
        if absent := [name for name in every if name not in record.members]:
            then["properties"] = dict.fromkeys(absent, False)
        return {"if": {"properties": {self.key: {"enum": words}}, **there}, "then": then}


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class TableOf(Generic[T]):
    """A mapping from keys of the author's own to one shape."""

    shape: Shape[T]
    wanted: str
    key: str = r"[a-z0-9][a-z0-9-]*"
    placed: bool = True  # the key is the place of what it holds
    spelling: str = "small letters, digits and hyphens"  # of a key

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
                context.report(rules.WRONG_VALUE, key.span, message, f"use {self.spelling}")
            read = self.shape.read(value, context.at(key.value) if self.placed else context)
            if read is not None:
                found[key.value] = read
        return found

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        names = {"pattern": f"^(?:{self.key})$"}
        return {"type": "object", "additionalProperties": self.shape.schema(), "propertyNames": names}


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
        word = [{"enum": [self.word[0]]}] if self.word else []
        return {"anyOf": [*word, *(shape.schema() for shape in shapes)]}


@dataclass(frozen=True)  # no slots: typing marks an instance of a generic with its type
class As(Generic[T]):
    """A shape whose value is made into something else."""

    shape: Shape[Any]
    make: Callable[[Any, Node], T | None]
    rule: str = ""  # what to say where `make` returns nothing
    pattern: str = ""  # for the schema: what `make` takes, where that is less than the shape allows

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
        return {**self.shape.schema(), **({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})}
