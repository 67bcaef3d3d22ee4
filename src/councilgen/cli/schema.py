"""`councilgen schema`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.errors import UsageError

_FILES = (
    "document", "session", "places", "bodies", "instruments", "offices", "vocabulary", "phrases", "glossary",
    "manifest",
)  # fmt: skip


@click.command()
@click.argument("file", type=click.Choice(_FILES), required=False)
@click.option("--with-keys", is_flag=True, help="offer the keys of this project's register")
@click.option("--write", is_flag=True, help="write all of them into the project's folder schemas/, with its keys")
@click.pass_obj
def command(root: Path, file: str | None, with_keys: bool, write: bool) -> int:
    """Print the JSON Schema of a kind of file, for completion and checking in an editor; a document's by default."""
    if write and (file or with_keys):
        raise UsageError("--write writes all schemas with the keys of the project", "leave out the other arguments")
    if write:
        return _write(root)
    click.echo(_text(root, file or "document", with_keys), nl=False)
    return 0


def _text(root: Path, file: str, with_keys: bool) -> str:
    from councilgen.publish.schema import manifest_schema
    from councilgen.register.read import read_register
    from councilgen.register.schemas import schema, written
    from councilgen.workspace import DiskWorkspace

    if file == "manifest":
        dialect = "https://json-schema.org/draft/2020-12/schema"
        return written({"$schema": dialect, "title": "councilgen manifest", **manifest_schema()})
    return written(schema(file, read_register(DiskWorkspace(root)) if with_keys else None))


def _write(root: Path) -> int:
    """Bring the project's schemas up to date; what is as it should be is left alone."""
    from councilgen.cli.files import write_whole
    from councilgen.register.read import read_register
    from councilgen.register.schemas import files
    from councilgen.workspace import DiskWorkspace

    workspace = DiskWorkspace(root)
    for name, text in files(read_register(workspace)).items():
        path, data = workspace.root / name, text.encode("utf-8")
        if not path.is_file() or path.read_bytes() != data:
            write_whole(path, data)
            click.echo(f"wrote {name}")
    return 0
