"""The options that have faults fixed, and what is told of it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from councilgen.cli.reporting import result
from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import UsageError
from councilgen.workspace import DiskWorkspace, Workspace

if TYPE_CHECKING:
    from councilgen.mending.rounds import Cured
    from councilgen.mending.writing import Refused
    from councilgen.proofing.cards import Findings

_NO_END = "\n\\ No newline at end of file\n"


def fixing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options --fix, --unsafe-fixes and --diff."""
    command = click.option("--diff", is_flag=True, help="show what --fix would write, and write nothing")(command)
    command = click.option("--unsafe-fixes", is_flag=True, help="with --fix: those too that may change the sense")(
        command
    )
    return click.option("--fix", is_flag=True, help="write what can be fixed without being read into the files")(
        command
    )


def asked(fix: bool, unsafe: bool, diff: bool) -> bool:
    """Say whether anything is to be fixed; options that contradict each other are wrong usage."""
    if fix and diff:
        raise UsageError("--fix writes and --diff does not", "give one of them")
    if unsafe and not (fix or diff):
        raise UsageError("--unsafe-fixes says what --fix may do", "give --fix, or --diff to see it first")
    return fix or diff


@dataclass(frozen=True, slots=True)
class Ended:
    """What is still to be found, whether files changed or would have, whether one could not be written."""

    found: Findings
    changed: bool = False
    refused: bool = False


def fixed(
    workspace: DiskWorkspace, look: Callable[[Workspace], Findings], chosen: Callable[[Diagnostic], bool], *,
    unsafe: bool, write: bool,
) -> Ended:  # fmt: skip
    """Have the `chosen` faults fixed, or print what would be written; tell of it, and return what is left."""
    from councilgen.mending import writing
    from councilgen.pipeline import mend

    cured = mend(workspace, look, chosen, unsafe=unsafe)
    if not write:
        result("".join(line for file, states in cured.files.items() for line in _of_file(file, *states)))
    refused = writing.write(workspace.root, cured.files) if write else ()
    _tell(cured, refused, written=write)
    found = look(workspace) if refused else cured.found
    return Ended(found, bool(cured.files), bool(refused))


def _of_file(file: str, was: bytes, now: bytes) -> Iterator[str]:
    for line in difflib.unified_diff(_lines(was), _lines(now), file, file):
        yield line if line.endswith("\n") else line + _NO_END


def _lines(data: bytes) -> list[str]:
    """Return the lines of a file as `diff` and `patch` count them: by line feeds alone."""
    lines = data.decode("utf-8", "replace").split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *lines[-1:]] if lines[-1] else [f"{line}\n" for line in lines[:-1]]


def _tell(cured: Cured[Findings], refused: tuple[Refused, ...], *, written: bool) -> None:
    """Say what was fixed, what was not and why, on standard error."""
    for left in cured.left:
        click.echo(f"{left.span}: not fixed: {left.why} ({left.title})", err=True)
    for each in refused:
        click.echo(f"{each.file}: not written: {each.why}\n  = help: {each.cure}", err=True)
    count, files = len(cured.done), len(cured.files) - len(refused)
    if count and (files or not written):
        faults = f"{count} fault{'' if count == 1 else 's'}"
        where = f"{files} file{'' if files == 1 else 's'}"
        click.echo(f"{'fixed' if written else 'would fix'} {faults} in {where}", err=True)
