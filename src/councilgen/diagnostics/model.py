"""A fault of an author or translator: a value that a stage returns, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: lines and columns from 1, columns in characters, the end column exclusive."""

    file: str  # relative to the workspace, with forward slashes
    line: int = 1
    column: int = 1
    end_line: int = 0  # 0: as `line`
    end_column: int = 0  # 0: one character

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a fault, with a few words on why."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file and what belongs there instead; a stretch that ends where it begins is an insertion.

    `text` is what a reader of the file's format shall read there: whoever writes it escapes it as the file asks. A
    whole item of a list, or a comment, that is replaced by nothing goes with the line it stands on. A byte order mark
    stands in column 0 of the first line.
    """

    span: Span
    text: str
    instead_of: str | None = None  # what was read there; a stretch that says something else is left alone


@dataclass(frozen=True, slots=True)
class Fix:
    """A cure that a machine can carry out; `title` says in the imperative what it does."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True  # changes no sense, so that it may be done for many faults at once without being read


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of fault. Its code and name never change; the manual is what `councilgen explain` prints."""

    code: str
    name: str
    severity: Severity
    manual: str

    def at(
        self, span: Span, message: str, *hints: str, related: tuple[Related, ...] = (), fixes: tuple[Fix, ...] = ()
    ) -> Diagnostic:
        """Return the fault of this rule at `span`; `message` is one lower-case clause, hints are imperatives."""
        return Diagnostic(self, span, message, hints, related, fixes)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault in one place."""

    rule: Rule
    span: Span
    message: str
    hints: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()  # each a cure of its own; the first is the likeliest

    @property
    def severity(self) -> Severity:
        """Return how grave the fault is."""
        return self.rule.severity

    @property
    def order(self) -> tuple[Span, str, str]:
        """Return what faults are sorted by: their place, then their code."""
        return (self.span, self.rule.code, self.message)


def failed(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic], warnings_too: bool = False) -> bool:
    """Say whether a run with these faults has failed; `warnings_too` is `-W`."""
    return any(warnings_too or diagnostic.severity == "error" for diagnostic in diagnostics)
