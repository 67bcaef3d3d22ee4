"""`councilgen manifest`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.errors import UsageError
from councilgen.workspace import DiskWorkspace


@click.group()
def command() -> None:
    """Work with the manifests of finished sets."""


@command.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, file_okay=False), metavar="DIR...")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--complete", is_flag=True, help="end with 1 if a whole build would have made more files")
@click.option("-W", "--fail-on-warning", is_flag=True, help="a warning stops it too")
@click.pass_obj
def merge(root: Path, folders: tuple[Path, ...], output: Path, complete: bool, fail_on_warning: bool) -> int:
    """Join parts of sets that were built apart: each DIR is what `build -o DIR` made, or one session's folder in it."""
    from councilgen.pipeline import read
    from councilgen.publish.finished import FinishedSet, finished_set
    from councilgen.publish.merging import Joint, merged

    workspace = DiskWorkspace(root)
    subject, _faults = read(workspace)
    parts: dict[str, list[FinishedSet]] = {each.session.code: [] for each in subject.contents.sessions}
    for folder in folders:
        places = [folder, *(folder / each.session.folder for each in subject.contents.sessions)]
        found = [part for part in map(finished_set, places) if part is not None]
        if not found:
            raise UsageError(f"{folder} has no finished set of this project", "name a folder that build -o has filled")
        for part in found:
            if part.manifest.session not in parts:
                raise UsageError(f"{part.name} is of session {part.manifest.session}", "merge it in its own project")
            parts[part.manifest.session].append(part)
    whole = [each for each in subject.contents.sessions if parts[each.session.code]]
    joints = [Joint(each.session, tuple(parts[each.session.code])) for each in whole]
    faults = [fault for joint in joints for part in joint.parts for fault in part.faults()]
    faults += [fault for joint in joints for fault in joint.conflicts()]
    faults += [fault for joint in joints for part in joint.parts for fault in part.outdated(workspace)]
    report(faults, workspace)
    lacking = [path for joint, each in zip(joints, whole, strict=True) for path in joint.lacking(each)]
    for path in lacking if complete else ():
        click.echo(f"no part has {path}", err=True)
    if failed(faults, fail_on_warning) or (complete and lacking):
        click.echo("nothing was written", err=True)
        return FAULTS
    written = merged(workspace, subject, joints, output)
    click.echo(f"{len(written) - 2 * len(joints)} files of {len(joints)} sets in {output}")
    if lacking:
        click.echo(f"a whole build would have made {len(lacking)} more; --complete names them")
    return DONE
