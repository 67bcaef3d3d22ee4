"""A page that is to be typed: its commands with what they answer, and its changes to files, in the order of the page.

A block `console` has commands after `$ `, each followed by its answer; a line `…` stands for any lines. A block `diff`
names a file after `---`; of its other lines those that begin with `-` go and those that begin with `+` come.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src"
_BLOCK = re.compile(r"^```(?P<kind>console|diff)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """What is typed, and what is answered."""

    typed: str
    answer: str


@dataclass(frozen=True, slots=True)
class Change:
    """What is changed in a file."""

    file: str
    old: str
    new: str


def steps(page: str) -> Iterator[Command | Change]:
    """Yield the steps of a page."""
    for block in _BLOCK.finditer(page):
        if block["kind"] == "console":
            yield from _commands(block["text"])
        else:
            yield _change(block["text"])


def walk(page: str, folder: Path, environment: Mapping[str, str]) -> None:
    """Take all steps of a page in a folder; fail where an answer is another than the page says."""
    for step in steps(page):
        match step:
            case Command(typed, answer):
                folder = _run(typed, answer, folder, environment)
            case Change(file, old, new):
                text = (folder / file).read_text("utf-8")
                assert text.count(old) == 1, f"{file} has not once: {old}"
                (folder / file).write_text(text.replace(old, new), "utf-8")


def shell(folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which `councilgen` is this very program; `folder` takes what that needs."""
    command = folder / "bin/councilgen"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m councilgen "$@"\n', "utf-8")
    command.chmod(0o755)
    found = ":".join(filter(None, (str(SOURCES), environment.get("PYTHONPATH", ""))))
    return {**environment, "PATH": f"{command.parent}:{environment['PATH']}", "PYTHONPATH": found}


def _commands(text: str) -> Iterator[Command]:
    for command in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        typed, _end, answer = command.partition("\n")
        yield Command(typed, answer)


def _change(text: str) -> Change:
    name, *lines = text.splitlines()
    assert name.startswith("--- "), name
    old = "".join(f"{line[1:]}\n" for line in lines if line[:1] in " -")
    new = "".join(f"{line[1:]}\n" for line in lines if line[:1] in " +")
    return Change(name[4:], old, new)


def _run(typed: str, answer: str, folder: Path, environment: Mapping[str, str]) -> Path:
    """Run a command as a shell does, and return the folder in which the shell is then."""
    script = f'{typed}\ncode=$?\npwd > "$WALK_FOLDER"\nexit $code'
    kept = folder.parent / "shell-folder"
    run = subprocess.run(
        ["bash", "-c", script], cwd=folder, env={**environment, "WALK_FOLDER": str(kept)}, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=300,
    )  # fmt: skip
    wanted = ".*".join(re.escape(part) for part in re.split(r"^…\n", answer, flags=re.MULTILINE))
    assert re.fullmatch(wanted, run.stdout, re.DOTALL), f"$ {typed}\nsays:\n{run.stdout}\nnot:\n{answer}"
    assert run.returncode == (1 if ": error: " in answer else 0), f"$ {typed} ended with {run.returncode}"
    return Path(kept.read_text("utf-8").strip())
