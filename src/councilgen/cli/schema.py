"""`councilgen schema`"""

from __future__ import annotations

import json
from typing import Any

import click

from councilgen.load.context import Shape

_FILES = ("document", "session", "places", "bodies", "instruments", "offices", "vocabulary", "phrases", "manifest")


@click.command()
@click.argument("file", type=click.Choice(_FILES), default="document")
def command(file: str) -> int:
    """Print the JSON Schema of a kind of file, for completion and checking in an editor."""
    from councilgen.load.formats import document_format, session_format
    from councilgen.publish.schema import manifest_schema
    from councilgen.register.read import FILES

    shapes: dict[str, Shape[Any]] = {"document": document_format("", ""), "session": session_format(""), **FILES}
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"councilgen {file}",
        **(manifest_schema() if file == "manifest" else shapes[file].schema()),
    }
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    return 0
