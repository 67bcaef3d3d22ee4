"""A fault as people read it: where, what, the line itself, and what to write."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from councilgen.diagnostics.model import Diagnostic, Span

Lines = Callable[[str], list[str]]  # a file's lines, empty where it cannot be read

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "cure": "\x1b[36m"}
_RESET = "\x1b[0m"
_WIDEST = 160


def shown(diagnostic: Diagnostic, lines: Lines, colour: bool = False) -> str:
    """Return a fault over several lines of text."""
    rule = diagnostic.rule
    head = f"{diagnostic.span}: {_painted(rule.severity, rule.severity, colour)}: {diagnostic.message} [{rule.code}]"
    parts = [head, *_excerpt(diagnostic.span, lines)]
    for related in diagnostic.related:
        parts += [f"  {related.span}: {related.message}", *_excerpt(related.span, lines)]
    parts += [f"  = {_painted('help', 'cure', colour)}: {hint}" for hint in diagnostic.hints]
    return "\n".join(parts)


def _painted(text: str, colour: str, wanted: bool) -> str:
    return f"{_COLOURS[colour]}{text}{_RESET}" if wanted else text


def _excerpt(span: Span, lines: Lines) -> list[str]:
    """Return the line that is meant, with the place underlined; underlines count cells, of which Chinese fills two."""
    found = lines(span.file)
    if not 0 < span.line <= len(found) or not found[span.line - 1].strip():
        return []
    text = found[span.line - 1].expandtabs(1)
    start = max(0, min(span.column - 1, len(text)))
    end = max(start + 1, min((span.end_column or span.column + 1) - 1, len(text)))
    text, start, end = _shortened(text, start, end)
    margin = " " * len(str(span.line))
    underline = " " * cells(text[:start]) + "^" * max(1, cells(text[start:end]))
    return [f"{margin} |", f"{span.line} | {_isolated(text)}", f"{margin} | {underline}"]


def _shortened(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a stretch of a long line around the place."""
    if len(text) <= _WIDEST:
        return text, start, end
    first = max(0, start - 40)
    return text[first : first + _WIDEST], start - first, min(end, first + _WIDEST) - first


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` fills."""
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _isolated(text: str) -> str:
    """Return `text` so that right-to-left words in it do not turn what stands beside it; controls are made visible."""
    visible = "".join(c if c.isprintable() or unicodedata.category(c) == "Cf" else "\ufffd" for c in text)
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in visible):
        return f"\u2068{visible}\u2069"
    return visible


def summary(diagnostics: list[Diagnostic]) -> str:
    """Return how many faults there are: "2 errors, 1 warning"."""
    counts = [(sum(d.severity == severity for d in diagnostics), severity) for severity in ("error", "warning")]
    return ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count) or "no faults"
