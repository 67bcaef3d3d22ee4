"""Larger projects, made from the repository's own: more sections in a document, more documents in a session."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

from councilgen.workspace import CONTENT, LOCALES, TEMPLATES

SESSION, NAME = "c26", "wsis20-review-outcomes"
_SECTIONS = re.compile(r"(?ms)^sections:\n(?P<sections>.*?)(?=^\S|\Z)")
_ID = re.compile(r"(?m)(?P<before>^  - id: |\{#)(?P<id>[\w-]+)")


def enlarged(root: Path, folder: Path, sections: int = 1, documents: int = 1) -> tuple[str, ...]:
    """Write a project of `documents` that have their sections `sections` times; return their numbers."""
    copytree(root / TEMPLATES, folder / TEMPLATES)
    copytree(root / CONTENT / "register", folder / CONTENT / "register")
    source = (root / CONTENT / SESSION / f"{NAME}.yaml").read_text(encoding="utf-8")
    session = folder / CONTENT / SESSION
    session.mkdir(parents=True)
    (session / "session.yaml").write_bytes((root / CONTENT / SESSION / "session.yaml").read_bytes())
    numbers = tuple(f"C26/{1000 + count}" for count in range(documents))
    for count, number in enumerate(numbers):
        text = re.sub(r"(?m)^document: .*$", f"document: {number}", _repeated(source, sections))
        (session / f"document-{count}.yaml").write_text(text, encoding="utf-8")
    for catalogs in (path / "LC_MESSAGES" for path in sorted((root / LOCALES).iterdir())):
        _catalogs(catalogs, folder / catalogs.relative_to(root), documents)
    return numbers


def _repeated(source: str, times: int) -> str:
    """Return the YAML with its sections `times` times; the ids of the copies are new, their words are the same."""

    def repeat(found: re.Match[str]) -> str:
        sections = found["sections"].rstrip("\n") + "\n"
        copies = (_ID.sub(rf"\g<before>\g<id>-{count}", sections) for count in range(2, times + 1))
        return "sections:\n" + "\n".join((sections, *copies)) + "\n"

    return _SECTIONS.sub(repeat, source)


def _catalogs(source: Path, target: Path, documents: int) -> None:
    (target / SESSION).mkdir(parents=True)
    for name in ("interface", "register", f"{SESSION}/session"):
        (target / f"{name}.po").write_bytes((source / f"{name}.po").read_bytes())
    for count in range(documents):
        copy = target / SESSION / f"document-{count}.po"
        copy.write_bytes((source / SESSION / f"{NAME}.po").read_bytes())
