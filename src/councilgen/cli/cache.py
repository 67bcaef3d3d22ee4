"""`councilgen cache`"""

from __future__ import annotations

from pathlib import Path

import click

from councilgen.cli.main import DONE
from councilgen.cli.resources import cache_option, size_option, store
from councilgen.workspace import DiskWorkspace


@click.group()
def command() -> None:
    """What builds have kept for the next time."""


@command.command()
@cache_option
@click.pass_obj
def info(root: Path, cache_folder: Path | None) -> int:
    """Say where the cache lies and how large it is."""
    found = store(DiskWorkspace(root).root, cache_folder)
    size = found.size()
    click.echo(f"{found.folder}: {size.entries} entries, {_shown(size.bytes)}")
    return DONE


@command.command()
@cache_option
@size_option
@click.pass_obj
def prune(root: Path, cache_folder: Path | None, most: int) -> int:
    """Throw away what was not used for longest, until the rest is no larger than --cache-size."""
    gone = store(DiskWorkspace(root).root, cache_folder).prune(most)
    click.echo(f"{gone.entries} entries removed, {_shown(gone.bytes)}")
    return DONE


@command.command()
@cache_option
@click.pass_obj
def clear(root: Path, cache_folder: Path | None) -> int:
    """Throw everything away. The next build makes it again."""
    gone = store(DiskWorkspace(root).root, cache_folder).prune(0)
    click.echo(f"{gone.entries} entries removed, {_shown(gone.bytes)}")
    return DONE


def _shown(size: int) -> str:
    return f"{size / 2**20:.1f} MB"
