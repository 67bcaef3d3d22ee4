"""The shapes of short values: numbers, dates, keys, words of closed lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from councilgen.diagnostics import rules
from councilgen.diagnostics.guesses import guess, replacement
from councilgen.load.context import Context, Schema, describe, scalar_of
from councilgen.load.nodes import Node
from councilgen.model.document import Key

PART = "councilgen-register"  # in a schema: the part of the register whose keys may stand there
_NUMBERS = ("7", "26", "140", "2026", "1.5")  # what looks like a number to YAML


@dataclass(frozen=True, slots=True)
class Line:
    """A short text of a fixed form, such as a document number."""

    pattern: str = r"[^\n]+"
    wanted: str = "a line of text"
    example: str = ""
    part: str = ""  # of the register, whose keys the text names

    def read(self, node: Node, context: Context) -> str | None:
        """Return the text."""
        scalar = scalar_of(node, context, self.wanted)
        if scalar is None:
            return None
        if re.fullmatch(self.pattern, scalar.value) and len(scalar.value) <= 500:
            return scalar.value
        hint = f"write {self.wanted}" + (f", such as {self.example}" if self.example else "")
        context.report(rules.WRONG_VALUE, scalar.span, f"{describe(scalar)} is not {self.wanted}", hint)
        return None

    def schema(self) -> Schema:
        """Return the JSON Schema; numbers are allowed where YAML's own rules would make one of a good text."""
        return {
            "type": ["string", "number"]
            if any(re.fullmatch(self.pattern, number) for number in _NUMBERS)
            else "string",
            "pattern": f"^(?:{self.pattern})$",
            **({"examples": self.example.split(" or ")} if self.example else {}),
            **({PART: self.part} if self.part else {}),
        }


@dataclass(frozen=True, slots=True)
class OneOf:
    """A word of a closed list."""

    words: tuple[str, ...]
    wanted: str

    def read(self, node: Node, context: Context) -> str | None:
        """Return the word."""
        scalar = scalar_of(node, context, self.wanted)
        if scalar is None or scalar.value in self.words:
            return scalar.value if scalar else None
        meant = guess(scalar.value, self.words)
        hint = f"did you mean {meant}?" if meant else f"write one of: {', '.join(self.words)}"
        fixes = replacement(scalar.span, scalar.value, meant)
        context.report(rules.WRONG_VALUE, scalar.span, f"{describe(scalar)} is not {self.wanted}", hint, fixes=fixes)
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
        scalar = scalar_of(node, context, wanted)
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
        scalar = scalar_of(node, context, "a date")
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
        days = r"(?:0[1-9]|[12]\d|3[01])"
        return {"type": "string", "pattern": rf"^\d{{4}}-(?:0[1-9]|1[0-2])-{days}$", "examples": ["2026-02-20"]}


@dataclass(frozen=True, slots=True)
class RegisterKey:
    """A key of the register; whether it is there is a question of sense, not of form."""

    part: str  # of the register: offices, instruments …
    example: str

    def read(self, node: Node, context: Context) -> Key | None:
        """Return the key."""
        value = self._line.read(node, context)
        return None if value is None else Key(value, node.span)

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return self._line.schema()

    @property
    def _line(self) -> Line:
        return Line(r"[a-z0-9][a-z0-9-]*", "a key of the register", self.example, self.part)
