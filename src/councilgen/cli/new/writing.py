"""New files onto the disk: whole, and never over one that is there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from councilgen.errors import MachineError, UsageError


def write_new(root: Path, path: str, text: str) -> None:
    """Write a file of a project; one that is there is never touched, not even if it comes at the same moment."""
    file = root / path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}")
        try:
            with os.fdopen(handle, "wb") as staged:
                staged.write(text.encode("utf-8"))
                staged.flush()
                os.fsync(staged.fileno())
            Path(name).chmod(0o644)
            _named(Path(name), file)
        finally:
            Path(name).unlink()
    except FileExistsError:
        raise UsageError(f"{path} is there already", "choose another name") from None
    except OSError as error:
        raise MachineError(f"{file} cannot be written: {error.strerror}", "remove what stands in its way") from error


def _named(staged: Path, file: Path) -> None:
    """Give a file its name, which unlike renaming fails where there is one; not every disk can do that in one step."""
    try:
        os.link(staged, file)
    except FileExistsError:
        raise
    except OSError:
        with file.open("xb") as stream:
            stream.write(staged.read_bytes())


def told(root: Path, path: str, text: str) -> None:
    """Write a new file and say so."""
    write_new(root, path, text)
    click.echo(f"wrote {path}")
