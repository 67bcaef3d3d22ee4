"""`councilgen list`"""

from __future__ import annotations

import json
from pathlib import Path

import click

from councilgen.workspace import DiskWorkspace


@click.command()
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
@click.pass_obj
def command(root: Path, form: str) -> int:
    """List the sessions and their documents."""
    from councilgen.load.project import load
    from councilgen.markup.inline import words
    from councilgen.model.words import plain

    contents = load(DiskWorkspace(root))
    rows = [
        {
            "session": loaded.session.code, "document": str(document.symbol), "agenda_item": document.agenda_item,
            "date": document.date.isoformat(), "original": document.original,
            "languages": list(loaded.session.languages), "file": document.file,
            "title": plain(words(document.title)),
        }
        for loaded in contents.sessions
        for document in sorted(loaded.issued, key=lambda found: found.symbol)
    ]  # fmt: skip
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    for row in rows if form == "text" else ():
        click.echo(f"{row['document']:<14} {row['agenda_item']:<8} {row['date']}  {row['file']}  {row['title']}")
    unread = {fault.span.file for fault in contents.faults if fault.severity == "error"}
    if unread:
        click.echo(f"{len(unread)} files have faults; councilgen check shows them", err=True)
        return 1
    return 0
