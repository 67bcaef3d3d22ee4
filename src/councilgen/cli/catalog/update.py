"""`councilgen catalog update`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.cli.catalog.chosen import parts
from councilgen.cli.catalog.files import staged
from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.workspace import DiskWorkspace


@click.command()
@click.option("--check", "only_check", is_flag=True, help="change nothing; end with 1 where a catalog is out of date")
@click.pass_obj
def update(root: Path, only_check: bool) -> int:
    """Bring every catalog up to date with its source; nothing that a translator wrote is lost."""
    from councilgen.i18n.update import followed
    from councilgen.pipeline import sources

    workspace = DiskWorkspace(root)
    contents, register, faults = sources(workspace)
    if failed(faults):
        report(faults, workspace)
        click.echo("nothing was written: mend the faults first", err=True)
        return FAULTS
    stale = []
    with staged(workspace.root) as files:
        for part in parts(contents, register, workspace, (), ()):
            data, found, broken = part.read(workspace)
            faults += broken
            if found is None or failed(faults):
                continue
            if (new := followed(part.domain, part.language, found)) != data:
                stale.append(part.file)
                if not only_check:
                    files.add(workspace.root / part.file, new)
        report(faults, workspace)
        if failed(faults):
            click.echo("nothing was written: mend the faults first", err=True)
            return FAULTS
        files.name()
    for name in stale:
        click.echo(f"{'out of date' if only_check else 'updated'}: {name}")
    click.echo(f"{len(stale)} catalogs {'are out of date' if only_check else 'were brought up to date'}")
    return FAULTS if only_check and stale else DONE
