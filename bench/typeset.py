"""Typst, as a function and as a process: `python typeset.py FONTS SOURCE TARGET`. Nothing of ours is imported."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import typst


def typeset(fonts: Any, source: Path, run: int) -> bytes:
    """Return a PDF; a `run` that was not there before keeps typst from remembering what it has laid out."""
    compiler = typst.Compiler(str(source), font_paths=fonts, ignore_system_fonts=True)
    claims: list[Any] = ["ua-1", "a-3a"]  # as our own PDFs do
    pdf = compiler.compile(format="pdf", pdf_standards=claims, timestamp=0, sys_inputs={"run": str(run)})
    if not isinstance(pdf, bytes):
        raise TypeError("typst gives the bytes of a PDF")
    return pdf


if __name__ == "__main__":
    folder, source, target = sys.argv[1:]
    Path(target).write_bytes(typeset([folder], Path(source), 0))
