"""Faults as the workflow commands of GitHub Actions, which shows them at their lines."""

from __future__ import annotations

from councilgen.diagnostics.model import Diagnostic

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def command(diagnostic: Diagnostic) -> str:
    """Return the command that annotates the place of a fault."""
    span = diagnostic.span
    title = f"{diagnostic.rule.code} {diagnostic.rule.name}".translate(_PROPERTY)
    message = "\n".join((diagnostic.message, *diagnostic.hints)).translate(_DATA)
    place = f"file={span.file.translate(_PROPERTY)},line={span.line},col={span.column}"
    return f"::{diagnostic.severity} {place},title={title}::{message}"
