"""`councilgen build`"""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

import click

from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.cli.requirement import required, requirement
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.document import Requirement
from councilgen.publish.names import FORMATS, Format
from councilgen.workspace import DiskWorkspace


class _Several(click.ParamType[tuple[str, ...]]):
    """A comma-separated list of words of a closed set."""

    name = "list"

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words

    def convert(self, value: object, param: click.Parameter | None, context: click.Context | None) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        found = tuple(word.strip() for word in str(value).split(","))
        for word in found:
            if word not in self._words:
                self.fail(f"{word!r} is none of {', '.join(self._words)}", param, context)
        return found


def _jobs(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    if value == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if value.isdecimal() and 1 <= int(value) <= 256:
        return int(value)
    raise click.BadParameter(f"{value!r} is neither a number of processes nor auto")


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("-l", "--language", "languages", multiple=True, type=_Several(tuple(LANGUAGES)), help="ar,zh,en,fr,ru,es")
@click.option("-f", "--format", "formats", type=_Several(FORMATS), default=",".join(FORMATS), help="docx,pdf,html")
@click.option("-j", "--jobs", default="auto", callback=_jobs, metavar="N", help="processes; one a processor by default")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="instead of build/")
@click.option("-W", "--fail-on-warning", is_flag=True, help="a warning stops the build too")
@requirement
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  # click passes each option as an argument
    root: Path, documents: tuple[str, ...], languages: tuple[tuple[str, ...], ...], formats: tuple[str, ...], jobs: int,
    output: Path | None, fail_on_warning: bool, strict: bool, require: Requirement | None,
) -> int:  # fmt: skip
    """Build documents: all of them, or each DOCUMENT (a number such as C26/901, or a path)."""
    from councilgen.pipeline import build
    from councilgen.publish.selection import Wanted

    workspace = DiskWorkspace(root)
    wanted = Wanted(
        tuple(_named(document, workspace) for document in documents),
        tuple(cast("Tag", tag) for group in languages for tag in group),
        tuple(cast("Format", form) for form in formats),
        jobs, fail_on_warning, required(strict, require),
    )  # fmt: skip
    outcome = build(workspace, output or workspace.root / "build", wanted)
    report(list(outcome.faults), workspace)
    if not outcome.built:
        click.echo("nothing was written; the last good files are untouched", err=True)
        return FAULTS
    changed = set(outcome.changed)
    for path in outcome.made:
        click.echo(f"{'wrote' if path in changed else 'same '} {_shown(path)}")
    click.echo(f"{len(outcome.made)} files, {len(changed)} of them new or changed")
    return DONE


def _named(document: str, workspace: DiskWorkspace) -> str:
    """Return a document's number as it is, its path as seen from the workspace."""
    path = Path(document)
    if path.suffix == ".yaml" and path.exists() and path.resolve().is_relative_to(workspace.root):
        return path.resolve().relative_to(workspace.root).as_posix()
    return document


def _shown(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
