"""The group of commands `councilgen catalog`"""

from __future__ import annotations

import click

from councilgen.cli.catalog.extract import extract
from councilgen.cli.catalog.prefill import prefill
from councilgen.cli.catalog.review import review
from councilgen.cli.catalog.stat import stat
from councilgen.cli.catalog.update import update
from councilgen.cli.exchange import export_command, import_command


@click.group()
def command() -> None:
    """Messages to translators, and their state."""


for _each in (extract, update, prefill, review, stat, export_command, import_command):
    command.add_command(_each)
