"""Faults onto the screen, in the form that was asked for."""

from __future__ import annotations

import os
import sys

import click

from councilgen.diagnostics import github, json, terminal
from councilgen.diagnostics.model import Diagnostic
from councilgen.load.nodes import decoded
from councilgen.workspace import Outside, Workspace

FORMATS = ("text", "json", "github")


def report(faults: list[Diagnostic], workspace: Workspace, form: str = "text") -> None:
    """Print faults: as text on standard error, in the other forms, which are results, on standard output."""
    if form == "json":
        click.echo(json.dumped(faults))
        return
    if form == "github":
        for fault in faults:
            click.echo(github.command(fault))
        return
    cache: dict[str, list[str]] = {}

    def lines(file: str) -> list[str]:
        if file not in cache:
            cache[file] = _lines(workspace, file)
        return cache[file]

    colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    for fault in faults:
        click.echo(terminal.shown(fault, lines, colour), err=True)
    if faults:
        click.echo(terminal.summary(faults), err=True)


def _lines(workspace: Workspace, file: str) -> list[str]:
    try:
        text, _faults = decoded(workspace.read(file), file)
    except (OSError, Outside):
        return []
    return (text or "").split("\n")
