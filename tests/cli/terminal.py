"""A command on a terminal, with somebody who answers it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from cli.running import Run


def typed(*arguments: str, folder: Path, answers: tuple[str, ...]) -> Run:
    """Return what `councilgen` shows on a terminal in `folder`, where each answer is typed and a line ended.

    Whoever types is ahead of the questions; the terminal keeps the lines until they are asked for.
    """
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "councilgen", *arguments]
    with subprocess.Popen(command, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode("utf-8"))
        shown = b""
        while data := _read(ours):
            shown += data
        code = process.wait(60)
    os.close(ours)
    return Run(code, shown.decode("utf-8").replace("\r\n", "\n"), "")


def _read(terminal: int) -> bytes:
    """Return what is shown; nothing when nobody shows anything any more, which Linux tells by an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
