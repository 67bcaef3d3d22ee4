"""A small project on disk: one session, one document with a table of data and an image, the template of the house."""

from __future__ import annotations

import hashlib
import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image

from checks.casefile import BASE

ROOT = Path(__file__).parents[2]
DOCUMENT = "content/t26/doc.yaml"
TEXT = """\
document: T26/1
date: 2026-01-01
original: en
submitted_by: secretary-general
title: A title
sections:
  - id: first
    heading: First
    body: |
      A paragraph with a note[^n] on [@pp-140].

      [^n]: The note.

      ```table
      source: data.csv
      caption: Figures
      ```

      ![A grey square](square.png "A square")
"""


def write(folder: Path, files: dict[str, bytes | str]) -> None:
    """Write files into a project."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)


def small_project(folder: Path) -> Path:
    """Make the project in `folder`, and return it."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    write(folder, dict(BASE))
    write(folder, {DOCUMENT: TEXT, "content/t26/data.csv": "Year,Sum\n2025,12.5\n", "content/t26/square.png": image()})
    return folder


def image(kind: str = "PNG", size: tuple[int, int] = (4, 4)) -> bytes:
    """Return a grey picture."""
    made = BytesIO()
    Image.new("L", size, 128).save(made, kind)
    return made.getvalue()


def contents(folder: Path) -> dict[str, str]:
    """Return the hash of every file in `folder`, hidden ones too."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
