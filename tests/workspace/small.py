"""A small project on a real disk, and the command run on it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from checks.casefile import AROUND, BASE, DOCUMENT
from councilgen.cli import main

ROOT = Path(__file__).parents[2]
FORMATS = ("-f", "docx,html", "-j", "1")


def document(body: str = "Text.", number: str = "T26/1") -> str:
    """Return a document with `body` in its only section."""
    return AROUND.replace("T26/1", number) + "".join(f"      {line}".rstrip() + "\n" for line in body.splitlines())


def templates() -> dict[str, bytes]:
    """Return the repository's templates by their path."""
    files = sorted((ROOT / "templates" / "council").iterdir())
    return {file.relative_to(ROOT).as_posix(): file.read_bytes() for file in files}


def lay(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, over those that are there."""
    for name, data in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return root


def small(root: Path, **more: str | bytes) -> Path:
    """Write the smallest project that can be built: one session in English, one document, the repository's template."""
    return lay(root, {**BASE, DOCUMENT: document(), **templates(), **more})


def written(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@dataclass(frozen=True)
class Ran:
    """What a run of the command ended with, and what it printed."""

    code: object
    out: str
    err: str


class Command:
    """`councilgen`, run inside the process of the tests, with its exit code."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, root: Path | None, *arguments: str) -> Ran:
        """Run the command on the project in `root`."""
        workspace = () if root is None else ("--workspace", str(root))
        self._monkeypatch.setattr(sys, "argv", ["councilgen", *workspace, *arguments])
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = self._capsys.readouterr()
        return Ran(ended.value.code, said.out, said.err)
