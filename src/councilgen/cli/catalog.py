"""`councilgen catalog`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.cli.exchange import export_command, import_command
from councilgen.cli.files import write_whole
from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.languages import LANGUAGES
from councilgen.workspace import DiskWorkspace


@click.group()
def command() -> None:
    """Messages to translators, and their state."""


@command.command()
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.pass_obj
def extract(root: Path, output: Path) -> int:
    """Write the template (.pot) of every catalog into a folder."""
    from councilgen.i18n.messages import domains
    from councilgen.i18n.update import template
    from councilgen.pipeline import read

    workspace = DiskWorkspace(root)
    subject, faults = read(workspace)
    report(faults, workspace)
    for domain, _original in domains(subject.contents, subject.register, workspace):
        write_whole(output / f"{domain.name}.pot", template(domain))
        click.echo(f"{domain.name}.pot: {len(domain.messages)} messages")
    return FAULTS if failed(faults) else DONE


@command.command()
@click.option("--check", "only_check", is_flag=True, help="change nothing; end with 1 where a catalog is out of date")
@click.pass_obj
def update(root: Path, only_check: bool) -> int:
    """Bring every catalog up to date with its source; nothing that a translator wrote is lost."""
    from councilgen.i18n.catalogs import catalog
    from councilgen.i18n.messages import domains
    from councilgen.i18n.places import path
    from councilgen.i18n.update import updated
    from councilgen.pipeline import read

    workspace = DiskWorkspace(root)
    subject, faults = read(workspace)
    report(faults, workspace)
    if failed(faults):
        click.echo("nothing was written: mend the faults first", err=True)
        return FAULTS
    found = list(domains(subject.contents, subject.register, workspace))
    broken = [
        fault
        for domain, original in found
        for language in LANGUAGES
        if language != original
        for fault in catalog(workspace, language, domain.name).faults
    ]
    if failed(broken):
        report(broken, workspace)
        click.echo("nothing was written: mend the catalogs first", err=True)
        return FAULTS
    stale = []
    for domain, original in found:
        for language in LANGUAGES:
            file = workspace.root / path(language, domain.name)
            existing = file.read_bytes() if file.exists() else None
            if language == original or (new := updated(domain, language, existing)) == existing:
                continue
            stale.append(path(language, domain.name))
            if not only_check:
                write_whole(file, new)
    for name in stale:
        click.echo(f"{'out of date' if only_check else 'updated'}: {name}")
    click.echo(f"{len(stale)} catalogs {'are out of date' if only_check else 'were brought up to date'}")
    return FAULTS if only_check and stale else DONE


@command.command()
@click.option("--require", type=click.IntRange(0, 100), metavar="N", help="end with 1 where under N per cent are done")
@click.pass_obj
def stat(root: Path, require: int | None) -> int:
    """Show how much of every catalog is translated."""
    from councilgen.i18n.catalogs import catalog
    from councilgen.i18n.messages import domains
    from councilgen.pipeline import read

    workspace = DiskWorkspace(root)
    subject, _faults = read(workspace)
    short = False
    for domain, original in domains(subject.contents, subject.register, workspace):
        for language in LANGUAGES:
            if language == original or not domain.messages:
                continue
            found = catalog(workspace, language, domain.name)
            done = sum(found.find(text, context) is not None for context, text in domain.messages)
            fuzzy = sum(key in found.entries and found.entries[key].fuzzy for key in domain.messages)
            count = len(domain.messages)
            short = short or (require is not None and done * 100 < require * count)
            state = f"{done:>4} of {count} translated, {fuzzy} fuzzy, {count - done - fuzzy} empty"
            click.echo(f"{domain.name:<32} {language}  {state}")
    return FAULTS if short else DONE


command.add_command(export_command)
command.add_command(import_command)
