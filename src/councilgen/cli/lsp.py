"""`councilgen lsp`"""

from __future__ import annotations

from importlib.metadata import version

import click

from councilgen.errors import UsageError


@click.command()
def command() -> int:
    """Serve an editor as a language server, over standard input and output; docs/editors.md tells how to set it up."""
    try:
        from councilgen.lsp.server import serve
    except ImportError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise UsageError("the language server needs the library pygls", 'pip install "councilgen[lsp]"') from error
    serve(version("councilgen"))
    return 0
