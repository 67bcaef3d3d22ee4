"""`councilgen package`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.errors import UsageError
from councilgen.load.project import Loaded
from councilgen.workspace import DiskWorkspace


@click.command()
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@click.option("--build", type=click.Path(path_type=Path, file_okay=False), help="the folder of a build -o; build/")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="instead of the build's folder")
@click.option("-W", "--fail-on-warning", is_flag=True, help="a warning stops it too")
@click.pass_obj
def command(
    root: Path, sessions: tuple[str, ...], build: Path | None, output: Path | None, fail_on_warning: bool
) -> int:
    """Pack finished sets: of every SESSION (such as C26), or of all, a ZIP file a language and one of everything."""
    from councilgen.pipeline import read
    from councilgen.publish.finished import finished_set
    from councilgen.publish.packages import packed

    workspace = DiskWorkspace(root)
    subject, _faults = read(workspace)
    folder = build or workspace.root / "build"
    chosen = _chosen(subject.contents.sessions, sessions)
    opened = [(each.session, finished_set(folder / each.session.folder)) for each in chosen]
    found = [(session, finished) for session, finished in opened if finished is not None]
    lacking = [session.code for session, finished in opened if finished is None]
    if not found or (sessions and lacking):
        raise UsageError(f"{folder} has no finished set of {', '.join(lacking) or 'any session'}", "councilgen build")
    faults = [fault for _session, finished in found for fault in finished.faults()]
    faults += [fault for _session, finished in found for fault in finished.outdated(workspace)]
    report(faults, workspace)
    if failed(faults, fail_on_warning):
        click.echo("nothing was packed", err=True)
        return FAULTS
    target = output or folder
    for name in packed(workspace, subject, found, target):
        click.echo(f"wrote {target / name}")
    return DONE


def _chosen(loaded: tuple[Loaded, ...], names: tuple[str, ...]) -> list[Loaded]:
    """Return the sessions of these codes, each once and in the project's order; all of them where there are none."""
    known = [each.session.code for each in loaded]
    for name in names:
        if name not in known:
            raise UsageError(f"there is no session {name}", f"the sessions are: {', '.join(known)}")
    return [each for each in loaded if not names or each.session.code in names]
