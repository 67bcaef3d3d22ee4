"""What a run has to tell: its faults, the files that it looked at, and what a writer needs to show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from councilgen.diagnostics.model import Diagnostic, Span

Lines = Callable[[str], list[str]]  # a file's lines, empty where it cannot be read


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a run; each format is one function from a report to text."""

    faults: tuple[Diagnostic, ...]
    lines: Lines
    checked: tuple[str, ...] = ()  # every file that was looked at, sorted, those with faults among them
    warnings_fail: bool = False  # `-W`
    folder: str = ""  # of the project in its repository, with a slash at its end: what hosts look places up by
    version: str = ""
    homepage: str = ""  # of councilgen; empty where it has none
    manuals: str = ""  # the address of the folder docs/checks, with a slash at its end; empty where there is none
    colour: bool = False

    def fails(self, fault: Diagnostic) -> bool:
        """Say whether this fault alone would fail the run."""
        return self.warnings_fail or fault.severity == "error"

    def path(self, file: str) -> str:
        """Return where a file of the project lies in its repository."""
        return f"{self.folder}{file}"

    def marked(self, span: Span) -> str:
        """Return the text that a fault underlines, or its whole line where only a point is given."""
        found = self.lines(span.file)
        if not 0 < span.line <= len(found):
            return ""
        text = found[span.line - 1]
        if span.end_line not in (0, span.line):
            return text[span.column - 1 :].strip()
        return text[span.column - 1 : max(0, span.end_column - 1)].strip() or text.strip()


def fixable(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many faults a machine can mend: "; check --fix mends 3 of them"; nothing where it is none."""
    fixes = [[fix.safe for fix in diagnostic.fixes] for diagnostic in diagnostics]
    safe, every = sum(any(each) for each in fixes), sum(bool(each) for each in fixes)
    parts = [f"check --fix mends {safe} of them"] if safe else []
    if every > safe:
        more = f"--unsafe-fixes {every - safe} more" if safe else f"check --fix --unsafe-fixes mends {every} of them"
        parts.append(more)
    return f"; {', '.join(parts)}" if parts else ""


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many faults there are: "2 errors, 1 warning"."""
    kinds = [diagnostic.severity for diagnostic in diagnostics]
    counts = [(kinds.count(severity), severity) for severity in ("error", "warning")]
    return ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count) or "no faults"
