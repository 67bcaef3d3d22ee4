"""Where a value stands, and what a shape is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Fix, Rule, Span
from councilgen.languages import Tag
from councilgen.load.nodes import Mapping, Node, Scalar, Sequence

T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Context:
    """Where a value stands: its file, its place by meaning, the language it is written in."""

    file: str
    place: str
    language: Tag
    faults: list[Diagnostic] = field(default_factory=list, repr=False)

    def report(self, rule: Rule, span: Span, message: str, *hints: str, fixes: tuple[Fix, ...] = ()) -> None:
        """Report a fault."""
        self.faults.append(rule.at(span, message, *hints, fixes=fixes))

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


def scalar_of(node: Node, context: Context, wanted: str) -> Scalar | None:
    """Return a node that is a text, or nothing once its fault is reported."""
    if isinstance(node, Scalar) and (node.value or not node.plain):
        return node
    context.report(rules.WRONG_TYPE, node.span, f"{describe(node)} stands where {wanted} belongs", f"write {wanted}")
    return None
