"""`councilgen build`"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import FORMATS as REPORTS
from councilgen.cli.reporting import Scope, report, report_option
from councilgen.cli.requirement import required, requirement
from councilgen.cli.resources import cache, cache_option, crew, jobs_option, no_cache_option, size_option
from councilgen.cli.summarising import summarise, summary_option
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.demands import Requirement
from councilgen.press.formats import FORMATS, Format
from councilgen.workspace import DiskWorkspace

if TYPE_CHECKING:
    from councilgen.pipeline import Outcome


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


def _part(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[int, int]:
    part, slash, parts = value.partition("/")
    if slash and part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts) <= 1000:
        return int(part), int(parts)
    raise click.BadParameter(f"{value!r} is no part: the third of eight is 3/8")


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("-l", "--language", "languages", multiple=True, type=_Several(tuple(LANGUAGES)), help="ar,zh,en,fr,ru,es")
@click.option("-f", "--format", "formats", type=_Several(FORMATS), default=",".join(FORMATS), help="docx,pdf,html")
@jobs_option
@click.option("--scheduler", metavar="ADDRESS", help="work on a Dask cluster: tcp://host:8786")
@click.option("--shard", default="1/1", callback=_part, metavar="K/N", help="only one of N parts of the documents")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="instead of build/")
@click.option("--faults", "shown", type=click.Choice(REPORTS), default="text", help="how faults are shown")
@report_option
@summary_option
@click.option("-W", "--fail-on-warning", is_flag=True, help="a warning stops the build too")
@requirement
@click.option(
    "--bilingual", type=_Several(tuple(LANGUAGES)), help="instead, review copies: ar,zh,… beside the original"
)
@click.option("--pseudo", type=_Several(("long", "rtl")), help="instead, copies to try a template with: long,rtl")
@click.option("--explain", is_flag=True, help="say why each file was made again")
@cache_option
@no_cache_option
@size_option
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  # click passes each option as an argument
    root: Path, documents: tuple[str, ...], languages: tuple[tuple[str, ...], ...], formats: tuple[str, ...], jobs: int,
    scheduler: str | None, shard: tuple[int, int], output: Path | None, shown: str,
    reports: tuple[tuple[str, Path], ...], summary: Path | None, fail_on_warning: bool, strict: bool,
    require: Requirement | None, bilingual: tuple[str, ...] | None, pseudo: tuple[str, ...] | None, explain: bool,
    cache_folder: Path | None, no_cache: bool, most: int,
) -> int:  # fmt: skip
    """Build documents: all of them, or each DOCUMENT (a number such as C26/901, or a path)."""
    from councilgen.pipeline import build
    from councilgen.publish.selection import Wanted

    workspace = DiskWorkspace(root)
    wanted = Wanted(
        tuple(_named(document, workspace) for document in documents),
        tuple(cast("Tag", tag) for group in languages for tag in group),
        tuple(cast("Format", form) for form in formats),
        shard, fail_on_warning, required(strict, require),
    )  # fmt: skip
    folder = output or workspace.root / "build"
    known = cache(workspace.root, cache_folder, none=no_cache)
    try:
        if bilingual or pseudo:
            from councilgen.cli.copies import copied

            outcome = copied(workspace, folder, wanted, bilingual or (), pseudo or ())
        else:
            outcome = build(workspace, folder, wanted, crew(jobs, scheduler), known)
    finally:
        known.tidy(most)
    found = outcome.findings
    report(list(found.faults), workspace, shown, Scope(found.checked, fail_on_warning, workspace.root), reports)
    if summary is not None:
        from councilgen.publish.summary import Run

        run = Run("build", found, outcome.built, wanted.languages, outcome.made, outcome.changed)
        summarise(summary, run, workspace.root)
    if not outcome.built:
        click.echo("nothing was written; the last good files are untouched", err=True)
        return FAULTS
    _list(outcome, explain=explain, aside=shown not in ("text", "github"))
    return DONE


def _list(outcome: Outcome, *, explain: bool, aside: bool) -> None:
    """Tell what was made; `aside`, on standard error, where standard output is for a program."""
    changed = set(outcome.changed)
    here = os.path.join(Path.cwd(), "")  # noqa: PTH118  # with the separator behind it
    lines = []
    for path in outcome.made:
        why = f": {outcome.reasons[path]}" if explain and path in outcome.reasons else ""
        lines.append(f"{'wrote' if changed and path in changed else 'same '} {str(path).removeprefix(here)}{why}")
    lines.append(f"{len(outcome.made)} files, {len(changed)} of them new or changed")
    click.echo("\n".join(lines), err=aside)


def _named(document: str, workspace: DiskWorkspace) -> str:
    """Return a document's number as it is, its path as seen from the workspace."""
    path = Path(document)
    if path.suffix == ".yaml" and path.exists() and path.resolve().is_relative_to(workspace.root):
        return path.resolve().relative_to(workspace.root).as_posix()
    return document
