"""Faults onto the screen and into files, in the forms that were asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from councilgen.diagnostics.model import Diagnostic
from councilgen.diagnostics.report import Lines, Report
from councilgen.workspace import Outside, Workspace

Writer = Callable[[Report], str]

_WRITERS: Mapping[str, str] = {  # the modules; only that which is asked for is loaded
    "text": "councilgen.diagnostics.terminal",
    "json": "councilgen.diagnostics.json",
    "github": "councilgen.diagnostics.github",
    "gitlab": "councilgen.diagnostics.gitlab",
    "sarif": "councilgen.diagnostics.sarif",
    "junit": "councilgen.diagnostics.junit",
}
FORMATS = tuple(_WRITERS)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at, and how strictly."""

    checked: tuple[str, ...] = ()
    warnings_fail: bool = False
    root: Path | None = None  # of the project, by which its place in a repository is found


_WHOLE = Scope()


class ReportFile(click.ParamType[tuple[str, Path]]):
    """A format and a file: `sarif=build/faults.sarif`."""

    name = "FORMAT=FILE"

    def convert(self, value: object, param: click.Parameter | None, context: click.Context | None) -> tuple[str, Path]:
        """Return the two; another format, or no file, is wrong usage."""
        form, _equals, file = str(value).partition("=")
        if form not in FORMATS or not file:
            self.fail(f"{value!r} is not FORMAT=FILE with one of {', '.join(FORMATS)}", param, context)
        return form, Path(file)


def report_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option `--report FORMAT=FILE`."""
    return click.option(
        "--report", "reports", multiple=True, type=ReportFile(), help="write the faults into a file too; repeatable"
    )(command)


def report(
    faults: list[Diagnostic], workspace: Workspace, form: str = "text", scope: Scope = _WHOLE,
    files: tuple[tuple[str, Path], ...] = (),
) -> None:  # fmt: skip
    """Print faults: as text on standard error, in the other forms, which are results, on standard output.

    `files` are written first, so that a reader of standard output that goes away costs none of them.
    """
    forms = (form, *(wanted for wanted, _file in files))
    whole = "sarif" in forms  # which tells of the tool and its rules too
    if {"sarif", "json"} & set(forms) and any(fault.fixes for fault in faults):
        faults = _with_written_fixes(faults, workspace)
    made = Report(
        tuple(_with_manual(fault) for fault in faults) if whole else tuple(faults),
        _reader(workspace), scope.checked, scope.warnings_fail, folder_in_repository(scope.root),
        *((_about("Version"), _address("Homepage"), _manuals()) if whole else ("", "", "")),
    )  # fmt: skip
    for wanted, file in files:
        from councilgen.cli.files import write_whole

        write_whole(file, _writer(wanted)(made).encode("utf-8", "replace"))
    colour = form == "text" and sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    shown = _writer(form)(replace(made, colour=colour))
    if form == "text":
        click.echo(shown, nl=False, err=True)
    else:
        result(shown)


def _writer(form: str) -> Writer:
    writer: Writer = import_module(_WRITERS[form]).written
    return writer


def _with_manual(fault: Diagnostic) -> Diagnostic:
    """Return a fault with the manual of its rule, which is not kept with every fault."""
    from councilgen.checks.table import RULES

    known = RULES.get(fault.rule.code)
    return fault if known is None else replace(fault, rule=replace(fault.rule, manual=known.manual))


def _with_written_fixes(faults: list[Diagnostic], workspace: Workspace) -> list[Diagnostic]:
    """Return faults whose fixes are characters that any tool can put into the files as they are."""
    from councilgen.mending.written import as_written

    def read(file: str) -> bytes | None:
        try:
            return workspace.read(file)
        except (OSError, Outside):
            return None

    return as_written(faults, read)


def result(text: str) -> None:
    """Write to standard output what a program reads: UTF-8 and plain line ends, whatever a terminal here would want."""
    data = text.encode("utf-8", "replace")
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        sys.stdout.write(data.decode("utf-8"))


def folder_in_repository(root: Path | None) -> str:
    """Return where a project lies in its git repository, as "documents/"; empty at its root, or in none.

    Hosts look files up by their path in the repository, and silently drop a fault whose file they do not find.
    """
    for parent in () if root is None else (root, *root.parents):
        if (parent / ".git").exists() and root is not None:
            inside = root.relative_to(parent).as_posix()
            return "" if inside == "." else f"{inside}/"
    return ""


def _manuals() -> str:
    """Return the address of the folder of the rules' manuals, empty where the package gives none."""
    address = _address("Rules")
    return f"{address.rstrip('/')}/" if address else ""


def _about(what: str) -> str:
    from importlib.metadata import metadata

    return metadata("councilgen")[what]


def _address(label: str) -> str:
    """Return an address that the package gives of itself ([project.urls]), empty where it gives none."""
    from importlib.metadata import metadata

    urls: list[str] = metadata("councilgen").get_all("Project-URL") or []
    return {name: address for name, _comma, address in (url.partition(", ") for url in urls)}.get(label, "")


def _reader(workspace: Workspace) -> Lines:
    """Return what gives the lines of a file, each file read once; whatever reads them is loaded for the first fault."""

    @cache
    def lines(file: str) -> list[str]:
        from councilgen.load.decoding import decoded

        try:
            text, _faults = decoded(workspace.read(file), file)
        except (OSError, Outside):
            return []
        return (text or "").split("\n")

    return lines
