"""`councilgen check`"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from councilgen.cli.fixing import Ended, asked, fixed, fixing_options
from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.outside import Texts, checked, text_options
from councilgen.cli.reporting import FORMATS, Scope, report, report_option
from councilgen.cli.requirement import required, requirement
from councilgen.cli.resources import cache, cache_option, crew, jobs_option, no_cache_option, size_option
from councilgen.cli.summarising import summarise, summary_option
from councilgen.diagnostics.model import Diagnostic, failed
from councilgen.errors import UsageError
from councilgen.model.demands import House, Requirement
from councilgen.workspace import DiskWorkspace, Workspace

if TYPE_CHECKING:
    from councilgen.proofing.cards import Findings


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@text_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="how faults are shown")
@report_option
@summary_option
@click.option("--select", multiple=True, metavar="CODES", help="these rules only: CG24,CG101 (a beginning names all)")
@click.option("--ignore", multiple=True, metavar="CODES", help="these rules not")
@fixing_options
@click.option(
    "--profile",
    type=click.Choice(get_args(House)),
    help="hold texts to a house's typography, whatever session.yaml says",
)
@click.option("-W", "--fail-on-warning", is_flag=True, help="end with 1 on a warning too")
@requirement
@jobs_option
@cache_option
@no_cache_option
@size_option
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  # click passes each option as an argument
    root: Path, paths: tuple[Path, ...], texts: Texts | None, form: str, reports: tuple[tuple[str, Path], ...],
    summary: Path | None, select: tuple[str, ...], ignore: tuple[str, ...], fix: bool, unsafe_fixes: bool, diff: bool,
    profile: House | None, fail_on_warning: bool, strict: bool, require: Requirement | None, jobs: int,
    cache_folder: Path | None, no_cache: bool, most: int,
) -> int:  # fmt: skip
    """Show every fault of content and catalogs, of the whole project or of PATHS, without building.

    With --text, PATHS are documents from outside the project: text files, Word files, or - for standard input.
    """
    from councilgen.checks.selection import selection

    if texts is not None:
        if strict or require or summary is not None:
            raise UsageError("--text knows no translations", "leave out --require, --strict and --summary")
        if fix or diff or unsafe_fixes:
            raise UsageError("--text writes into no file of others", "leave out --fix and --diff, and mend it by hand")
        texts = replace(texts, house=profile or texts.house, rules=selection(select, ignore))
        return checked(root, paths, texts, form, reports, fail_on_warning=fail_on_warning)
    from councilgen.pipeline import findings

    workspace = DiskWorkspace(root)
    wanted, rules = [_inside(path, workspace) for path in paths], selection(select, ignore)
    mending, state = asked(fix, unsafe_fixes, diff), required(strict, require)
    known = cache(workspace.root, cache_folder, none=no_cache)

    def look(workspace: Workspace) -> Findings:
        return findings(workspace, require=state, house=profile, compose=True, crew=crew(jobs), cache=known)

    def chosen(fault: Diagnostic) -> bool:
        return rules.takes(fault.rule.code) and _among(fault.span.file, wanted)

    ended = fixed(workspace, look, chosen, unsafe=unsafe_fixes, write=fix) if mending else Ended(look(workspace))
    known.tidy(most)
    if diff:
        return FAULTS if ended.changed else DONE
    faults = [fault for fault in ended.found.faults if chosen(fault)]
    looked_at = tuple(file for file in ended.found.checked if _among(file, wanted))
    report(faults, workspace, form, Scope(looked_at, fail_on_warning, workspace.root), reports)
    good = not failed(faults, fail_on_warning) and not ended.refused
    if summary is not None:
        from councilgen.publish.summary import Run

        summarise(summary, Run("check", replace(ended.found, faults=tuple(faults)), good), workspace.root)
    if form == "text" and not faults:
        click.echo("no faults")
    return DONE if good else FAULTS


def _among(file: str, wanted: list[str]) -> bool:
    """Say whether a file is one of those that were named, or lies in one of the folders; of none, all are."""
    return not wanted or any(name in (".", file) or file.startswith(f"{name}/") for name in wanted)


def _inside(path: Path, workspace: DiskWorkspace) -> str:
    found = path.resolve()
    if not found.exists():
        raise click.BadParameter(f"there is no {path}")
    if not found.is_relative_to(workspace.root):
        raise click.BadParameter(f"{path} lies outside the project")
    return found.relative_to(workspace.root).as_posix()
