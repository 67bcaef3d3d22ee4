"""Commands as a person types them, run in this process, which spares the start of another."""

from __future__ import annotations

import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from unittest import mock

from councilgen.cli import main


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a command."""

    code: int
    out: str
    err: str


def run(*arguments: str, folder: Path) -> Run:
    """Return what `councilgen` says and how it ends, called on the project in `folder`."""
    out, err = StringIO(), StringIO()
    called = ["councilgen", "--workspace", str(folder), *arguments]
    with redirect_stdout(out), redirect_stderr(err), mock.patch.object(sys, "argv", called):
        try:
            main()
        except SystemExit as end:
            return Run(int(end.code or 0), out.getvalue(), err.getvalue())
    raise AssertionError("the command did not end the process")
