"""`councilgen catalog extract`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.cli.files import write_whole
from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.workspace import DiskWorkspace


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.pass_obj
def extract(root: Path, output: Path) -> int:
    """Write the template (.pot) of every catalog into a folder."""
    from councilgen.i18n.messages import domains
    from councilgen.i18n.update import template
    from councilgen.pipeline import sources

    workspace = DiskWorkspace(root)
    contents, register, faults = sources(workspace)
    report(faults, workspace)
    for domain, _original in domains(contents, register, workspace):
        write_whole(output / f"{domain.name}.pot", template(domain))
        click.echo(f"{domain.name}.pot: {len(domain.messages)} messages")
    return FAULTS if failed(faults) else DONE
