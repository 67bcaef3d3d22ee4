"""`councilgen new`"""

from __future__ import annotations

import click

from councilgen.cli.new.document import document
from councilgen.cli.new.project import project
from councilgen.cli.new.session import session


@click.group()
def command() -> None:
    """Begin a project, a session or a document; on a terminal, what is left out is asked for."""


command.add_command(project)
command.add_command(session)
command.add_command(document)
