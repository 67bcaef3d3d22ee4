"""`councilgen check`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import FORMATS, report
from councilgen.cli.requirement import required, requirement
from councilgen.diagnostics.model import failed
from councilgen.model.document import Requirement
from councilgen.workspace import DiskWorkspace


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="how faults are shown")
@click.option("-W", "--fail-on-warning", is_flag=True, help="end with 1 on a warning too")
@requirement
@click.pass_obj
def command(
    root: Path, paths: tuple[Path, ...], form: str, fail_on_warning: bool, strict: bool, require: Requirement | None
) -> int:  # fmt: skip
    """Show every fault of content and catalogs, of the whole project or of PATHS, without building."""
    from councilgen.pipeline import examine, examine_settings

    workspace = DiskWorkspace(root)
    subject, faults = examine(workspace, required(strict, require))
    if not failed(faults):
        faults += examine_settings(workspace, subject)
    if paths:
        wanted = [_inside(path, workspace) for path in paths]
        faults = [
            f for f in faults if any(f.span.file == name or f.span.file.startswith(f"{name}/") for name in wanted)
        ]
    report(faults, workspace, form)
    if form == "text" and not faults:
        click.echo("no faults")
    return FAULTS if failed(faults, fail_on_warning) else DONE


def _inside(path: Path, workspace: DiskWorkspace) -> str:
    found = path.resolve()
    if not found.exists():
        raise click.BadParameter(f"there is no {path}")
    if not found.is_relative_to(workspace.root):
        raise click.BadParameter(f"{path} lies outside the project")
    return found.relative_to(workspace.root).as_posix()
