"""`councilgen catalog stat`"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from councilgen.cli.catalog.chosen import languages, names, parts
from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.languages import LANGUAGES
from councilgen.workspace import DiskWorkspace

if TYPE_CHECKING:  # slow to import, and `councilgen catalog --help` needs none of it
    from councilgen.i18n.progress import Progress

Row = tuple[str, str, "Progress"]  # catalog, language
ALL = "all"
_HEAD = ("catalog", "language", "messages", "translated", "fuzzy", "reviewed", "words left")
_FORMATS = ("text", "json", "markdown")


@click.command()
@names
@languages()
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="how the table is shown")
@click.option("--require", type=click.IntRange(0, 100), metavar="N", help="end with 1 where under N per cent are done")
@click.option(
    "--require-reviewed",
    type=click.IntRange(0, 100),
    metavar="N",
    help="end with 1 where under N per cent are reviewed",
)
@click.pass_obj
def stat(
    root: Path, names: tuple[str, ...], languages: tuple[str, ...], form: str, require: int | None,
    require_reviewed: int | None,
) -> int:  # fmt: skip
    """Show how far every catalog is, or those of each DOCUMENT or DOMAIN, with totals.

    The words left are those of the source that have no translation; of a Chinese source, its characters.
    """
    from councilgen.i18n.catalogs import catalog
    from councilgen.i18n.progress import progress
    from councilgen.pipeline import sources

    workspace = DiskWorkspace(root)
    contents, register, faults = sources(workspace)
    rows: list[Row] = []
    for part in parts(contents, register, workspace, names, languages):
        if part.domain.messages:
            found = catalog(workspace, part.language, part.domain.name)
            faults += found.faults
            rows.append((part.domain.name, part.language, progress(part.domain, part.original, found)))
    report(faults, workspace)
    _show([*rows, *_totals(rows)], form)
    short = any(
        each.translated * 100 < (require or 0) * each.messages
        or each.reviewed * 100 < (require_reviewed or 0) * each.messages
        for _name, _language, each in rows
    )
    return FAULTS if short or failed(faults) else DONE


def _totals(rows: list[Row]) -> Iterator[Row]:
    """Yield the sum of each language and of everything."""
    from councilgen.i18n.progress import Progress

    for language in (*LANGUAGES, ALL):
        found = [each for _name, tag, each in rows if language in (tag, ALL)]
        if found:
            yield ALL, language, sum(found, Progress())


def _show(rows: list[Row], form: str) -> None:
    if form == "json":
        click.echo(json.dumps([_data(row) for row in rows], ensure_ascii=False, indent=1))
        return
    cells = [_HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    if form == "markdown":
        cells.insert(1, tuple("-" * (width - 1) + ("-" if at < 2 else ":") for at, width in enumerate(widths)))
    for line in cells:
        shown = [
            cell.ljust(width) if at < 2 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        click.echo(f"| {' | '.join(shown)} |" if form == "markdown" else "  ".join(shown))


def _cells(row: Row) -> tuple[str, ...]:
    name, language, found = row
    done = (
        f"{found.translated} ({found.percent} %)",
        str(found.fuzzy),
        f"{found.reviewed} ({found.percent_reviewed} %)",
    )
    return (name, language, str(found.messages), *done, str(found.words_left))


def _data(row: Row) -> dict[str, object]:
    name, language, found = row
    return {
        "catalog": name, "language": language, "messages": found.messages, "translated": found.translated,
        "fuzzy": found.fuzzy, "reviewed": found.reviewed, "words_left": found.words_left,
    }  # fmt: skip
