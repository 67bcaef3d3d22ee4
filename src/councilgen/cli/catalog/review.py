"""`councilgen catalog review`"""

from __future__ import annotations

import re
from pathlib import Path

import click

from councilgen.cli.catalog.chosen import languages, names, parts
from councilgen.cli.catalog.files import staged
from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.workspace import DiskWorkspace


def _name(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if re.search(r"[\x00-\x1f:]", value):
        raise click.BadParameter("a name has no colon and stands on one line")
    return " ".join(value.split())


def _pattern(_context: click.Context, _parameter: click.Parameter, value: str | None) -> re.Pattern[str] | None:
    try:
        return None if value is None else re.compile(value)
    except re.error as error:
        raise click.BadParameter(f"{value!r} is not a regular expression: {error}") from error


@click.command()
@names
@languages(required=True)
@click.option("--by", default="", callback=_name, metavar="NAME", help="who has reviewed them")
@click.option(
    "--message", "about", callback=_pattern, metavar="REGEX", help="only messages that have it in text or translation"
)
@click.option("--undo", is_flag=True, help="take the marks away")
@click.pass_obj
def review(
    root: Path, names: tuple[str, ...], languages: tuple[str, ...], by: str, about: re.Pattern[str] | None, undo: bool
) -> int:
    """Mark translations as reviewed: those of every catalog, or of each DOCUMENT or DOMAIN.

    A mark is void as soon as the text or its translation is another. What is fuzzy or not translated gets none.
    """
    from councilgen.i18n.reviewing import Review, reviewed
    from councilgen.pipeline import sources

    workspace = DiskWorkspace(root)
    contents, register, faults = sources(workspace)
    said = []
    with staged(workspace.root) as files:
        for part in parts(contents, register, workspace, names, languages):
            data, found, broken = part.read(workspace)
            faults += broken
            if found is None or data is None or failed(faults):
                continue
            done = reviewed(found, part.domain, Review(by, about, undo))
            did = "lost their mark" if undo else "marked as reviewed"
            had = "had none" if undo else "were so before"
            line = f"{part.file}: {done.changed} {did}, {done.standing} {had}"
            said.append(line if undo else f"{line}, {done.unfit} not translated or fuzzy")
            if done.data != data:
                files.add(workspace.root / part.file, done.data)
        report(faults, workspace)
        if failed(faults):
            click.echo("nothing was written: mend the faults first", err=True)
            return FAULTS
        files.name()
    for line in said:
        click.echo(line)
    return DONE
