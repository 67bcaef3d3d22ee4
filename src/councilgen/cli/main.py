"""The command `councilgen`: its subcommands are loaded when they are called, so that each starts fast."""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import sys
from pathlib import Path

import click

from councilgen.errors import CouncilgenError

DONE, FAULTS, USAGE, BUG = 0, 1, 2, 70
INTERRUPTED = 130  # as a shell has it

atexit.register(gc.freeze)  # what there is at the end goes with the process: Python would search it for cycles thrice

_COMMANDS = {
    "build": "councilgen.cli.build",
    "check": "councilgen.cli.check",
    "preview": "councilgen.cli.preview",
    "package": "councilgen.cli.package",
    "manifest": "councilgen.cli.manifest",
    "new": "councilgen.cli.new.group",
    "list": "councilgen.cli.listing",
    "catalog": "councilgen.cli.catalog.group",
    "cache": "councilgen.cli.cache",
    "schema": "councilgen.cli.schema",
    "explain": "councilgen.cli.explain",
    "lsp": "councilgen.cli.lsp",
    "doctor": "councilgen.cli.doctor",
}


class _Lazy(click.Group):
    """A group whose commands live in modules of their own."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(_COMMANDS[name]).command
        return command


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="councilgen", prog_name="councilgen")
@click.option(
    "--workspace", type=click.Path(path_type=Path), default=Path(), help="the project's folder; here by default"
)
@click.option("--debug", is_flag=True, help="show where an internal error came from")
@click.pass_context
def cli(context: click.Context, workspace: Path, debug: bool) -> None:
    """Council documents as code: YAML in, Word, PDF and HTML out, in six languages."""
    context.obj = workspace
    context.meta["debug"] = debug


def main() -> None:
    """Run the command and end the process with its exit code.

    0 done, 1 faults in the content, 2 wrong usage or a machine that lacks something, 70 our own fault.
    """
    try:
        code = _run(sys.argv[1:])
        sys.stdout.flush()
        sys.exit(code)
    except (click.exceptions.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(USAGE)
    except CouncilgenError as error:
        click.echo(f"councilgen: {error.message}", err=True)
        if error.cure:
            click.echo(f"  = help: {error.cure}", err=True)
        sys.exit(USAGE)
    except BrokenPipeError:
        # Whoever read the output has gone; a second attempt to flush it would only print another complaint.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(DONE)
    except Exception as error:  # noqa: BLE001  # the last line of defence: an author never sees a traceback
        _report_bug(error)
        sys.exit(BUG)


def _run(arguments: list[str]) -> int:
    """Return the exit code of a command. Click's own `main` would take a reader that has gone for a fault."""
    try:
        with cli.make_context("councilgen", arguments) as context:
            code = cli.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    return code if isinstance(code, int) else DONE


def _report_bug(error: Exception) -> None:
    if "--debug" in sys.argv:
        import traceback

        traceback.print_exception(error)
    click.echo(f"councilgen: internal error: {type(error).__name__}: {error}", err=True)
    click.echo(
        "  = help: this is a fault of councilgen; nothing was written. --debug shows where it happened", err=True
    )
