"""A fault as people read it: where, what, the line itself, and what to write."""

from __future__ import annotations

import unicodedata

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.diagnostics.report import Lines, Report, counted, fixable
from councilgen.remembering import remembered

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "cure": "\x1b[36m"}
_RESET = "\x1b[0m"
_WIDEST = 160


def written(report: Report) -> str:
    """Return every fault with its line and cure, and how many there are; nothing where there is none."""
    if not report.faults:
        return ""
    told = [shown(fault, report.lines, report.colour) for fault in report.faults]
    return "\n".join((*told, counted(report.faults) + fixable(report.faults))) + "\n"


def shown(diagnostic: Diagnostic, lines: Lines, colour: bool = False) -> str:
    """Return a fault over several lines of text."""
    rule = diagnostic.rule
    severity = _painted(rule.severity, rule.severity, colour)
    head = f"{_visible(str(diagnostic.span))}: {severity}: {_visible(diagnostic.message)} [{rule.code}]"
    parts = [head, *_excerpt(diagnostic.span, lines)]
    for related in diagnostic.related:
        parts += [_visible(f"  {related.span}: {related.message}"), *_excerpt(related.span, lines)]
    parts += [f"  = {_painted('help', 'cure', colour)}: {_visible(hint)}" for hint in diagnostic.hints]
    for fix in diagnostic.fixes:
        parts.append(
            f"  = {_painted('fix', 'cure', colour)}: {_visible(fix.title)} [{'safe' if fix.safe else 'unsafe'}]"
        )
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


@remembered(4096)
def cells(text: str) -> int:
    """Return how many cells of a terminal `text` fills."""
    return sum(_cell(character) for character in text)


@remembered(65536)
def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(text: str) -> str:
    """Return `text` without what a terminal would obey: a name or a text of an author may hold anything."""
    return "".join(c if c.isprintable() or unicodedata.category(c) in ("Cf", "Zs") else "\ufffd" for c in text)


def _isolated(text: str) -> str:
    """Return `text` so that right-to-left words in it do not turn what stands beside it; controls are made visible."""
    visible = _visible(text)
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in visible):
        return f"\u2068{visible}\u2069"
    return visible
