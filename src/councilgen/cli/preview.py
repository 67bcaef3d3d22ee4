"""`councilgen preview`"""

from __future__ import annotations

import os
import signal
import sys
import webbrowser
from pathlib import Path
from threading import Thread

import click

from councilgen.cli.resources import cache, cache_option, no_cache_option, size_option
from councilgen.workspace import DiskWorkspace

_PORT = 4026


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, help=f"{_PORT} by default; 0 takes a free one")
@click.option("--no-browser", is_flag=True, help="only print the address")
@click.option(
    "--editor", "named", default="vscode", metavar="NAME",
    help="what opens a place: vscode, vscodium, cursor, idea, none, or an address such as myeditor://{path}:{line}",
)  # fmt: skip
@cache_option
@no_cache_option
@size_option
@click.pass_obj
def command(
    root: Path, port: int, no_browser: bool, named: str, cache_folder: Path | None, no_cache: bool, most: int
) -> None:
    """Show documents in a browser while they are written, with their faults; Ctrl-C ends it."""
    from councilgen.preview.editors import editor
    from councilgen.preview.run import preview

    workspace = DiskWorkspace(root)
    known = cache(workspace.root, cache_folder, none=no_cache)

    def ready(address: str) -> None:
        for ending in (signal.SIGINT, signal.SIGTERM):  # also where a script has begun it that ignores Ctrl-C
            signal.signal(ending, signal.default_int_handler)  # whatever ends it, nothing is left running
        click.echo(address)
        sys.stdout.flush()
        if not no_browser and _has_windows():
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    try:
        preview(workspace, known, editor(named, workspace.root), port, ready)
    finally:
        known.tidy(most)


def _has_windows() -> bool:
    """Say whether a browser can open a window: one that would take the terminal is not called."""
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
