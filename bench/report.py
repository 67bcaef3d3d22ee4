"""The report: a Markdown table for people, data for machines."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from statistics import geometric_mean

from bench.catalogs import AIM, TASKS, Session
from bench.clock import Series
from bench.contests import Bout, Step
from bench.share import STAGES

AIM_WORD = 3.0  # times as fast as pandoc's process
AIM_PDF = 2.0  # times as long as typst with markup by hand

_WORD = (
    "document", "language", "signs", "HTML ms", "writer ms", "composed ms", "pandoc ms", "×", "process ms", "×", "MB",
    "pandoc MB",
)  # fmt: skip
_PDF = (
    "document", "language", "pages", "typst's", "composed ms", "typst ms", "×", "own share", "process ms", "typst ms",
    "×", "MB", "typst MB",
)  # fmt: skip
_GROWTH = ("sections", "documents", "DOCX ms", "MB", "pandoc ms", "MB", "PDF ms", "MB", "typst ms", "MB")
_LEGEND = """\
Milliseconds, the least and the median of the runs; × says how many times as fast as the rival we are, by the least.
The rivals are given the same words and run in turns with us. Of our own times, “writer” starts from the tree in
memory, “composed” from a document that was read, “process” is the whole command. pandoc's are always whole processes.
typst's are a running one that has its fonts, then whole processes. MB is the most memory that a process took."""


def versions() -> dict[str, str]:
    """Return what was measured, and where."""
    packages = ("councilgen", "pypandoc-binary", "typst")
    load = ", ".join(f"{average:.1f}" for average in os.getloadavg())
    return {
        **{package: version(package) for package in packages},
        "pandoc": _pandoc(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, load {load}",
    }


def aims(bouts: list[Bout]) -> Iterator[str]:
    """Yield a line for each aim."""
    quickest = [bout.contest.faster("docx", "pandoc") for bout in bouts]
    yield aim(
        f"DOCX, composed and written in a running process, at least {AIM_WORD:g} times as fast as pandoc's process",
        min(quickest) >= AIM_WORD, f"{geometric_mean(quickest):.1f} times on average, {min(quickest):.1f} at least",
    )  # fmt: skip
    commands = [bout.contest.faster("docx process", "pandoc") for bout in bouts]
    yield f"- without an aim: DOCX by the whole command, {_times(geometric_mean(commands))} times as fast on average"
    slowest = [1 / bout.contest.faster("pdf", "typst") for bout in bouts]
    yield aim(
        f"PDF, composed and set in a running process, in at most {AIM_PDF:g} times the time of typst's from markup",
        max(slowest) <= AIM_PDF, f"{geometric_mean(slowest):.2f} times on average, {max(slowest):.2f} at most",
    )  # fmt: skip


def markdown(bouts: list[Bout], steps: list[Step], found: dict[str, str], large: Session | None) -> str:
    """Return the report for people."""
    parts = (
        "# Speed\n\n" + "\n".join(f"- {name} {value}" for name, value in found.items()),
        "\n".join(aims(bouts)),
        _LEGEND,
        "## DOCX against pandoc\n\n" + table(_WORD, (_word_row(bout) for bout in bouts)),
        "## PDF against typst\n\n" + table(_PDF, (_pdf_row(bout) for bout in bouts)),
        "## Growth: whole processes, of rivals one for each document\n\n" + table(_GROWTH, map(_growth_row, steps)),
        *([catalogs_table(large)] if large else []),
    )
    return "\n\n".join(parts) + "\n"


def catalogs_table(large: Session) -> str:
    """Return what was measured of the catalogs of a large session."""
    size = large.size
    title = f"## Catalogs: {size.documents} documents of {size.messages} messages, five languages, one run"
    rows = ((task, f"{large.contest[task].least:.1f}", _memory(large.contest[task])) for task in TASKS)
    kept = aim(
        f"an update takes at most {AIM:g} times as long as msgmerge for each catalog", large.ratio <= AIM,
        f"{large.ratio:.2f} times",
    )  # fmt: skip
    return "\n\n".join((title, kept, table(("task", "seconds", "MB"), rows)))


def data(bouts: list[Bout], steps: list[Step], found: dict[str, str], large: Session | None) -> dict[str, object]:
    """Return all that was measured."""
    return {
        "versions": found,
        "aims": list(aims(bouts)),
        "documents": [
            {
                "symbol": bout.specimen.symbol, "language": bout.specimen.language, "signs": bout.signs,
                "pages": bout.pages, "runs": bout.contest.as_data(),
                "share": {stage: bout.share.of(stage) for stage in STAGES},
                "functions": bout.share.functions(20),
            }
            for bout in bouts
        ],
        "growth": [
            {"sections": step.sections, "documents": step.documents, "runs": step.contest.as_data()} for step in steps
        ],
        "catalogs": large.contest.as_data() if large else {},
    }  # fmt: skip


def _word_row(bout: Bout) -> tuple[str, ...]:
    contest = bout.contest
    return (
        bout.specimen.symbol, bout.specimen.language, str(bout.signs), _time(contest["html"]),
        _time(contest["docx writer"]), _time(contest["docx"]), _time(contest["pandoc"]),
        _times(contest.faster("docx", "pandoc")), _time(contest["docx process"]),
        _times(contest.faster("docx process", "pandoc")), _memory(contest["docx process"]), _memory(contest["pandoc"]),
    )  # fmt: skip


def _pdf_row(bout: Bout) -> tuple[str, ...]:
    contest = bout.contest
    return (
        bout.specimen.symbol, bout.specimen.language, str(bout.pages[0]), str(bout.pages[1]), _time(contest["pdf"]),
        _time(contest["typst"]), _times(contest.faster("pdf", "typst")), f"{bout.share.own:.1%}",
        _time(contest["pdf process"]), _time(contest["typst process"]),
        _times(contest.faster("pdf process", "typst process")), _memory(contest["pdf process"]),
        _memory(contest["typst process"]),
    )  # fmt: skip


def _growth_row(step: Step) -> tuple[str, ...]:
    cells = (
        cell
        for name in ("docx process", "pandoc", "pdf process", "typst process")
        for cell in (_time(step.contest[name]), _memory(step.contest[name]))
    )
    return f"×{step.sections}", str(step.documents), *cells


def _time(series: Series) -> str:
    if not series.runs:
        return "–"
    return f"{_milliseconds(series.least)} / {_milliseconds(series.median)}"


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f}" if seconds < 0.01 else f"{seconds * 1000:.0f}"


def _times(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2f}"


def _memory(series: Series) -> str:
    return f"{series.peak / 2**20:.0f}" if series.runs else "–"


def aim(what: str, kept: bool, how: str) -> str:
    """Return the line of an aim, and what became of it."""
    return f"- {'kept' if kept else 'MISSED'}: {what}: {how}"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], words: int = 2) -> str:
    """Return a table of Markdown; figures stand at the right, after so many columns of words."""
    lines = [head, (*("---" for _column in head[:words]), *("--:" for _column in head[words:])), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _pandoc() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_version())
